package org.actionline.roadmap.eventlog;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** How a writer waits before it tries again what another writer, or the network, has kept it from. */
interface Pause {

    /**
     * Waits.
     *
     * @param attempt how often it has been tried in vain, from 1
     */
    void after(int attempt);

    /** Longer from attempt to attempt, up to a second, and by chance, so that writers that collided part. */
    static Pause jittered() {
        return attempt -> {
            var most = TimeUnit.MILLISECONDS.toNanos(1L << Math.min(attempt, 10));
            try {
                TimeUnit.NANOSECONDS.sleep(ThreadLocalRandom.current().nextLong(most));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
