package org.actionline.roadmap.eventlog;

import static org.actionline.roadmap.eventlog.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.actionline.roadmap.eventlog.CommitQueue.Next;
import org.actionline.roadmap.eventlog.CommitQueue.Pending;
import org.junit.jupiter.api.Test;

/** Whose turn it is to write. */
class CommitQueueTest {

    private static final Optional<Duration> AT_ONCE = Optional.of(Duration.ZERO);
    private static final int MANY = 512;

    private final CommitQueue queue = new CommitQueue(2);

    @Test
    void a_caller_whose_commit_is_alone_has_the_turn() {
        assertThat(queue.add(pending(), true)).isTrue();
    }

    @Test
    void while_one_caller_has_the_turn_no_other_gets_it() {
        var second = pending();
        queue.add(pending(), true);

        assertThat(queue.add(second, true)).isFalse();
        queue.endTurn();
        assertThat(queue.take(MANY, AT_ONCE)).isEqualTo(new Next.Turn(List.of(second)));
    }

    @Test
    void while_a_caller_has_the_turn_the_writer_does_not() {
        queue.add(pending(), true);
        queue.add(pending(), false);

        assertThat(queue.take(MANY, AT_ONCE)).isEqualTo(new Next.NotYet());
    }

    @Test
    void while_the_writer_has_the_turn_no_caller_gets_it() {
        queue.add(pending(), false);
        queue.take(MANY, AT_ONCE);

        assertThat(queue.add(pending(), true)).isFalse();
    }

    @Test
    void no_caller_overtakes_a_commit_that_waits() {
        queue.add(pending(), false);

        assertThat(queue.add(pending(), true)).isFalse();
    }

    @Test
    void after_a_write_of_several_commits_callers_have_no_turn_until_one_comes_alone() {
        queue.add(pending(), false);
        queue.add(pending(), false);
        queue.take(MANY, AT_ONCE);
        queue.endTurn();

        assertThat(queue.add(pending(), true)).isFalse();
        queue.take(MANY, AT_ONCE);
        queue.endTurn();
        assertThat(queue.add(pending(), true)).isTrue();
    }

    @Test
    void a_closed_queue_does_not_end_while_a_caller_has_the_turn() {
        queue.add(pending(), true);
        queue.close();

        assertThat(queue.take(MANY, AT_ONCE)).isEqualTo(new Next.NotYet());
        queue.endTurn();
        assertThat(queue.take(MANY, AT_ONCE)).isEqualTo(new Next.Ended());
    }

    @Test
    void a_closed_queue_ends_after_the_commits_that_wait() {
        var waiting = pending();
        queue.add(waiting, false);
        queue.close();

        assertThat(queue.take(MANY, AT_ONCE)).isEqualTo(new Next.Turn(List.of(waiting)));
        queue.endTurn();
        assertThat(queue.take(MANY, AT_ONCE)).isEqualTo(new Next.Ended());
    }

    @Test
    void a_closed_queue_refuses_callers_too() {
        queue.close();

        assertThatExceptionOfType(LogFailure.Stopped.class).isThrownBy(() -> queue.add(pending(), true));
    }

    @Test
    void a_full_queue_says_so() {
        queue.add(pending(), false);
        queue.add(pending(), false);

        assertThatExceptionOfType(LogFailure.Busy.class).isThrownBy(() -> queue.add(pending(), false));
    }

    private static Pending pending() {
        return new Pending(Condition.none(), List.of(), TimeOrderedId.at(NOON), new CompletableFuture<>());
    }
}
