package org.actionline.roadmap.eventlog;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes commits durable, one write at a time: its thread takes whatever commits wait and puts them into one write. While
 * one batch is being written the next one gathers, so the slower the disk, the larger the batches.
 *
 * <p>A commit that comes alone is written by its caller, who would only wait for two other threads to be woken.
 *
 * <p>Whoever has the turn of the {@link CommitQueue} owns chain and store.
 */
final class Writer {

    private static final System.Logger LOGGER = System.getLogger(Writer.class.getName());

    /** Bounds what a batch costs in memory and in waiting for its first commit. */
    private static final int COMMITS_A_BATCH = 512;

    /** How often a block is sent whose fate the store does not tell. */
    private static final int ATTEMPTS = 12;

    /** How often a batch may lose its position to other writers. Far beyond what chance does to one of a few. */
    private static final int RACES = 1_000;

    private final Store store;
    private final Clock clock;
    private final CommitQueue queue;
    private final Tail tail;
    private final Bell bell;
    private final Pause pause;
    private final Threads threads;
    private Chain end;
    private volatile long head;
    private final AtomicLong writes = new AtomicLong();
    private volatile LogFailure.@Nullable Stopped stopped;
    private volatile Threads.@Nullable Turns turns;

    Writer(Store store, Clock clock, CommitQueue queue, Tail tail, Bell bell, Pause pause, Threads threads) {
        this.store = store;
        this.clock = clock;
        this.queue = queue;
        this.tail = tail;
        this.bell = bell;
        this.pause = pause;
        this.threads = threads;
        this.end = Chain.of(store);
        this.head = end.head();
    }

    void start() {
        turns = threads.take("log-writer", this::turn);
    }

    /** What is on stable storage, whole commits only. */
    long head() {
        return head;
    }

    /** How many blocks this writer has put on stable storage. */
    long writes() {
        return writes.get();
    }

    /** Why writing has stopped, if it has. */
    Optional<LogFailure.Stopped> stopped() {
        return Optional.ofNullable(stopped);
    }

    /**
     * Takes a commit in. Its answer comes from another thread, or has come when this returns.
     *
     * @throws LogFailure.Busy if too many commits wait
     * @throws LogFailure.Stopped if writing has ended
     */
    void commit(CommitQueue.Pending commit) {
        if (queue.add(commit, store.callersMayWrite())) {
            serve(List.of(commit), outcomes -> outcomes.forEach(Writer::answer));
        }
    }

    /** Writes what waits, then ends. */
    void close() {
        queue.close();
        var running = turns;
        if (running != null) {
            running.awaitLast();
        }
    }

    /** @return whether there will be another one */
    private boolean turn() {
        return switch (queue.take(COMMITS_A_BATCH, store.watchEvery())) {
            case CommitQueue.Next.Turn turn -> {
                serve(turn.commits(), this::answerAside);
                yield true;
            }
            case CommitQueue.Next.NotYet notYet -> true;
            case CommitQueue.Next.Ended ended -> false;
        };
    }

    private void serve(List<CommitQueue.Pending> taken, Consumer<List<Batch.Outcome>> answers) {
        var commits = taken;
        try {
            if (commits.isEmpty()) {
                watch();
            }
            while (!commits.isEmpty()) {
                var outcomes = write(commits);
                commits = commits.subList(outcomes.size(), commits.size());
                answers.accept(outcomes);
            }
        } catch (LogFailure.DiskFull | LogFailure.Unreachable | LogFailure.Unconfirmed failed) {
            answers.accept(refused(commits, failed));
        } catch (LogFailure.Stopped failed) {
            stop(failed);
            answers.accept(refused(commits, failed));
        } catch (RuntimeException | Error e) {
            var failed = new LogFailure.Stopped("its writer failed", e);
            stop(failed);
            answers.accept(refused(commits, failed));
        } finally {
            queue.endTurn();
        }
    }

    /** Nobody waits for this, so a store that is out of reach is only looked for again. */
    private void watch() {
        try {
            catchUp();
        } catch (LogFailure.Unreachable e) {
            LOGGER.log(DEBUG, "Nothing is seen of what other processes append", e);
        }
    }

