package org.actionline.roadmap.eventlog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.actionline.roadmap.eventlog.Fixtures.AT_NOON;
import static org.actionline.roadmap.eventlog.Fixtures.C2;
import static org.actionline.roadmap.eventlog.Fixtures.REVISED;
import static org.actionline.roadmap.eventlog.Fixtures.answer;
import static org.actionline.roadmap.eventlog.Fixtures.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The third of 300 events holds a secret, and a later one erases it. */
abstract class ErasureContract {

    static final String SECRET = "Miriam Quellbach, at home";
    static final String ERASURE =
            "{\"position\":2,\"left\":{\"data\":{\"note\":\"[erased]\"},\"metadata\":{\"erased\":\"true\"}}}";

    @TempDir
    Path directory;

    /** Opens the store of a directory, or begins one. */
    abstract Store store(Path directory);

    /** Everything that the store keeps. */
    abstract Stream<byte[]> kept(Path directory);

    @Test
    void nothing_holds_the_secret_any_more_once_the_erasure_is_acknowledged() {
        try (var log = open()) {
            fill(log, 300);
            assertThat(isKept()).isTrue();

            answer(log.append(Condition.none(), List.of(erasure())));

            assertThat(isKept()).isFalse();
            assertThat(log.entry(2).isErased()).isTrue();
            assertThat(log.firstFlaw()).isEmpty();
        }
        assertThat(isKept()).isFalse();
    }

    @Test
    void who_reads_from_memory_does_not_get_it_either() {
        try (var log = open()) {
            fill(log, 10);
            answer(log.append(Condition.none(), List.of(erasure())));

            try (var follower = log.follow(2)) {
                assertThat(follower.next().orElseThrow().payload()).hasToString("{\"note\":\"[erased]\"}");
            }
        }
    }

    @Test
    void a_log_that_was_killed_between_the_event_and_the_deed_does_it_at_the_next_start() {
        try (var log = open()) {
            fill(log, 10);
        }
        // The event without the deed, as a crash leaves it: appended to the store behind the back of the log.
        try (var store = store(directory)) {
            var chain = Chain.of(store);
            var events = chain.append(List.of(Sealable.of(erasure())), TimeOrderedId.at(AT_NOON.instant()), AT_NOON);
            store.append(new Block(UUID.randomUUID(), events, chain.completed()));
        }
        assertThat(isKept()).isTrue();

        open().close();

        assertThat(isKept()).isFalse();
    }

    @Test
    void an_event_erases_nothing_that_comes_after_it() {
        try (var log = open()) {
            answer(log.append(Condition.none(), List.of(erasure())));
            fill(log, 5);

            assertThat(log.read(0, log.head()))
                    .noneMatch(event -> event.metadata().containsKey("erased"));
        }
    }

    private static NewEvent erasure() {
        return event(Erasure.TYPE, ERASURE, C2, new Tag(Erasure.TAG, "2"));
    }

    private static void fill(EventLog log, int events) {
        for (var i = 0; i < events; i++) {
            var text = i == 2 ? SECRET + " and " + "more ".repeat(2_000) : "nothing";
            answer(log.append(Condition.none(), List.of(event(REVISED, "{\"note\":\"" + text + "\"}", C2))));
        }
    }

    private EventLog open() {
        return new EventLog(store(directory), AT_NOON, 8);
    }

    private boolean isKept() {
        return kept(directory)
                .map(bytes -> new String(bytes, ISO_8859_1))
                .anyMatch(text -> text.contains("Quellbach") || text.contains("more more"));
    }
}
