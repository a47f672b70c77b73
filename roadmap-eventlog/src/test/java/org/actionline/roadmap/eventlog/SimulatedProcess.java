package org.actionline.roadmap.eventlog;

import java.util.ArrayList;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.actionline.roadmap.eventlog.SimulatedThreads.Lifetime;

/** A process with a log of its own on the shared disk: it opens it, serves its users, dies and is started again. */
final class SimulatedProcess {

    private static final int USERS = 3;
    private static final int COMMITS = 6;
    private static final int WAITING = 8;

    private final Simulation simulation;
    private final SimulatedThreads threads;
    private final RandomGenerator random;
    private Lifetime lifetime = new Lifetime();
    private int starts;
    private int busy;

    SimulatedProcess(Simulation simulation, SimulatedThreads threads, RandomGenerator random) {
        this.simulation = simulation;
        this.threads = threads;
        this.random = random;
    }

    void start() {
        starts++;
        busy = USERS;
        lifetime = new Lifetime();
        threads.start(lifetime, this::live);
    }

    void kill() {
        lifetime.end();
    }

    boolean isDead() {
        return lifetime.isOver();
    }

    /** Whether nobody is left who wants anything of it. */
    boolean isDone() {
        return isDead() || busy == 0;
    }

    int starts() {
        return starts;
    }

    private void live() {
        var store = simulation.store();
        var latest = 2 + random.nextInt(60);
        while (true) {
            try {
                serve(new EventLog(store, simulation.clock(), WAITING, latest, attempt -> threads.pass(), mine()));
                return;
            } catch (LogFailure.Unreachable e) {
                threads.pass();
            }
        }
    }

    private void serve(EventLog log) {
        simulation.opened(log);
        for (var user = 0; user < USERS; user++) {
            threads.start(lifetime, () -> use(log));
        }
        threads.start(lifetime, () -> follow(log));
    }

    private void use(EventLog log) {
        new SimulatedUser(log, simulation.mutant(), threads, random, simulation.history()).work(COMMITS);
        busy--;
    }

    private void follow(EventLog log) {
        var seen = new ArrayList<UUID>();
        try (var follower = log.follow(0)) {
            while (!simulation.isOver()) {
                try {
                    follower.next().ifPresent(event -> seen.add(event.id()));
                } catch (LogFailure.Unreachable e) {
                    // Nothing was seen; the next look sees it.
                }
                threads.pass();
            }
        } finally {
            simulation.history().followed(seen);
        }
    }

    /** The log's own threads are tasks of this process. */
    private Threads mine() {
        var life = lifetime;
        return new Threads() {

            @Override
            public Turns take(String name, BooleanSupplier turn) {
                threads.start(life, () -> {
                    while (!simulation.isOver() && turn.getAsBoolean()) {
                        threads.pass();
                    }
                });
                return () -> {};
            }

            @Override
            public void aside(Runnable action) {
                threads.start(life, action);
            }
        };
    }
}
