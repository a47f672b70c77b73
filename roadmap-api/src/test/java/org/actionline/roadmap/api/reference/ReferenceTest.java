package org.actionline.roadmap.api.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.actionline.roadmap.api.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {

    @ParameterizedTest
    @CsvSource({"GOAL,7", "GCA,5", "DAP,4", "RESOLUTION,PP 102", "RESOLUTION,C09 1305", "OBJECTIVE,ITU-T", "SDG,17"})
    void numbers_of_the_catalogue_are_accepted(Scheme scheme, String number) {
        assertThat(Reference.of(scheme, number).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"GOAL,8", "GOAL,0", "GCA,6", "DAP,5", "RESOLUTION,102", "OBJECTIVE,ITU-X", "SDG,18"})
    void numbers_outside_the_catalogue_are_refused(Scheme scheme, String number) {
        assertThatThrownBy(() -> Reference.of(scheme, number))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo("references"));
    }
}
