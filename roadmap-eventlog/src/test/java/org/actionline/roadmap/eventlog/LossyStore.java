package org.actionline.roadmap.eventlog;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.actionline.roadmap.ledger.Hash;

/** A real store behind a network that loses what the test says, write by write; after that it loses nothing. */
final class LossyStore implements Store {

    enum Fault {
        LOSE_REQUEST,
        LOSE_ANSWER,
        REFUSE_CONNECTION,
        HAVE_NO_SPACE
    }

    private final Store store;
    private final Deque<Fault> faults = new ArrayDeque<>();
    private int refusedErasures;

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
            case HAVE_NO_SPACE -> throw new LogFailure.DiskFull(new IOException("the test leaves no space"));
        };
    }

    synchronized void refuseErasures(int times) {
        refusedErasures = times;
    }

    @Override
    public synchronized void erase(Erasure erasure) {
        if (refusedErasures > 0) {
            refusedErasures--;
            throw new LogFailure.Unreachable("the test refuses the connection");
        }
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
