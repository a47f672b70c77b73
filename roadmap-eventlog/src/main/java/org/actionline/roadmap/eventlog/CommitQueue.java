package org.actionline.roadmap.eventlog;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Commits on their way into the log, and whose turn it is to write them: at most one thread has it. Bounded: whoever
 * finds it full is told so at once.
 */
final class CommitQueue {

    /** A commit that waits for its turn. */
    record Pending(
            org.actionline.roadmap.eventlog.Condition condition,
            List<Sealable> events,
            UUID commit,
            CompletableFuture<Appended> answer) {}

    /** What the writer's thread finds when it asks for commits. */
    sealed interface Next {

        /**
         * The turn, which lasts until {@link #endTurn}.
         *
         * @param commits in order; none if none came in time
         */
        record Turn(List<Pending> commits) implements Next {}

        /** A caller has the turn. */
        record NotYet() implements Next {}

        /** The queue is closed, and all that was in it was taken. */
        record Ended() implements Next {}
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
    private final int capacity;
    private boolean open = true;
    private boolean taken;

    /** Commits that come together are written together, which a caller with its own cannot do. */
    private boolean crowded;

    CommitQueue(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Lets a commit in, and gives its caller the turn instead if it may have it and the commit is alone: then it is not in
     * the queue, and the caller writes it and ends the turn.
     *
     * @return whether the caller has the turn
     * @throws LogFailure.Busy if the queue is full
     * @throws LogFailure.Stopped if it has been closed
     */
    boolean add(Pending commit, boolean callerMayWrite) {
        lock.lock();
        try {
            if (!open) {
                throw new LogFailure.Stopped("it has been closed");
            }
            if (callerMayWrite && !taken && !crowded && waiting.isEmpty()) {
                taken = true;
                return true;
            }
            if (waiting.size() == capacity) {
                throw new LogFailure.Busy(capacity);
            }
            waiting.addLast(commit);
            changed.signal();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for commits and for the turn, and takes up to {@code limit} of them. For the writer's thread alone.
     *
     * @param patience how long to wait; for ever if it is not given
     */
    Next take(int limit, Optional<Duration> patience) {
        lock.lock();
        try {
            var left = patience.map(Duration::toNanos).orElse(Long.MAX_VALUE);
            while ((taken || (open && waiting.isEmpty())) && left > 0) {
                try {
                    left = changed.awaitNanos(left);
                } catch (InterruptedException e) {
                    // The writer is ended by closing the queue; an interrupt only wakes it.
                }
            }
            if (taken) {
                return new Next.NotYet();
            }
            if (!open && waiting.isEmpty()) {
                return new Next.Ended();
            }
            var commits = first(limit);
            taken = true;
            crowded = commits.size() > 1;
            return new Next.Turn(commits);
        } finally {
            lock.unlock();
        }
    }

    /** Lets others write. For whoever has the turn. */
    void endTurn() {
        lock.lock();
        try {
            taken = false;
            if (!open || !waiting.isEmpty()) {
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets no more commits in, and takes those waiting. For whoever has the turn. */
    List<Pending> closeAndDrain() {
        lock.lock();
        try {
            close();
            return first(Integer.MAX_VALUE);
        } finally {
            lock.unlock();
        }
    }

    /** Lets no more commits in. Those waiting can still be taken. */
    void close() {
        lock.lock();
        try {
            open = false;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private List<Pending> first(int limit) {
        var commits = new ArrayList<Pending>();
        while (commits.size() < limit && !waiting.isEmpty()) {
            commits.add(waiting.removeFirst());
        }
        return commits;
    }
}
