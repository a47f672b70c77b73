package org.actionline.roadmap.eventlog;

import static org.actionline.roadmap.eventlog.Fixtures.AT_NOON;
import static org.actionline.roadmap.eventlog.Fixtures.C2;
import static org.actionline.roadmap.eventlog.Fixtures.C5;
import static org.actionline.roadmap.eventlog.Fixtures.DEFINED;
import static org.actionline.roadmap.eventlog.Fixtures.REVISED;
import static org.actionline.roadmap.eventlog.Fixtures.answer;
import static org.actionline.roadmap.eventlog.Fixtures.event;
import static org.actionline.roadmap.eventlog.Fixtures.noneSince;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several writers on one MongoDB log, each with a tail and a thread of its own, as processes have them. */
class SharedLogTest {

    @TempDir
    Path directory;

    private GatedStore gate;
    private EventLog one;
    private EventLog other;

    @BeforeEach
    void open() {
        gate = new GatedStore(store());
        one = new EventLog(gate, AT_NOON, 8);
        other = new EventLog(store(), AT_NOON, 8);
    }

    @AfterEach
    void close() {
        gate.open();
        one.close();
        other.close();
    }

    @Test
    void a_follower_is_woken_by_what_another_process_appended() {
        var seen = Collections.synchronizedList(new ArrayList<Long>());
        try (var follower = one.follow(0)) {
            follower.onAppend(() -> follower.next().ifPresent(event -> seen.add(event.position())));
            answer(other.append(Condition.none(), List.of(event(DEFINED, C2))));

            await().until(() -> seen.equals(List.of(0L)));
            assertThat(one.head()).isEqualTo(1);
        }
    }

    @Test
    void what_another_process_has_erased_is_gone_from_memory_too() {
        gate.open();
        answer(other.append(Condition.none(), List.of(event(DEFINED, "{\"name\":\"secret\"}", C2))));
        await().until(() -> one.head() == 1);
        var left = "{\"position\":0,\"left\":{\"data\":{\"name\":\"[erased]\"},\"metadata\":{}}}";

        answer(other.append(Condition.none(), List.of(event(Erasure.TYPE, left, new Tag(Erasure.TAG, "0")))));

        await().until(() -> one.head() == 2);
        try (var follower = one.follow(0)) {
            assertThat(follower.next().orElseThrow().payload()).hasToString("{\"name\":\"[erased]\"}");
        }
    }

    @Test
    void a_writer_takes_in_what_another_wrote_and_decides_anew() {
        gate.open();
        answer(other.append(Condition.none(), List.of(event(DEFINED, C2), event(REVISED, C2))));

        assertThatExceptionOfType(LogFailure.Conflict.class)
                .isThrownBy(
                        () -> answer(one.append(noneSince(0, Criterion.ofType(DEFINED)), List.of(event(DEFINED, C5)))))
                .satisfies(conflict -> assertThat(conflict.position()).isEqualTo(0));
        assertThat(answer(one.append(Condition.none(), List.of(event(DEFINED, C5))))
                        .first())
                .isEqualTo(2);
    }

    @Test
    void a_block_that_was_held_up_while_others_went_on_is_decided_anew_and_nothing_overlaps() {
        var conditional = one.append(noneSince(0, Criterion.tagged(C2)), List.of(event(REVISED, C2)));
        gate.awaitWrite();
        var unconditional = one.append(Condition.none(), List.of(event(REVISED, C5), event(REVISED, C5)));
        for (var events = 1; events <= 4; events++) {
            answer(other.append(Condition.none(), Collections.nCopies(events, event(DEFINED, C2))));
        }
        gate.open();

        assertThatExceptionOfType(LogFailure.Conflict.class).isThrownBy(() -> answer(conditional));
        assertThat(answer(unconditional).first()).isEqualTo(10);
        assertThat(one.firstFlaw()).isEmpty();
        await().until(() -> other.head() == 12);
        assertThat(other.root(12)).isEqualTo(one.root(12));
    }

    @Test
    void writers_that_race_lose_nothing_and_leave_no_gap() {
        gate.open();
        var commits = 120;
        var firsts = Collections.synchronizedList(new ArrayList<Long>());
        try (var third = new EventLog(store(), AT_NOON, 8);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var log : List.of(one, other, third)) {
                threads.execute(() -> IntStream.range(0, commits / 3)
                        .forEach(i -> firsts.add(answer(
                                        log.append(Condition.none(), List.of(event(DEFINED, C2), event(REVISED, C5))))
                                .first())));
            }
        }

        assertThat(firsts)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, commits).map(i -> 2 * i).boxed().toList());
        assertThat(one.firstFlaw()).isEmpty();
    }

    @Test
    void a_marker_that_another_process_has_read_is_known_here() {
        gate.open();
        var marker = answer(other.append(Condition.none(), List.of(event(DEFINED, C2))))
                .next();

        assertThat(answer(one.append(noneSince(marker, Criterion.tagged(C2)), List.of(event(REVISED, C2))))
                        .first())
                .isEqualTo(marker);
    }

    @Test
    void a_block_that_does_not_follow_the_one_before_stops_whoever_sees_it() {
        gate.open();
        answer(other.append(Condition.none(), List.of(event(DEFINED, C2))));
        try (var forger = store()) {
            var empty = Chain.of(forger).copy();
            answer(other.append(Condition.none(), List.of(event(DEFINED, C2))));
            var block = new Block(
                    UUID.randomUUID(),
                    empty.append(List.of(Sealable.of(event(REVISED, C2))), TimeOrderedId.at(Fixtures.NOON), AT_NOON),
                    List.of());
            var unchained = MongoBlock.write(block, "forger").append("_id", new BsonInt64(2));
            MongoServers.database(MongoServers.inProcess(), directory)
                    .getCollection(MongoSchema.BLOCKS, BsonDocument.class)
                    .insertOne(unchained);
        }

        await().until(() -> one.stopped().isPresent() && other.stopped().isPresent());
        assertThat(one.head()).isLessThanOrEqualTo(2);
    }

    private Store store() {
        return MongoServers.store(MongoServers.inProcess(), directory);
    }
}