    /**
     * Writes the first of the commits in one block.
     *
     * @return what became of them; nothing of those for which it had no room
     */
    private List<Batch.Outcome> write(List<CommitQueue.Pending> commits) {
        for (var lost = 1; lost <= RACES; lost++) {
            if (commits.stream().anyMatch(commit -> commit.condition().marker() > head)) {
                catchUp();
            }
            var batch = Batch.of(commits, store, tail, end, clock);
            var block = batch.block();
            var written = block.isPresent() && append(block.get());
            if (written) {
                writes.incrementAndGet();
                published(block.get().events(), batch.end());
            }
            if (written || block.isEmpty()) {
                return batch.outcomes();
            }
            // Whoever was first has its events read soon, or has lost them with the server it wrote to.
            pause.after(catchUp() ? 1 : lost);
        }
        throw new LogFailure.Busy(commits.size());
    }

    /**
     * Sends a block until its fate is known.
     *
     * @return whether it is on stable storage; otherwise another writer was first
     * @throws LogFailure.Unconfirmed if the store does not say; whatever it says to a block sent again tells nothing of the
     *     first
     */
    private boolean append(Block block) {
        var sent = false;
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                switch (store.append(block)) {
                    case WRITTEN -> {
                        return true;
                    }
                    case TAKEN -> {
                        return false;
                    }
                    case UNKNOWN -> sent = true;
                }
            } catch (LogFailure.Unreachable | LogFailure.DiskFull e) {
                if (!sent) {
                    throw e;
                }
            }
            pause.after(attempt);
        }
        throw new LogFailure.Unconfirmed();
    }

    /**
     * Takes in what other writers have appended.
     *
     * @return whether there was anything
     */
    private boolean catchUp() {
        var start = head;
        for (var events = store.since(head); !events.isEmpty(); events = store.since(head)) {
            var now = end.copy();
            now.follow(events);
            publish(events, now);
        }
        return head > start;
    }

    /** An erasure that is in the log has to be carried out before anything else is written, or else at the next start. */
    private void published(List<SealedEvent> events, Chain now) {
        for (var attempt = 1; ; attempt++) {
            try {
                publish(events, now);
                return;
            } catch (LogFailure.Unreachable e) {
                if (attempt == ATTEMPTS) {
                    throw new LogFailure.Stopped("a payload could not be destroyed; that is done at the next start", e);
                }
                pause.after(attempt);
            }
        }
    }

    /** In this order, so that whoever sees the head finds the events, and whoever is woken sees the head. */
    private void publish(List<SealedEvent> events, Chain now) {
        events.forEach(this::erase);
        tail.add(events.stream().map(SealedEvent::event).toList());
        end = now;
        head = now.head();
        bell.ring();
    }

    /** Before anybody can see the event that says so; whichever process sees it first sees to it. */
    private void erase(SealedEvent by) {
        Erasure.of(by.event()).ifPresent(erasure -> {
            store.erase(erasure);
            tail.replace(store.read(erasure.position(), erasure.position() + 1, 1)
                    .getFirst()
                    .event());
        });
    }

    /** On threads of their own: what a caller does with its answer must hold up neither the writer nor others. */
    private void answerAside(List<Batch.Outcome> outcomes) {
        if (outcomes.size() == 1) {
            threads.aside(() -> answer(outcomes.getFirst()));
        } else {
            threads.aside(() -> outcomes.forEach(outcome -> threads.aside(() -> answer(outcome))));
        }
    }

    private static void answer(Batch.Outcome outcome) {
        switch (outcome) {
            case Batch.Outcome.Written written -> written.commit().answer().complete(written.appended());
            case Batch.Outcome.Refused refused -> refused.commit().answer().completeExceptionally(refused.why());
        }
    }

    private void stop(LogFailure.Stopped why) {
        LOGGER.log(ERROR, "The event log stops writing", why);
        stopped = why;
        answerAside(refused(queue.closeAndDrain(), why));
    }

    private static List<Batch.Outcome> refused(List<CommitQueue.Pending> commits, LogFailure why) {
        return commits.stream()
                .<Batch.Outcome>map(commit -> new Batch.Outcome.Refused(commit, why))
                .toList();
    }
}
