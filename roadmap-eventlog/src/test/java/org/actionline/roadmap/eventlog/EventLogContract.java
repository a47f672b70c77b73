package org.actionline.roadmap.eventlog;

import static org.actionline.roadmap.eventlog.Fixtures.AT_NOON;
import static org.actionline.roadmap.eventlog.Fixtures.C2;
import static org.actionline.roadmap.eventlog.Fixtures.C5;
import static org.actionline.roadmap.eventlog.Fixtures.DEFINED;
import static org.actionline.roadmap.eventlog.Fixtures.NOON;
import static org.actionline.roadmap.eventlog.Fixtures.OUTCOME_D;
import static org.actionline.roadmap.eventlog.Fixtures.OUTCOME_E;
import static org.actionline.roadmap.eventlog.Fixtures.REVISED;
import static org.actionline.roadmap.eventlog.Fixtures.answer;
import static org.actionline.roadmap.eventlog.Fixtures.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.actionline.roadmap.ledger.CompactRange;
import org.actionline.roadmap.ledger.HashesInMemory;
import org.actionline.roadmap.ledger.MalformedJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every log promises its writers and readers, whatever store it is on. */
abstract class EventLogContract {

    @TempDir
    Path directory;

    private final Deque<EventLog> opened = new ArrayDeque<>();

    /** Opens the store of a directory, or begins one. */
    abstract Store store(Path directory);

    /** Which of the tree's hashes are looked at: all, unless the server takes too long for that. */
    int everyNthHash() {
        return 1;
    }

    final EventLog open() {
        return open(AT_NOON);
    }

    final EventLog open(Clock clock) {
        var log = new EventLog(store(directory), clock, 64);
        opened.push(log);
        return log;
    }

    final EventLog reopen() {
        opened.pop().close();
        return open();
    }

    @AfterEach
    void close() {
        opened.forEach(EventLog::close);
    }

