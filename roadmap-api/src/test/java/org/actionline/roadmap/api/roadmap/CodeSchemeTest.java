package org.actionline.roadmap.api.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSchemeTest {

    @ParameterizedTest
    @CsvSource({
        "A, L, number, D,      , true",
        "A, L, number, M,      , false",
        "A, L, number, d,      , false",
        "A, L, number, D1,     , false",
        "A, L, number, D1,    D, true",
        "A, L, number, D12,   D, true",
        "A, L, number, D0,    D, false",
        "A, L, number, E1,    D, false",
        "A, L, none,   D1,    D, false",
        "A1, J, none,  A1,     , true",
        "A1, J, none,  J,      , true",
        "A1, J, none,  B12,    , true",
        "A1, J, none,  K1,     , false",
        "a, r, roman,  b,      , true",
        "a, r, roman,  s,      , false",
        "a, r, roman,  b.ii,  b, true",
        "a, r, roman,  b1,    b, false",
        "a, r, roman,  c.ii,  b, false"
    })
    void a_scheme_admits_the_codes_of_its_range(
            String first, String last, String sub, String code, String parent, boolean admitted) {
        var scheme = new CodeScheme(first, last, CodeScheme.SubOutcomes.valueOf(sub.toUpperCase(Locale.ROOT)));

        assertThat(scheme.admits(new OutcomeCode(code), parent == null ? null : new OutcomeCode(parent)))
                .isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({"L, A", "A, l", "A, LL", "1, 2", "'', L"})
    void a_range_is_two_letters_of_one_case_in_order(String first, String last) {
        assertThatThrownBy(() -> new CodeScheme(first, last, CodeScheme.SubOutcomes.NONE))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("codeSchemes");
    }

    @Test
    void a_scheme_reads_as_it_is_printed() {
        assertThat(new CodeScheme("A", "L", CodeScheme.SubOutcomes.NUMBER)).hasToString("A…L with A1");
        assertThat(new CodeScheme("A1", "J", CodeScheme.SubOutcomes.NONE)).hasToString("A1…J");
        assertThat(new CodeScheme("a", "r", CodeScheme.SubOutcomes.ROMAN)).hasToString("a…r with a.i");
    }

    @ParameterizedTest
    @CsvSource({"C1", "C11", "C7-EGOV", "UNESCO-C3", "X"})
    void any_action_line_and_any_code_of_an_organization_names_a_roadmap(String code) {
        assertThat(new RoadmapCode(code)).hasToString(code);
    }
}
