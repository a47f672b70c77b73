package org.actionline.roadmap.eventlog;

import static java.lang.Thread.State.TERMINATED;
import static java.lang.Thread.State.WAITING;
import static org.actionline.roadmap.eventlog.Fixtures.AT_NOON;
import static org.actionline.roadmap.eventlog.Fixtures.C2;
import static org.actionline.roadmap.eventlog.Fixtures.REVISED;
import static org.actionline.roadmap.eventlog.Fixtures.answer;
import static org.actionline.roadmap.eventlog.Fixtures.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit that comes alone is written on its caller's own thread, and everything else is as if it were not. */
class CallerWritesTest {

    private static final int COMMITS = 300;

    @TempDir
    Path directory;

    private GatedStore gate;
    private EventLog log;

    @BeforeEach
    void open() {
        gate = new GatedStore(SqliteStore.open(directory));
        log = new EventLog(gate, AT_NOON, 8);
    }

    @AfterEach
    void close() {
        gate.open();
        log.close();
    }

    @Test
    void a_commit_that_comes_alone_is_answered_before_append_returns() {
        gate.open();

        for (var i = 0; i < 3; i++) {
            assertThat(append()).isCompleted();
        }
        assertThat(log.firstFlaw()).isEmpty();
    }

    @Test
    void commits_that_come_meanwhile_do_not_wait_on_their_callers_and_share_the_next_write() {
        gate.letCallersWrite();
        var alone = appendAside();
        gate.awaitWrite();

        var one = append();
        var other = append();

        assertThat(one).isNotDone();
        assertThat(other).isNotDone();
        gate.open();
        assertThat(answer(one).first()).isEqualTo(1);
        assertThat(answer(other).first()).isEqualTo(2);
        assertThat(log.writes()).isEqualTo(2);
        assertThat(answer(alone).first()).isZero();
    }

    @Test
    void closing_waits_for_a_caller_in_the_middle_of_its_commit() throws InterruptedException {
        gate.letCallersWrite();
        var alone = appendAside();
        gate.awaitWrite();

        var closing = Thread.ofPlatform().start(log::close);
        await().until(closing::getState, state -> state == WAITING || state == TERMINATED);
        assertThat(closing.getState()).isEqualTo(WAITING);
        gate.open();
        closing.join();

        assertThat(answer(alone).first()).isZero();
        try (var again = EventLog.open(directory, AT_NOON)) {
            assertThat(again.head()).isEqualTo(1);
        }
        open();
    }

    @Test
    void callers_that_are_interrupted_again_and_again_lose_nothing_and_stop_nothing() throws Exception {
        gate.open();
        var answers = new ConcurrentLinkedQueue<Appended>();
        var still = new ConcurrentLinkedQueue<Boolean>();
        var callers = new ArrayList<Thread>();
        for (var i = 0; i < 2; i++) {
            callers.add(Thread.ofPlatform().start(() -> {
                for (var commit = 0; commit < COMMITS; commit++) {
                    answers.add(append().join());
                }
                Thread.currentThread().interrupt();
                answers.add(append().join());
                still.add(Thread.interrupted());
            }));
        }
        while (callers.stream().anyMatch(Thread::isAlive)) {
            callers.forEach(Thread::interrupt);
            Thread.onSpinWait();
        }

        assertThat(still).containsExactly(true, true);
        assertThat(answers.stream().map(Appended::first))
                .doesNotHaveDuplicates()
                .hasSize(2 * COMMITS + 2);
        assertThat(log.head()).isEqualTo(2L * COMMITS + 2);
        assertThat(log.stopped()).isEmpty();
        assertThat(log.firstFlaw()).isEmpty();
    }

    private CompletableFuture<Appended> appendAside() {
        return CompletableFuture.supplyAsync(
                () -> answer(append()), task -> Thread.ofPlatform().start(task));
    }

    private CompletableFuture<Appended> append() {
        return log.append(Condition.none(), List.of(event(REVISED, C2)));
    }
}
