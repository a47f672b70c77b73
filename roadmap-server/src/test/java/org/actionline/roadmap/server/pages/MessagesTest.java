package org.actionline.roadmap.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.query.difference.FieldKind;
import org.actionline.roadmap.query.outcome.ResultState;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.query.roadmap.RoadmapState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the pages. */
class MessagesTest {

    private static final Pattern VALUE = Pattern.compile("\\{(\\d)");

    /** What a key begins with, where Arabic has every one of them. */
    private static final Set<String> IN_ARABIC = Set.of(
            "axes",
            "baseline",
            "calendar",
            "catalogue",
            "changes",
            "compare",
            "completed",
            "coverage",
            "days",
            "doubts",
            "estimate",
            "event",
            "field",
            "figures",
            "following",
            "foot",
            "happened",
            "heading",
            "languages",
            "lineage",
            "live",
            "mark",
            "money",
            "nav",
            "no",
            "no-answer",
            "outcome",
            "page",
            "partner",
            "path",
            "picture",
            "pictures",
            "print",
            "problem",
            "product",
            "project",
            "replay",
            "reported",
            "request-only",
            "result-state",
            "roadmap",
            "roadmap-state",
            "roadmaps",
            "role",
            "search",
            "served-by",
            "shared",
            "sign-in",
            "sign-out",
            "skip",
            "slip",
            "source",
            "state",
            "status",
            "timeline",
            "timing",
            "versions",
            "when",
            "withdrawn",
            "yes");

    @Test
    void french_says_everything_that_english_says() {
        assertThat(words("_fr").stringPropertyNames()).isEqualTo(words("").stringPropertyNames());
    }

    /** The pages make these keys of what they show; one that nobody translated would be an error in the middle of a page. */
    @Test
    void every_kind_of_thing_that_changes_and_every_choice_has_words() {
        var choices = Map.<String, Enum<?>[]>of(
                "field.", FieldKind.values(),
                "state.", State.values(),
                "roadmap-state.", RoadmapState.values(),
                "result-state.", ResultState.values(),
                "mark.", Mark.values(),
                "status.", Status.values(),
                "partner.", Partner.Kind.values());

        choices.forEach((prefix, all) -> assertThat(words("").stringPropertyNames())
                .containsAll(
                        Arrays.stream(all).map(choice -> prefix + choice.name()).toList()));
    }

    /** Forms, imports, accounts and reports are said in English until somebody translates them. */
    @Test
    void arabic_says_everything_that_surrounds_pages_and_shows_roadmaps() {
        var arabic = words("_ar").stringPropertyNames();

        assertThat(words("").stringPropertyNames().stream()
                        .filter(key -> IN_ARABIC.contains(key.replaceFirst("\\..*", ""))))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(arabic).contains(key));
    }

    @Test
    void arabic_says_nothing_that_english_does_not() {
        assertThat(words("").stringPropertyNames()).containsAll(words("_ar").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_fr", "_ar"})
    void a_translation_uses_the_same_values(String language) {
        var english = words("");
        var translated = words(language);
        assertThat(translated.stringPropertyNames())
                .allSatisfy(key -> assertThat(values(translated.getProperty(key)))
                        .as(key)
                        .isEqualTo(values(english.getProperty(key))));
    }

    /** A straight apostrophe would swallow the value after it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_fr", "_ar"})
    void words_around_values_can_be_read_as_a_pattern(String language) {
        var words = words(language);
        assertThat(words.stringPropertyNames()).allSatisfy(key -> {
            var pattern = words.getProperty(key);
            assertThat(new MessageFormat(pattern).toPattern()).as(key).isNotEmpty();
            assertThat(pattern).as(key).doesNotContain("'");
        });
    }

    private static Set<String> values(String pattern) {
        var values = new TreeSet<String>();
        VALUE.matcher(pattern).results().forEach(value -> values.add(value.group(1)));
        return values;
    }

    private static Properties words(String language) {
        var words = new Properties();
        try (var in = MessagesTest.class.getResourceAsStream("/messages" + language + ".properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
