package org.actionline.roadmap.eventlog;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.actionline.roadmap.ledger.Hash;

/** One process's way to the {@link SimulatedDisk}: each call takes steps, and requests and answers get lost. */
final class SimulatedStore implements Store {

    /** In thousandths. */
    record Faults(int unreachable, int full, int lostRequest, int lateRequest, int lostAnswer) {

        static final Faults NONE = new Faults(0, 0, 0, 0, 0);
    }

    private final SimulatedDisk disk;
    private final SimulatedThreads threads;
    private final RandomGenerator random;
    private final Faults faults;
    private final int eventsPerBlock;
    private final boolean callersMayWrite;
    private final Mutant mutant;

    SimulatedStore(
            SimulatedDisk disk,
            SimulatedThreads threads,
            RandomGenerator random,
            Faults faults,
            int eventsPerBlock,
            boolean callersMayWrite,
            Mutant mutant) {
        this.disk = disk;
        this.threads = threads;
        this.random = random;
        this.faults = faults;
        this.eventsPerBlock = eventsPerBlock;
        this.callersMayWrite = callersMayWrite;
        this.mutant = mutant;
    }

    private boolean happens(int thousandths) {
        return random.nextInt(1000) < thousandths;
    }

    private void reach() {
        threads.pass();
        if (happens(faults.unreachable())) {
            throw new LogFailure.Unreachable("the simulation refuses the connection");
        }
    }

    @Override
    public Outcome append(Block block) {
        var outcome = send(block);
        return outcome == Outcome.UNKNOWN && mutant == Mutant.UNREACHABLE_AFTER_SENDING ? send(block) : outcome;
    }

    private Outcome send(Block block) {
        reach();
        if (happens(faults.full())) {
            throw new LogFailure.DiskFull(new IOException("the simulation has no space left"));
        }
        if (happens(faults.lostRequest())) {
            return Outcome.UNKNOWN;
        }
        if (happens(faults.lateRequest())) {
            disk.delay(block);
            return Outcome.UNKNOWN;
        }
        var outcome = disk.put(block);
        threads.pass();
        return happens(faults.lostAnswer()) ? Outcome.UNKNOWN : outcome;
    }

    @Override
    public void erase(Erasure erasure) {
        reach();
        disk.erase(erasure);
    }

    @Override
    public long head() {
        reach();
        return disk.events().size();
    }

    @Override
    public List<SealedEvent> read(long from, long to, int limit) {
        return read(Criteria.everything(), from, to, limit);
    }

    @Override
    public List<SealedEvent> read(Criteria criteria, long from, long to, int limit) {
        reach();
        return disk.events().stream()
                .filter(event ->
                        event.event().position() >= from && event.event().position() < to)
                .filter(event -> criteria.matches(event.event()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Hash> hashes(int level, long from, long to) {
        reach();
        return disk.hashes(level, from, to);
    }

    @Override
    public int eventsPerBlock() {
        return eventsPerBlock;
    }

    /** A writer without commits looks for those of others, and does not wait. */
    @Override
    public Optional<Duration> watchEvery() {
        return Optional.of(Duration.ZERO);
    }

    @Override
    public boolean callersMayWrite() {
        return callersMayWrite;
    }

    @Override
    public void close() {}
}
