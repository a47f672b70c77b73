package org.actionline.roadmap.eventlog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.actionline.roadmap.ledger.Hash;

/** A real store behind a network that loses what the test says, write by write; after that it loses nothing. */
final class LossyStore implements Store {

    enum Fault {
        LOSE_REQUEST,
        LOSE_ANSWER,
        REFUSE_CONNECTION
    }

    private final Store store;
    private final Deque<Fault> faults = new ArrayDeque<>();

    LossyStore(Store store) {
        this.store = store;
    }

    synchronized void expect(int times, Fault fault) {
        for (var i = 0; i < times; i++) {
            faults.add(fault);
        }
    }

    @Override
    public synchronized Outcome append(Block block) {
        if (faults.isEmpty()) {
            return store.append(block);
        }
        return switch (faults.remove()) {
            case LOSE_REQUEST -> Outcome.UNKNOWN;
            case LOSE_ANSWER -> {
                store.append(block);
                yield Outcome.UNKNOWN;
            }
            case REFUSE_CONNECTION -> throw new LogFailure.Unreachable("the test refuses the connection");
        };
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
    public List<Hash> hashes(int level, long from, long to) {
        return store.hashes(level, from, to);
    }

    @Override
    public void close() {
        store.close();
    }
}
