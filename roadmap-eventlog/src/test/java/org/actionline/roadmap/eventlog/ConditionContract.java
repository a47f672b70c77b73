package org.actionline.roadmap.eventlog;

import static org.actionline.roadmap.eventlog.Fixtures.AT_NOON;
import static org.actionline.roadmap.eventlog.Fixtures.C2;
import static org.actionline.roadmap.eventlog.Fixtures.C5;
import static org.actionline.roadmap.eventlog.Fixtures.DEFINED;
import static org.actionline.roadmap.eventlog.Fixtures.OUTCOME_D;
import static org.actionline.roadmap.eventlog.Fixtures.OUTCOME_E;
import static org.actionline.roadmap.eventlog.Fixtures.REVISED;
import static org.actionline.roadmap.eventlog.Fixtures.answer;
import static org.actionline.roadmap.eventlog.Fixtures.event;
import static org.actionline.roadmap.eventlog.Fixtures.noneSince;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a commit is refused because of what others have written, whatever store the log is on. */
abstract class ConditionContract {

    private static final int WAITING = 8;

    @TempDir
    Path directory;

    private GatedStore gate;
    private EventLog log;

    /** Opens the store of a directory, or begins one. */
    abstract Store store(Path directory);

    @BeforeEach
    void open() {
        gate = new GatedStore(store(directory));
        log = new EventLog(gate, AT_NOON, WAITING);
    }

    @AfterEach
    void close() {
        if (log != null) {
            gate.open();
            log.close();
        }
    }

    @Test
    void an_event_at_the_marker_conflicts_and_one_before_it_does_not() {
        gate.open();
        commit(event(REVISED, C2), event(REVISED, C2));

        assertThat(conflict(noneSince(1, Criterion.tagged(C2)))).hasValue(1);
        assertThat(conflict(noneSince(2, Criterion.tagged(C2)))).isEmpty();
    }

    @Test
    void the_first_of_several_conflicting_events_is_named() {
        gate.open();
        commit(event(REVISED, C5), event(REVISED, C2), event(REVISED, C2));

        assertThat(conflict(noneSince(0, Criterion.tagged(C2)))).hasValue(1);
    }

    @Test
    void tags_of_one_criterion_must_all_be_on_the_same_event() {
        gate.open();
        commit(event(REVISED, C2, OUTCOME_E), event(REVISED, C5, OUTCOME_D));

        assertThat(conflict(noneSince(0, Criterion.tagged(C2, OUTCOME_D)))).isEmpty();
        assertThat(conflict(noneSince(0, Criterion.tagged(C5, OUTCOME_D)))).isPresent();
    }

    @Test
    void tags_and_types_of_one_criterion_must_be_on_the_same_event() {
        gate.open();
        commit(event(DEFINED, C2), event(REVISED, C5));

        assertThat(conflict(noneSince(0, new Criterion(Set.of(C2), Set.of(REVISED)))))
                .isEmpty();
        assertThat(conflict(noneSince(0, new Criterion(Set.of(C2), Set.of(REVISED, DEFINED)))))
                .isPresent();
    }

    @Test
    void a_type_alone_conflicts_whatever_the_tags() {
        gate.open();
        commit(event(DEFINED), event(REVISED, C5));

        assertThat(conflict(noneSince(0, Criterion.ofType(REVISED)))).hasValue(1);
        assertThat(conflict(noneSince(0, Criterion.ofType("roadmap.Withdrawn"))))
                .isEmpty();
    }

    @Test
    void a_condition_on_the_whole_log_conflicts_with_any_event_since() {
        gate.open();
        var everything = Criteria.everything();

        assertThat(conflict(new Condition(everything, 0))).isEmpty();
        assertThat(conflict(new Condition(everything, 0))).hasValue(0);
        assertThat(conflict(new Condition(everything, log.head()))).isEmpty();
    }

    @Test
    void a_marker_beyond_the_head_is_refused_as_unknown() {
        gate.open();

        assertThatExceptionOfType(LogFailure.UnknownMarker.class)
                .isThrownBy(() -> answer(log.append(noneSince(1, Criterion.tagged(C2)), List.of(event(REVISED, C2)))));
    }

