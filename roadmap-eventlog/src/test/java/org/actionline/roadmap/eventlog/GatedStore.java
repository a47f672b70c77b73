package org.actionline.roadmap.eventlog;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.actionline.roadmap.ledger.Hash;

/**
 * A real store whose next write waits until the test lets it pass, so that commits gather behind it. Whoever writes meanwhile has
 * no turn, and fails instead of waiting too.
 */
final class GatedStore implements Store {

    private final Store store;
    private final Semaphore passes = new Semaphore(0);
    private final Semaphore arrivals = new Semaphore(0);
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile boolean callersMayWrite;

    GatedStore(Store store) {
        this.store = store;
    }

    /** Waits until a write stands at the gate. */
    void awaitWrite() {
        arrivals.acquireUninterruptibly();
    }

    void open() {
        callersMayWrite = true;
        passes.release(Integer.MAX_VALUE / 2);
    }

    @Override
    public Outcome append(Block block) {
        if (!writing.compareAndSet(false, true)) {
            throw new IllegalStateException("Two threads write at once");
        }
        try {
            arrivals.release();
            passes.acquireUninterruptibly();
            return store.append(block);
        } finally {
            writing.set(false);
        }
    }

    @Override
    public void erase(Erasure erasure) {
        store.erase(erasure);
    }

    @Override
    public long head() {
        return store.head();
    }

    @Override
    public List<SealedEvent> read(long from, long to, int limit) {
        return store.read(from, to, limit);
    }

    @Override
    public List<SealedEvent> read(Criteria criteria, long from, long to, int limit) {
        return store.read(criteria, from, to, limit);
    }

    @Override
    public List<SealedEvent> since(long end) {
        return store.since(end);
    }

    @Override
    public int eventsPerBlock() {
        return store.eventsPerBlock();
    }

    @Override
    public Optional<Duration> watchEvery() {
        return store.watchEvery();
    }

    @Override
    public List<Hash> hashes(int level, long from, long to) {
        return store.hashes(level, from, to);
    }

    /** From now on a caller may stand at the gate. Before, the test that is to open it would stand there itself. */
    void letCallersWrite() {
        callersMayWrite = true;
    }

    @Override
    public boolean callersMayWrite() {
        return callersMayWrite && store.callersMayWrite();
    }

    @Override
    public void close() {
        store.close();
    }
}
