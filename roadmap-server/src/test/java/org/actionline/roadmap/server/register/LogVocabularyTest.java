package org.actionline.roadmap.server.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.eventlog.Condition;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.Json;
import org.actionline.roadmap.eventlog.NewEvent;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.actionline.roadmap.eventlog.Tag;
import org.actionline.roadmap.eventlog.Upcaster;
import org.actionline.roadmap.eventlog.Upcasters;
import org.actionline.roadmap.server.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a program does not know of a log stops its start; what it knew once it reads as it does today. */
class LogVocabularyTest {

    private static final Path APPROVED = Path.of("../roadmap-api/src/test/resources/approved-events");

    @TempDir
    Path directory;

    static List<Path> approved() throws IOException {
        try (var files = Files.list(APPROVED)) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("approved")
    void every_approved_sample_of_whatever_revision_reads_as_an_event_of_today(Path sample) throws IOException {
        var parts = sample.getFileName().toString().split("[.]", -1);
        var type = parts[0] + "." + parts[1];
        var event = stored(type, parts[2], Files.readString(sample));

        var today = RegisterUpcasters.ALL.newest(event);

        assertThat(JsonMapper.shared().readValue(today.payload().bytes(), EventTypes.named(type, today.revision())))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"roadmap.OutcomeFramed,1", "roadmap.OutcomeReworded,9", "other.OutcomeReworded,1"})
    void an_unknown_type_or_revision_stops_the_start_and_is_named_with_its_position(String type, String revision) {
        try (var log = EventLog.open(directory, Clock.systemUTC())) {
            append(log, "roadmap.OutcomeWithdrawn", "1");
            append(log, type, revision);

            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> LogVocabulary.require(log, RegisterUpcasters.ALL, directory))
                    .withMessageContaining("Event 1 is of type " + type + ", revision " + revision);
        }
    }

    @Test
    void an_upcaster_makes_an_old_revision_known() {
        var upcasters = Upcasters.of(List.of(
                new Upcaster("roadmap.OutcomeReworded", "0.8", "0.9", json -> json),
                new Upcaster("roadmap.OutcomeReworded", "0.9", "1", json -> json)));
        try (var log = EventLog.open(directory, Clock.systemUTC())) {
            append(log, "roadmap.OutcomeReworded", "0.8");

            LogVocabulary.require(log, upcasters, directory);

            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> LogVocabulary.require(log, Upcasters.none(), directory));
        }
    }

    @Test
    void what_was_looked_at_before_is_not_looked_at_again() throws IOException {
        try (var log = EventLog.open(directory, Clock.systemUTC())) {
            append(log, "roadmap.OutcomeWithdrawn", "1");
            LogVocabulary.require(log, RegisterUpcasters.ALL, directory);
            append(log, "roadmap.OutcomeFramed", "1");
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> LogVocabulary.require(log, RegisterUpcasters.ALL, directory));

            assertThat(Files.readAllLines(directory.resolve("vocabulary")).get(1))
                    .isEqualTo("1");
        }
    }

    @Test
    void a_chain_changes_the_payload_step_by_step_and_nothing_else() {
        var upcasters = Upcasters.of(List.of(
                new Upcaster("t", "1", "2", json -> ((ObjectNode) json).put("two", true)),
                new Upcaster("t", "2", "3", json -> ((ObjectNode) json).put("three", true))));
        var event = stored("t", "1", "{\"one\":true}");

        var today = upcasters.newest(event);

        assertThat(today.revision()).isEqualTo("3");
        assertThat(today.payload()).isEqualTo(Json.of("{\"one\":true,\"two\":true,\"three\":true}"));
        assertThat(today.id()).isEqualTo(event.id());
        assertThat(event.payload()).isEqualTo(Json.of("{\"one\":true}"));
    }

    @Test
    void two_ways_or_a_circle_are_refused() {
        var forth = new Upcaster("t", "1", "2", json -> json);
        var back = new Upcaster("t", "2", "1", json -> json);

        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Upcasters.of(List.of(forth, back)));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Upcasters.of(List.of(forth, forth)));
    }

    private static void append(EventLog log, String type, String revision) {
        var event = new NewEvent(
                UUID.randomUUID(),
                type,
                revision,
                Optional.empty(),
                Set.of(new Tag("roadmap", "C2")),
                Map.of("actor", "staff"),
                Json.of("{}"));
        log.append(Condition.none(), List.of(event)).join();
    }

    private static StoredEvent stored(String type, String revision, String payload) {
        return new StoredEvent(
                7,
                UUID.randomUUID(),
                type,
                revision,
                Instant.EPOCH,
                LocalDate.EPOCH,
                "staff",
                Set.of(),
                Map.of(),
                Json.of(payload),
                UUID.randomUUID());
    }
}
