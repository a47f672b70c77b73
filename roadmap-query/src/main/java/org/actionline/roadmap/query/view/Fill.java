package org.actionline.roadmap.query.view;

import java.util.function.LongConsumer;
import org.actionline.roadmap.query.log.LogReader;

/**
 * Folds a long part of the log into a set at once.
 *
 * <p>All states stay in memory between two writes, so that a roadmap is written once for thousands of events; what a crash
 * takes is only time.
 */
final class Fill {

    /** Events after which everything is written. */
    private static final int WRITE_EVERY = 500_000;

    /** Kept states that wait at most, which bounds the memory they take. */
    private static final int MOST_WAITING = 4_000;

    private static final int TELL_EVERY = 1_000;

    private final LogReader log;
    private final ViewSet set;

    Fill(LogReader log, ViewSet set) {
        this.log = log;
        this.set = set;
    }

    /**
     * Counts from where the set has got to.
     *
     * @param upTo the last position to be counted
     * @param each told now and then which position was folded
     * @throws IllegalStateException when another process counts in this set
     */
    void run(long upTo, LongConsumer each) {
        long from = set.progress().next().orElse(0L);
        if (from > upTo) {
            return;
        }
        var counting = new Counting(set);
        log.everything(from, upTo, event -> {
            counting.count(event);
            long counted = event.position() - from + 1;
            if (counted % TELL_EVERY == 0) {
                each.accept(event.position());
                if (!set.progress().claim()) {
                    throw new IllegalStateException("Another process counts in view set " + set.name());
                }
            }
            if (counted % WRITE_EVERY == 0 || counting.waiting() > MOST_WAITING) {
                counting.write();
            }
        });
        counting.write();
        if (!set.progress().advance(upTo + 1)) {
            throw new IllegalStateException("Another process counts in view set " + set.name());
        }
        each.accept(upTo);
    }
}
