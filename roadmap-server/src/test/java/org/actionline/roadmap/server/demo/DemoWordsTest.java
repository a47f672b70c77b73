package org.actionline.roadmap.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actionline.roadmap.server.PrintedDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The printed document is not ours to pass on: none of its words in a row stand in the demonstration. */
class DemoWordsTest {

    private static final int WORDS = 6;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"C2", "C5", "C6"})
    void no_six_words_in_a_row_are_those_of_the_printed_document(String roadmap) throws IOException {
        var printed = Set.copyOf(sequences(new String(PrintedDocument.read(), StandardCharsets.UTF_8)));

        assertThat(texts(roadmap).flatMap(text -> sequences(text).stream()))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(printed);
    }

    private static Stream<String> texts(String roadmap) throws IOException {
        try (var file = DemoWordsTest.class.getResourceAsStream("/demo/" + roadmap + ".json")) {
            assertThat(file).isNotNull();
            var json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return TEXT.matcher(json).results().map(text -> text.group(1));
        }
    }

    private static List<String> sequences(String text) {
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        return IntStream.rangeClosed(0, words.size() - WORDS)
                .mapToObj(start -> String.join(" ", words.subList(start, start + WORDS)))
                .toList();
    }
}