    @Test
    void positions_count_from_zero_without_gaps() {
        var log = open();

        var first = answer(log.append(Condition.none(), List.of(event(DEFINED, C2), event(REVISED, C2))));
        var second = answer(log.append(Condition.none(), List.of(event(REVISED, C2))));

        assertThat(first.first()).isEqualTo(0);
        assertThat(first.last()).isEqualTo(1);
        assertThat(second.first()).isEqualTo(2);
        assertThat(log.head()).isEqualTo(3);
        assertThat(log.read(0, 3).map(StoredEvent::position)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void an_event_comes_back_as_it_was_appended() {
        var log = open();
        var event = new NewEvent(
                TimeOrderedId.at(NOON),
                REVISED,
                "2",
                Optional.of(LocalDate.of(2011, 4, 1)),
                Set.of(C2, new Tag("outcome", "a=b é")),
                Map.of("actor", "staff", "reason", "\"quoted\" and\nbroken", "decision", "Decision 5"),
                Json.of("{\"b\":1.50,\"a\":[true,null,\"€\"]}"));

        var appended = answer(log.append(Condition.none(), List.of(event)));

        assertThat(log.read(0, 1))
                .containsExactly(new StoredEvent(
                        0,
                        event.id(),
                        REVISED,
                        "2",
                        NOON,
                        LocalDate.of(2011, 4, 1),
                        "staff",
                        event.tags(),
                        event.metadata(),
                        Json.of("{\"a\":[true,null,\"€\"],\"b\":1.5}"),
                        appended.commit()));
    }

    @Test
    void an_event_without_actor_or_day_is_the_systems_on_the_day_of_recording() {
        var log = open();
        var event = new NewEvent(
                TimeOrderedId.at(NOON), DEFINED, "1", Optional.empty(), Set.of(), Map.of(), Json.of("null"));

        answer(log.append(Condition.none(), List.of(event)));

        var stored = log.entry(0).event();
        assertThat(stored.actor()).isEqualTo("system");
        assertThat(stored.effectiveOn()).isEqualTo("2011-05-09");
    }

    @Test
    void the_events_of_a_commit_share_time_and_commit() {
        var log = open(Clock.systemUTC());

        var appended = answer(log.append(Condition.none(), List.of(event(DEFINED, C2), event(REVISED, C2))));

        assertThat(log.read(0, 2)).allSatisfy(event -> {
            assertThat(event.recordedAt()).isEqualTo(appended.recordedAt());
            assertThat(event.commit()).isEqualTo(appended.commit());
        });
    }

    @Test
    void recorded_times_never_go_back_with_the_clock() {
        var clock = new SetClock(NOON);
        var log = open(clock);

        for (var time : List.of(NOON, NOON.minus(Duration.ofHours(2)), NOON.plusSeconds(1))) {
            clock.set(time);
            append(log, 1);
        }

        assertThat(log.read(0, 3).map(StoredEvent::recordedAt)).containsExactly(NOON, NOON, NOON.plusSeconds(1));
    }

    @Test
    void the_log_knows_where_it_stood_at_an_instant() {
        var clock = new SetClock(NOON);
        var log = open(clock);
        for (var minute = 0; minute < 3; minute++) {
            clock.set(NOON.plusSeconds(60L * minute));
            append(log, 1);
        }

        assertThat(log.positionAt(Instant.EPOCH)).isEqualTo(0);
        assertThat(log.positionAt(NOON.plusSeconds(60))).isEqualTo(1);
        assertThat(log.positionAt(NOON.plusSeconds(61))).isEqualTo(2);
        assertThat(log.positionAt(NOON.plusSeconds(121))).isEqualTo(3);
    }

    @Test
    void reading_by_criteria_returns_exactly_the_matching_events() {
        var log = open();
        answer(log.append(
                Condition.none(),
                List.of(
                        event(DEFINED, C2, OUTCOME_D),
                        event(DEFINED, C2, OUTCOME_E),
                        event(REVISED, C2, OUTCOME_D),
                        event(REVISED, C5, OUTCOME_D))));

        assertThat(positions(log, Criteria.either(Criterion.tagged(C2, OUTCOME_D))))
                .containsExactly(0L, 2L);
        assertThat(positions(log, Criteria.either(Criterion.ofType(REVISED)))).containsExactly(2L, 3L);
        assertThat(positions(log, Criteria.either(new Criterion(Set.of(OUTCOME_D), Set.of(REVISED, "roadmap.Other")))))
                .containsExactly(2L, 3L);
        assertThat(positions(log, Criteria.either(Criterion.tagged(C5), Criterion.ofType(DEFINED))))
                .containsExactly(0L, 1L, 3L);
        assertThat(positions(log, Criteria.everything())).containsExactly(0L, 1L, 2L, 3L);
        assertThat(positions(log, Criteria.nothing())).isEmpty();
    }

    @Test
    void reading_goes_over_many_pages() {
        var log = open();
        var events = IntStream.range(0, 1_000)
                .mapToObj(i -> event(REVISED, i % 2 == 0 ? C2 : C5))
                .toList();
        answer(log.append(Condition.none(), events));

        assertThat(log.read(0, 1_000).map(StoredEvent::position))
                .containsExactlyElementsOf(LongStream.range(0, 1_000).boxed().toList());
        assertThat(positions(log, Criteria.either(Criterion.tagged(C2))))
                .containsExactlyElementsOf(
                        LongStream.range(0, 500).map(i -> 2 * i).boxed().toList());
        assertThat(log.read(700, 703).map(StoredEvent::position)).containsExactly(700L, 701L, 702L);
    }

    @Test
    void nothing_is_read_beyond_the_head() {
        var log = open();
        answer(log.append(Condition.none(), List.of(event(DEFINED, C2))));

        assertThatExceptionOfType(LogFailure.BeyondHead.class).isThrownBy(() -> log.read(0, 2));
        assertThatExceptionOfType(LogFailure.BeyondHead.class).isThrownBy(() -> log.entry(1));
        assertThatExceptionOfType(LogFailure.BeyondHead.class).isThrownBy(() -> log.root(2));
    }

    @Test
    void a_follower_sees_everything_once_and_in_order() throws InterruptedException {
        var log = open();
        var expected = 400;
        var seen = new ArrayList<Long>();
        var all = new CountDownLatch(1);
        try (var follower = log.follow(0)) {
            follower.onAppend(() -> {
                synchronized (seen) {
                    for (var next = follower.next(); next.isPresent(); next = follower.next()) {
                        seen.add(next.get().position());
                    }
                    if (seen.size() >= expected) {
                        all.countDown();
                    }
                }
            });
            try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var writer = 0; writer < 4; writer++) {
                    writers.execute(() -> {
                        for (var i = 0; i < expected / 8; i++) {
                            answer(log.append(Condition.none(), List.of(event(DEFINED, C2), event(REVISED, C5))));
                        }
                    });
                }
            }
            assertThat(all.await(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(seen)
                .containsExactlyElementsOf(LongStream.range(0, expected).boxed().toList());
    }

    @Test
    void a_follower_of_criteria_starts_where_it_is_told_and_looks_ahead_without_advancing() {
        var log = open();
        answer(log.append(Condition.none(), List.of(event(DEFINED, C2), event(DEFINED, C5), event(REVISED, C2))));

        try (var follower = log.follow(Criteria.either(Criterion.tagged(C2)), 1)) {
            assertThat(follower.peek().map(StoredEvent::position)).contains(2L);
            assertThat(follower.next().map(StoredEvent::position)).contains(2L);
            assertThat(follower.next()).isEmpty();
            answer(log.append(Condition.none(), List.of(event(REVISED, C5), event(REVISED, C2))));
            assertThat(follower.next().map(StoredEvent::position)).contains(4L);
        }
    }

    @Test
    void a_log_that_is_opened_again_goes_on_where_it_ended() {
        var log = open();
        append(log, 300);
        var before = log.sealed(0, 300).map(EventLogContract::proof).toList();
        var root = log.root(300);

        var again = reopen();
        append(again, 300);

        assertThat(again.sealed(0, 300).map(EventLogContract::proof)).containsExactlyElementsOf(before);
        assertThat(again.root(300)).isEqualTo(root);
        assertThat(again.firstFlaw()).isEmpty();
        assertThat(again.head()).isEqualTo(600);
    }

    @Test
    void the_root_is_that_of_the_merkle_tree_for_every_size() {
        var log = open();
        append(log, 700);

        var tree = new CompactRange();
        assertThat(log.root(0)).isEqualTo(tree.root());
        for (var sealed : log.sealed(0, 700).toList()) {
            tree.append(sealed.leaf());
            if (tree.size() % everyNthHash() == 0) {
                assertThat(log.root(tree.size())).isEqualTo(tree.root());
            }
        }
    }

    @Test
    void every_perfect_subtree_has_the_hash_that_the_merkle_tree_gives_it() {
        var log = open();
        append(log, 700);

        var tree = new HashesInMemory();
        log.sealed(0, 700).forEach(event -> tree.append(event.leaf()));

        for (var level = 0; level <= 9; level++) {
            for (var index = 0L; (index + 1) << level <= 700; index += everyNthHash()) {
                assertThat(log.hash(level, index)).isEqualTo(tree.read(level, index));
            }
        }
        assertThatExceptionOfType(LogFailure.BeyondHead.class).isThrownBy(() -> log.hash(9, 1));
    }

    @Test
    void a_commit_with_an_event_that_has_no_entry_is_refused_as_a_whole() {
        var log = open();
        var tooLong = event(REVISED, new Tag("note", "x".repeat(65_536)));
        var loneSurrogate = event("roadmap.\ud800", C2);

        for (var bad : List.of(tooLong, loneSurrogate)) {
            assertThatExceptionOfType(LogFailure.EntryRefused.class)
                    .isThrownBy(() -> answer(log.append(Condition.none(), List.of(event(DEFINED, C2), bad))));
        }
        assertThat(answer(log.append(Condition.none(), List.of(event(DEFINED, C2))))
                        .first())
                .isEqualTo(0);
    }

    @Test
    void payloads_and_tags_outside_the_limits_are_refused_before_they_reach_the_log() {
        var tags = IntStream.rangeClosed(0, NewEvent.MAX_TAGS)
                .mapToObj(i -> new Tag("outcome", "o" + i))
                .toArray(Tag[]::new);

        assertThatExceptionOfType(LogFailure.TooManyTags.class).isThrownBy(() -> event(REVISED, tags));
        for (var bad : List.of("{\"a\":NaN}", "{\"a\":1e999}", "{\"a\":\"\\ud800\"}", "{\"a\":1,\"a\":2}", "{", "")) {
            assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> event(REVISED, bad, C2));
        }
    }

    @Test
    void a_closed_log_takes_no_more_commits() {
        var log = open();
        log.close();
        opened.clear();

        assertThatExceptionOfType(LogFailure.Stopped.class)
                .isThrownBy(() -> answer(log.append(Condition.none(), List.of(event(DEFINED, C2)))));
    }

    @Test
    @Timeout(60)
    void closing_again_does_nothing() {
        var log = open();
        append(log, 1);
        log.close();

        assertThatNoException().isThrownBy(log::close);
    }

    @Test
    void closing_writes_what_is_waiting() {
        var log = open();
        var answers = new ArrayList<CompletableFuture<Appended>>();
        for (var i = 0; i < 20; i++) {
            answers.add(log.append(Condition.none(), List.of(event(REVISED, C2))));
        }

        var again = reopen();

        assertThat(answers.stream().map(answer -> answer(answer).first()))
                .containsExactlyElementsOf(LongStream.range(0, 20).boxed().toList());
        assertThat(again.head()).isEqualTo(20);
    }

    private static void append(EventLog log, int events) {
        answer(log.append(
                Condition.none(),
                IntStream.range(0, events).mapToObj(i -> event(REVISED, C2)).toList()));
    }

    private static List<Long> positions(EventLog log, Criteria criteria) {
        return log.read(criteria, 0, log.head()).map(StoredEvent::position).toList();
    }

    private static String proof(SealedEvent event) {
        return Arrays.toString(event.entry()) + event.leaf() + Arrays.toString(event.salt()) + event.event();
    }
}
