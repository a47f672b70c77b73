package org.actionline.roadmap.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.actionline.roadmap.api.EventTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the log explorer calls each kind of event. */
class EventWordsTest {

    private static final Properties ENGLISH = words("/messages.properties");
    private static final Properties FRENCH = words("/messages_fr.properties");

    static Stream<String> every_event_type() {
        return EventTypes.all().stream()
                .map(type -> EventTypes.name(type).substring("roadmap.".length()))
                .distinct()
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("every_event_type")
    void every_kind_of_event_has_words_in_both_languages(String name) {
        assertThat(ENGLISH.getProperty("event." + name)).isNotBlank();
        assertThat(FRENCH.getProperty("event." + name)).isNotBlank().isNotEqualTo(ENGLISH.getProperty("event." + name));
    }

    private static Properties words(String file) {
        var words = new Properties();
        try (var in = EventWordsTest.class.getResourceAsStream(file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
