package org.actionline.roadmap.server.importing;

import static org.actionline.roadmap.server.importing.Documents.passage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HyphensTest {

    private static final Hyphens HYPHENS =
            new Hyphens(new Vocabulary("public money and private money; inter alia an International national plan"));

    @Test
    void the_hyphen_goes_when_the_word_is_printed_without_it_elsewhere() {
        assertThat(joined("an inter- national plan")).isEqualTo("an international plan");
    }

    @Test
    void the_hyphen_stays_in_a_compound_of_two_words_that_are_printed_elsewhere() {
        assertThat(joined("public- private help")).isEqualTo("public-private help");
    }

    @Test
    void the_hyphen_goes_when_a_half_is_no_word() {
        assertThat(joined("Harmo- nizing fre- quency")).isEqualTo("Harmonizing frequency");
    }

    @Test
    void a_hyphen_that_hangs_on_purpose_stays_as_it_is() {
        assertThat(joined("pre- and post-war")).isEqualTo("pre- and post-war");
    }

    @Test
    void a_dash_between_words_is_no_cut() {
        assertThat(joined("plan - public")).isEqualTo("plan - public");
    }

    private static String joined(String text) {
        return HYPHENS.join(passage(text)).text();
    }
}
