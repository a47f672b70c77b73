package org.actionline.roadmap.query.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.actionline.roadmap.query.difference.Passage.Fate;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {

    @Test
    void equal_texts_keep_every_word() {
        assertThat(WordDifference.between("plans are agreed", "plans are agreed"))
                .isEqualTo(new WordDifference(
                        List.of(new Passage(Fate.KEPT, "plans are agreed")),
                        List.of(new Passage(Fate.KEPT, "plans are agreed"))));
    }

    @Test
    void words_in_the_middle_are_marked_and_the_rest_is_kept() {
        assertThat(WordDifference.between("plans are agreed now", "plans are agreed and tested now"))
                .isEqualTo(new WordDifference(
                        List.of(new Passage(Fate.KEPT, "plans are agreed now")),
                        List.of(
                                new Passage(Fate.KEPT, "plans are agreed "),
                                new Passage(Fate.ADDED, "and tested "),
                                new Passage(Fate.KEPT, "now"))));
    }

    @Test
    void texts_without_a_common_word_are_replaced_as_a_whole() {
        assertThat(WordDifference.between("2011", "2013"))
                .isEqualTo(new WordDifference(
                        List.of(new Passage(Fate.REMOVED, "2011")), List.of(new Passage(Fate.ADDED, "2013"))));
    }

    @Test
    void both_sides_together_are_the_texts_themselves() {
        var before = "a  plan\nfor each region ";
        var after = "one plan\tfor every region";

        var difference = WordDifference.between(before, after);

        assertThat(joined(difference.before()).split("\\s+")).isEqualTo(before.split("\\s+"));
        assertThat(joined(difference.after())).isEqualTo(after);
    }

    @Test
    void texts_too_long_to_compare_are_replaced_as_a_whole() {
        var before = "word ".repeat(3_000).strip();

        assertThat(WordDifference.between(before, before + " more").after())
                .isEqualTo(List.of(new Passage(Fate.ADDED, before + " more")));
    }

    @Test
    void both_texts_can_be_read_in_one() {
        assertThat(WordDifference.merged("open to all", "open to everybody"))
                .containsExactly(
                        new Passage(Fate.KEPT, "open to "),
                        new Passage(Fate.REMOVED, "all"),
                        new Passage(Fate.ADDED, "everybody"));
    }

    private static String joined(List<Passage> passages) {
        return passages.stream().map(Passage::text).collect(Collectors.joining());
    }
}
