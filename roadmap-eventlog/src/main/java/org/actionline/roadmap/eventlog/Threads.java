package org.actionline.roadmap.eventlog;

import java.util.function.BooleanSupplier;

/** On which threads a log does what it does by itself. */
interface Threads {

    /** Takes turns one after the other until one says that it was the last. */
    Turns take(String name, BooleanSupplier turn);

    /** Does something at once, but not on the caller's time. */
    void aside(Runnable action);

    /** Turns that are being taken. */
    interface Turns {

        /** Waits until the last turn is over, even if the caller is interrupted meanwhile. */
        void awaitLast();
    }

    /** A platform thread for turns, and a virtual one for whatever goes aside. */
    static Threads real() {
        return new Threads() {

            @Override
            public Turns take(String name, BooleanSupplier turn) {
                var thread = Thread.ofPlatform().name(name).start(() -> takeAll(turn));
                return () -> joinUninterruptibly(thread);
            }

            @Override
            public void aside(Runnable action) {
                Thread.startVirtualThread(action);
            }
        };
    }

    private static void takeAll(BooleanSupplier turn) {
        var more = true;
        while (more) {
            more = turn.getAsBoolean();
        }
    }

    private static void joinUninterruptibly(Thread thread) {
        var interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
