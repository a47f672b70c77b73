package org.actionline.roadmap.eventlog.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.LogFailure;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine adds to Axon's rules. */
class LogMetadataTest {

    private static final Instant NOON = Instant.parse("2011-05-09T12:00:00Z");
    private static final Instant STATED = Instant.parse("2011-05-09T11:59:58Z");
    private static final String ID = "0197c0de-0000-7000-8000-000000000001";
    private static final EventCriteria ROADMAP = EventCriteria.havingTags("roadmap", "C2");

    record TimingRevised(String outcome, int by) {}

    @TempDir
    Path directory;

    private EventLog log;
    private LogStorageEngine engine;

    @BeforeEach
    void open() {
        log = EventLog.open(directory, Clock.fixed(NOON, ZoneOffset.UTC));
        engine = new LogStorageEngine(log, new DelegatingEventConverter(new JsonConverter()));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_event_is_stored_as_json_and_comes_back_with_its_place_in_the_log() {
        append(AppendCondition.none(), Map.of("actor", "staff", "effectiveOn", "2011-04-01"));

        var stored = log.entry(0).event();
        assertThat(stored.type()).isEqualTo("roadmap.TimingRevised");
        assertThat(stored.revision()).isEqualTo("1");
        assertThat(stored.actor()).isEqualTo("staff");
        assertThat(stored.effectiveOn()).isEqualTo("2011-04-01");

        var message = engine.source(SourcingCondition.conditionFor(ROADMAP), null)
                .first()
                .asCompletableFuture()
                .join()
                .message();
        assertThat(message.identifier()).isEqualTo(ID);
        assertThat(message.timestamp()).isEqualTo(STATED);
        assertThat(message.payload())
                .isInstanceOfSatisfying(
                        byte[].class,
                        json -> assertThat(new String(json, UTF_8)).isEqualTo("{\"by\":2013,\"outcome\":\"D\"}"));
        assertThat(message.payloadAs(TimingRevised.class, new JsonConverter())).isEqualTo(new TimingRevised("D", 2013));
        assertThat(message.metadata())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "actor", "staff",
                        "effectiveOn", "2011-04-01",
                        "position", "0",
                        "recordedAt", "2011-05-09T12:00:00Z",
                        "commit", stored.commit().toString()));
    }

    @Test
    void an_empty_log_has_a_numeric_marker_so_that_a_later_event_conflicts() {
        var marker = marker();
        assertThat(marker).isEqualTo(new GlobalIndexConsistencyMarker(0));
        append(AppendCondition.none(), Map.of());

        assertThat(transaction(AppendCondition.withCriteria(ROADMAP).withMarker(marker), Map.of()))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(AppendEventsTransactionRejectedException.class)
                .havingCause()
                .isInstanceOfSatisfying(
                        LogFailure.Conflict.class,
                        conflict -> assertThat(conflict.position()).isEqualTo(0));
    }

    @Test
    void criteria_with_an_alternative_for_any_event_mean_the_whole_log() {
        append(AppendCondition.none(), Map.of());
        var anyOrOther = EventCriteria.either(EventCriteria.havingAnyTag(), EventCriteria.havingTags("roadmap", "C5"));

        assertThat(engine.source(SourcingCondition.conditionFor(anyOrOther), null)
                        .reduce(0, (count, entry) -> count + 1))
                .isCompletedWithValue(2);
    }

    private ConsistencyMarker marker() {
        return Objects.requireNonNull(engine.source(SourcingCondition.conditionFor(ROADMAP), null)
                .first()
                .asCompletableFuture()
                .join()
                .getResource(ConsistencyMarker.RESOURCE_KEY));
    }

    private void append(AppendCondition condition, Map<String, String> metadata) {
        transaction(condition, metadata).join();
    }

    private CompletableFuture<?> transaction(AppendCondition condition, Map<String, String> metadata) {
        var event = new GenericEventMessage(
                ID, new MessageType("roadmap", "TimingRevised", "1"), new TimingRevised("D", 2013), metadata, STATED);
        return engine.appendEvents(
                        condition,
                        null,
                        List.of(new GenericTaggedEventMessage<>(event, Set.of(new Tag("roadmap", "C2")))))
                .thenCompose(transaction -> transaction.commit(null));
    }
}
