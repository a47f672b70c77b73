package org.actionline.roadmap.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;

/**
 * Threads of which only one runs at a time, and chance says which: the same seed gives the same run, step by step.
 *
 * <p>A task runs until it {@linkplain #pass passes}. A task whose process has died gets no further than that.
 */
final class SimulatedThreads {

    /** Ends a task whose process has died. Nothing may take it for an ordinary failure. */
    static final class Died extends Error {
        Died() {
            super("The process is dead", null, false, false);
        }
    }

    /** Several tasks that die together. */
    static final class Lifetime {

        private boolean dead;

        void end() {
            dead = true;
        }

        boolean isOver() {
            return dead;
        }
    }

    private record Task(Lifetime lifetime, Runnable body, Semaphore turn) {}

    private final RandomGenerator random;
    private final List<Task> tasks = new ArrayList<>();
    private final Semaphore back = new Semaphore(0);
    private Optional<Throwable> failure = Optional.empty();
    private Task running = new Task(new Lifetime(), () -> {}, back);

    SimulatedThreads(RandomGenerator random) {
        this.random = random;
    }

    /** Adds a task, which begins when its first turn comes. */
    void start(Lifetime lifetime, Runnable body) {
        var task = new Task(lifetime, body, new Semaphore(0));
        tasks.add(task);
        Thread.ofVirtual().start(() -> {
            task.turn().acquireUninterruptibly();
            try {
                if (!lifetime.isOver()) {
                    body.run();
                }
            } catch (Died e) {
                // As intended.
            } catch (RuntimeException | Error e) {
                failure = Optional.of(e);
            } finally {
                tasks.remove(task);
                back.release();
            }
        });
    }

    /** Lets others run. Only a task may call this. */
    void pass() {
        var task = running;
        if (!task.lifetime().isOver()) {
            back.release();
            task.turn().acquireUninterruptibly();
        }
        if (task.lifetime().isOver()) {
            throw new Died();
        }
    }

    /** Gives one task a turn. @return whether there is any */
    boolean step() {
        if (tasks.isEmpty()) {
            return false;
        }
        running = tasks.get(random.nextInt(tasks.size()));
        running.turn().release();
        back.acquireUninterruptibly();
        failure.ifPresent(why -> {
            throw new IllegalStateException("A task failed", why);
        });
        return true;
    }
}
