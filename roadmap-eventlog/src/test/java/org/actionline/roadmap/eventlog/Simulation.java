package org.actionline.roadmap.eventlog;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Several processes that write to one log, on storage, clock and threads that a seed decides about: requests and answers
 * are lost or late, processes die at any step, the power goes off, the clock jumps.
 */
final class Simulation {

    /** After so many, nobody dies and nobody is started any more. */
    private static final int STEPS = 3_000;

    private static final int MOST_STEPS = 200_000;

    /** What came of a run. */
    record Result(long seed, List<String> violations, int events, int starts, long acknowledged, long conflicts) {}

    private final long seed;
    private final Mutant mutant;
    private final RandomGenerator random;
    private final SimulatedThreads threads;
    private final SimulatedDisk disk;
    private final SetClock clock = new SetClock(Fixtures.NOON);
    private final History history = new History();
    private final List<EventLog> opened = new ArrayList<>();
    private final SimulatedStore.Faults faults;
    private final int eventsPerBlock;
    private final boolean callersMayWrite;
    private boolean over;

    private Simulation(long seed, Mutant mutant) {
        this.seed = seed;
        this.mutant = mutant;
        this.random = new SplittableRandom(seed);
        this.threads = new SimulatedThreads(random);
        this.disk = new SimulatedDisk(mutant, threads);
        // A file that one process has open only gets full; what many share also gets lost on the way.
        this.faults = random.nextBoolean()
                ? new SimulatedStore.Faults(0, random.nextInt(60), 0, 0, 0)
                : new SimulatedStore.Faults(
                        random.nextInt(100),
                        random.nextInt(60),
                        random.nextInt(150),
                        random.nextInt(150),
                        random.nextInt(150));
        this.eventsPerBlock = 1 + random.nextInt(40);
        this.callersMayWrite = random.nextBoolean();
    }

    static Result run(long seed, Mutant mutant) {
        return new Simulation(seed, mutant).run();
    }

    private Result run() {
        var processes = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> new SimulatedProcess(this, threads, random))
                .toList();
        processes.forEach(SimulatedProcess::start);
        for (var step = 1; threads.step(); step++) {
            if (step > MOST_STEPS) {
                throw new IllegalStateException("Seed " + seed + " does not come to an end");
            }
            happen(processes, step);
        }
        opened.forEach(EventLog::close);
        var violations = new ArrayList<>(history.violations(events()));
        violations.addAll(disk.flaws());
        return new Result(
                seed,
                violations,
                disk.events().size(),
                processes.stream().mapToInt(SimulatedProcess::starts).sum(),
                history.acknowledgements(),
                history.conflicts());
    }

    private void happen(List<SimulatedProcess> processes, int step) {
        disk.happen(random);
        if (random.nextInt(20) == 0) {
            clock.set(clock.instant().plus(Duration.ofMillis(random.nextInt(-2_000, 4_000))));
        }
        if (step > STEPS) {
            over = processes.stream().allMatch(SimulatedProcess::isDone);
            return;
        }
        if (random.nextInt(400) == 0) {
            processes.get(random.nextInt(processes.size())).kill();
        }
        if (random.nextInt(1_500) == 0) {
            processes.forEach(SimulatedProcess::kill);
            disk.powerOff();
        }
        if (random.nextInt(50) == 0) {
            processes.stream().filter(SimulatedProcess::isDead).findFirst().ifPresent(SimulatedProcess::start);
        }
    }

    private List<StoredEvent> events() {
        return disk.events().stream().map(SealedEvent::event).toList();
    }

    Store store() {
        return new SimulatedStore(disk, threads, random, faults, eventsPerBlock, callersMayWrite, mutant);
    }

    Clock clock() {
        return clock;
    }

    Mutant mutant() {
        return mutant;
    }

    History history() {
        return history;
    }

    void opened(EventLog log) {
        opened.add(log);
    }

    /** Whether what would otherwise go on for ever has to end. */
    boolean isOver() {
        return over;
    }
}
