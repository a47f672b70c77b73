package org.actionline.roadmap.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.actionline.roadmap.api.erasure.ErasureEvent;
import org.actionline.roadmap.api.erasure.Redaction;
import org.actionline.roadmap.api.version.VersionEvent.VersionPublished;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Of every event type that can be erased something can be kept, and it has no word of the event. */
class RedactionTest {

    static final String MARK = Redaction.mark(41);

    static Stream<RegisterEvent> erasable() {
        return Samples.ALL.stream()
                .filter(sample -> !(sample instanceof VersionPublished) && !(sample instanceof ErasureEvent));
    }

    @ParameterizedTest
    @MethodSource("erasable")
    void what_is_kept_is_an_event_of_the_same_type_that_reads_back(RegisterEvent event) {
        var kept = Redaction.of(event, 41);

        var json = JsonMapper.shared().writeValueAsString(kept);
        assertThat(JsonMapper.shared().readValue(json, event.getClass())).isEqualTo(kept);
        assertThat(kept.roadmap()).isEqualTo(event.roadmap());
    }

    /** Every text with a space in it is somebody's sentence: codes, ids and choices have none, and printed timings go too. */
    @ParameterizedTest
    @MethodSource("erasable")
    void no_sentence_is_kept(RegisterEvent event) {
        JsonNode kept = JsonMapper.shared().valueToTree(Redaction.of(event, 41));

        assertThat(texts(kept))
                .allMatch(text -> text.equals(MARK) || !text.contains(" ") || text.matches("[A-Z0-9]+ [0-9]+"));
    }

    @ParameterizedTest
    @MethodSource("erasable")
    void what_was_erased_of_two_events_is_not_taken_for_the_same(RegisterEvent event) {
        var one = texts(JsonMapper.shared().<JsonNode>valueToTree(Redaction.of(event, 1)))
                .toList();
        var other = texts(JsonMapper.shared().<JsonNode>valueToTree(Redaction.of(event, 2)))
                .toList();

        assertThat(one).doesNotContain(Redaction.mark(2)).hasSameSizeAs(other);
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isString()
                ? Stream.of(node.stringValue())
                : node.valueStream().flatMap(RedactionTest::texts);
    }
}
