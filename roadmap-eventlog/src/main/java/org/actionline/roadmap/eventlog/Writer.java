package org.actionline.roadmap.eventlog;

import static java.lang.System.Logger.Level.ERROR;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes: it takes whatever commits wait, and makes them durable in one write.
 *
 * <p>While one batch is being written the next one gathers, so the slower the disk, the larger the batches.
 */
final class Writer {

    private static final System.Logger LOGGER = System.getLogger(Writer.class.getName());

    /** Bounds what a batch costs in memory and in waiting for its first commit. */
    private static final int COMMITS_A_BATCH = 512;

    private final Store store;
    private final Clock clock;
    private final CommitQueue queue;
    private final Tail tail;
    private final Bell bell;
    private final Thread thread = Thread.ofPlatform().name("log-writer").unstarted(this::run);
    private Chain end;
    private volatile long head;
    private final AtomicLong writes = new AtomicLong();
    private volatile LogFailure.@Nullable Stopped stopped;

    Writer(Store store, Clock clock, CommitQueue queue, Tail tail, Bell bell) {
        this.store = store;
        this.clock = clock;
        this.queue = queue;
        this.tail = tail;
        this.bell = bell;
        this.end = Chain.of(store);
        this.head = end.head();
    }

    void start() {
        thread.start();
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

    /** Writes what waits, then ends. */
    void close() {
        queue.close();
        var interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        for (var commits = next(); !commits.isEmpty(); commits = next()) {
            try {
                write(commits);
            } catch (LogFailure.DiskFull full) {
                refuse(commits, full);
            } catch (LogFailure.Stopped failed) {
                stop(commits, failed);
            } catch (RuntimeException | Error e) {
                stop(commits, new LogFailure.Stopped("its writer failed", e));
            }
        }
    }

    private List<CommitQueue.Pending> next() {
        return queue.take(COMMITS_A_BATCH);
    }

    private void write(List<CommitQueue.Pending> commits) {
        while (true) {
            var batch = Batch.of(commits, store, tail, end, clock);
            var block = batch.block();
            if (block.isEmpty()) {
                answer(batch.outcomes());
                return;
            }
            if (store.append(block.get())) {
                writes.incrementAndGet();
                publish(block.get().events(), batch.end());
                answer(batch.outcomes());
                return;
            }
            catchUp();
        }
    }

    /** Takes in what another writer was first to append; the batch is then decided anew. */
    private void catchUp() {
        var now = Chain.of(store);
        publish(store.read(Math.max(end.head(), now.head() - EventLog.TAIL), now.head(), EventLog.TAIL), now);
    }

    /** In this order, so that whoever sees the head finds the events, and whoever is woken sees the head. */
    private void publish(List<SealedEvent> events, Chain now) {
        tail.add(events.stream().map(SealedEvent::event).toList());
        end = now;
        head = now.head();
        bell.ring();
    }

    /** On threads of their own: what a caller does with its answer must hold up neither the writer nor others. */
    private void answer(List<Batch.Outcome> outcomes) {
        Thread.startVirtualThread(() -> {
            for (var outcome : outcomes) {
                Thread.startVirtualThread(() -> answer(outcome));
            }
        });
    }

    private static void answer(Batch.Outcome outcome) {
        switch (outcome) {
            case Batch.Outcome.Written written -> written.commit().answer().complete(written.appended());
            case Batch.Outcome.Refused refused -> refused.commit().answer().completeExceptionally(refused.why());
        }
    }

    private void stop(List<CommitQueue.Pending> commits, LogFailure.Stopped why) {
        LOGGER.log(ERROR, "The event log stops writing", why);
        stopped = why;
        queue.close();
        refuse(commits, why);
        for (var rest = next(); !rest.isEmpty(); rest = next()) {
            refuse(rest, why);
        }
    }

    private void refuse(List<CommitQueue.Pending> commits, LogFailure why) {
        answer(commits.stream()
                .<Batch.Outcome>map(commit -> new Batch.Outcome.Refused(commit, why))
                .toList());
    }
}