    @Test
    void commits_of_one_batch_are_checked_against_each_other() {
        var first = log.append(Condition.none(), List.of(event(DEFINED, C5)));
        gate.awaitWrite();
        var wins = log.append(noneSince(0, Criterion.tagged(C2)), List.of(event(REVISED, C2)));
        var loses = log.append(noneSince(0, Criterion.tagged(C2)), List.of(event(REVISED, C2)));
        var other = log.append(noneSince(0, Criterion.tagged(OUTCOME_E)), List.of(event(REVISED, OUTCOME_E)));
        gate.open();

        assertThat(answer(first).first()).isEqualTo(0);
        assertThat(answer(wins).first()).isEqualTo(1);
        assertThatExceptionOfType(LogFailure.Conflict.class)
                .isThrownBy(() -> answer(loses))
                .satisfies(conflict -> assertThat(conflict.position()).isEqualTo(1));
        assertThat(answer(other).first()).isEqualTo(2);
        assertThat(log.head()).isEqualTo(3);
        assertThat(log.firstFlaw()).isEmpty();
    }

    @Test
    void a_full_queue_is_said_to_be_busy_at_once_and_loses_nothing() {
        var first = log.append(Condition.none(), List.of(event(DEFINED, C2)));
        gate.awaitWrite();
        var waiting = IntStream.range(0, WAITING)
                .mapToObj(i -> log.append(Condition.none(), List.of(event(REVISED, C2))))
                .toList();

        assertThatExceptionOfType(LogFailure.Busy.class)
                .isThrownBy(() -> answer(log.append(Condition.none(), List.of(event(REVISED, C5)))));

        gate.open();
        answer(first);
        waiting.forEach(Fixtures::answer);
        assertThat(log.read(Criteria.either(Criterion.tagged(C5)), 0, log.head()))
                .isEmpty();
        assertThat(log.head()).isEqualTo(WAITING + 1);
    }

    @Test
    void of_several_threads_racing_for_one_condition_exactly_one_wins() throws Exception {
        gate.open();
        var threads = 8;
        for (var round = 0; round < 25; round++) {
            var marker = log.head();
            var condition = noneSince(marker, Criterion.tagged(C2));
            Callable<OptionalLong> race = () -> conflict(condition, event(REVISED, C2));
            List<Future<OptionalLong>> results;
            try (var racers = Executors.newFixedThreadPool(threads)) {
                results = racers.invokeAll(Collections.nCopies(threads, race));
            }
            var winners = 0;
            for (var result : results) {
                winners += result.get().isEmpty() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
            assertThat(log.head()).isEqualTo(marker + 1);
        }
    }

    /** Compares every answer with that of a list that is searched from end to end. */
    @Test
    void every_decision_is_the_one_a_plain_search_comes_to() {
        gate.open();
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("Repeat with -Dtest=" + getClass().getSimpleName() + " -Dseed=" + seed);
        var random = new Random(seed);
        var model = new ArrayList<NewEvent>();
        for (var i = 0; i < 1_500; i++) {
            var events = IntStream.rangeClosed(0, random.nextInt(6))
                    .mapToObj(e -> event("t" + random.nextInt(3), someTags(random)))
                    .toList();
            var marker = random.nextInt(model.size() + 1);
            var condition = new Condition(someCriteria(random), random.nextBoolean() ? marker : log.head());

            var expected = IntStream.range((int) condition.marker(), model.size())
                    .filter(at -> condition
                            .criteria()
                            .matches(model.get(at).type(), model.get(at).tags()))
                    .asLongStream()
                    .findFirst();
            assertThat(conflict(condition, events.toArray(NewEvent[]::new))).isEqualTo(expected);
            if (expected.isEmpty()) {
                model.addAll(events);
            }
            assertThat(log.head()).isEqualTo(model.size());
        }
        assertThat(log.read(0, log.head()).map(StoredEvent::id))
                .containsExactlyElementsOf(model.stream().map(NewEvent::id).toList());
    }

    private static Tag[] someTags(Random random) {
        return IntStream.range(0, 4)
                .filter(i -> random.nextInt(3) == 0)
                .mapToObj(i -> new Tag("k" + i, "v" + random.nextInt(4)))
                .toArray(Tag[]::new);
    }

    private static Criteria someCriteria(Random random) {
        return new Criteria(IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new Criterion(
                        Set.of(someTags(random)),
                        random.nextInt(3) == 0 ? Set.of("t" + random.nextInt(3)) : Set.of("t0", "t3")))
                .collect(Collectors.toSet()));
    }

    private void commit(NewEvent... events) {
        answer(log.append(Condition.none(), List.of(events)));
    }

    private OptionalLong conflict(Condition condition) {
        return conflict(condition, event("roadmap.Noted"));
    }

    /** The event that stands against a commit; none if it got in. */
    private OptionalLong conflict(Condition condition, NewEvent... events) {
        try {
            answer(log.append(condition, List.of(events)));
            return OptionalLong.empty();
        } catch (LogFailure.Conflict conflict) {
            return OptionalLong.of(conflict.position());
        }
    }
}
