package org.actionline.roadmap.eventlog;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Commits on their way to the writer. Bounded: whoever finds it full is told so at once. */
final class CommitQueue {

    /** A commit that waits for its turn. */
    record Pending(
            org.actionline.roadmap.eventlog.Condition condition,
            List<Sealable> events,
            java.util.UUID commit,
            CompletableFuture<Appended> answer) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
    private final int capacity;
    private boolean open = true;

    CommitQueue(int capacity) {
        this.capacity = capacity;
    }

    /**
     * @throws LogFailure.Busy if the queue is full
     * @throws LogFailure.Stopped if it has been closed
     */
    void add(Pending commit) {
        lock.lock();
        try {
            if (!open) {
                throw new LogFailure.Stopped("it has been closed");
            }
            if (waiting.size() == capacity) {
                throw new LogFailure.Busy(capacity);
            }
            waiting.addLast(commit);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for commits and takes up to {@code limit} of them, in order.
     *
     * @param patience how long to wait for the first; for ever if it is not given
     * @return none if there were none in that time; nothing at all once the queue is closed and empty
     */
    Optional<List<Pending>> take(int limit, Optional<Duration> patience) {
        lock.lock();
        try {
            var left = patience.map(Duration::toNanos).orElse(Long.MAX_VALUE);
            while (open && waiting.isEmpty() && left > 0) {
                try {
                    left = changed.awaitNanos(left);
                } catch (InterruptedException e) {
                    // The writer is ended by closing the queue; an interrupt only wakes it.
                }
            }
            if (!open && waiting.isEmpty()) {
                return Optional.empty();
            }
            var taken = new ArrayList<Pending>();
            while (taken.size() < limit && !waiting.isEmpty()) {
                taken.add(waiting.removeFirst());
            }
            return Optional.of(taken);
        } finally {
            lock.unlock();
        }
    }

    /** Lets no more commits in. Those waiting can still be taken. */
    void close() {
        lock.lock();
        try {
            open = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
