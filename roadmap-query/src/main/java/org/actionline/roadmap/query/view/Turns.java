package org.actionline.roadmap.query.view;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Which set of views is read and counted on, and whose turn it is to count.
 *
 * <p>A turn lasts from the first event of a batch until its token is stored, and may end on another thread than it began. The
 * set is exchanged in a turn of its own, so that no batch is counted half here and half there.
 */
final class Turns {

    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicLong skipBefore = new AtomicLong();
    private volatile ViewSet current;
    private Runnable beforeBatch = () -> {};

    Turns(ViewSet current) {
        this.current = current;
    }

    ViewSet current() {
        return current;
    }

    /** Has something done at the begin of every batch, in its turn. */
    void beforeBatch(Runnable action) {
        beforeBatch = action;
    }

    ViewSet begin() {
        turn.acquireUninterruptibly();
        try {
            beforeBatch.run();
            return current;
        } catch (RuntimeException e) {
            turn.release();
            throw e;
        }
    }

    void end() {
        turn.release();
    }

    /** Whether an event was counted by other means than its batch. */
    boolean counted(long position) {
        return position < skipBefore.get();
    }

    void countedUpTo(long position) {
        skipBefore.accumulateAndGet(position + 1, Math::max);
    }

    /** Does something while nobody counts. */
    <T> T alone(Supplier<T> action) {
        turn.acquireUninterruptibly();
        try {
            return action.get();
        } finally {
            turn.release();
        }
    }

    /** Takes over an exchange that another process made, unless somebody is counting here and knows better. */
    void follow(ViewSet pointed) {
        if (!pointed.name().equals(current.name()) && turn.tryAcquire()) {
            try {
                current = pointed;
            } finally {
                turn.release();
            }
        }
    }

    /** Only {@link #alone}. */
    void exchange(ViewSet other) {
        current = other;
    }
}
