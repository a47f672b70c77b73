package org.actionline.roadmap.eventlog;

import static java.lang.System.Logger.Level.WARNING;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Tells every follower that something was appended, on a thread of its own: no follower can hold up the writer, and
 * however many appends happen meanwhile, one call after the last of them is certain.
 */
final class Bell {

    private static final System.Logger LOGGER = System.getLogger(Bell.class.getName());

    private final Map<Follower, Runnable> listeners = new ConcurrentHashMap<>();
    private final Semaphore rung = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("log-bell").daemon().unstarted(this::run);

    void start() {
        thread.start();
    }

    void ring() {
        if (!listeners.isEmpty()) {
            rung.release();
        }
    }

    void put(Follower follower, Runnable listener) {
        listeners.put(follower, listener);
    }

    void remove(Follower follower) {
        listeners.remove(follower);
    }

    void close() {
        thread.interrupt();
    }

    private void run() {
        while (true) {
            try {
                rung.acquire();
            } catch (InterruptedException e) {
                return;
            }
            rung.drainPermits();
            listeners.values().forEach(Bell::call);
        }
    }

    private static void call(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOGGER.log(WARNING, "A follower of the log failed when it was woken", e);
        }
    }
}
