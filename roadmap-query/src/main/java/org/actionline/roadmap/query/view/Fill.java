package org.actionline.roadmap.query.view;

import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.log.LoggedEvent;

/**
 * Folds a long part of the log into a set at once, one roadmap after the other, so that memory holds the states of one and not of
 * all. What a crash takes is only time: how far the set has got is noted at the end.
 */
final class Fill {

    /** So few events are folded in the order of the log: asking for those of each roadmap would take longer. */
    private static final long FEW = 5_000;

    /** Kept states that wait at most, which bounds the memory they take. */
    private static final int MOST_WAITING = 100;

    private static final int TELL_EVERY = 1_000;

    private final LogReader log;
    private final ViewSet set;
    private long counted;

    Fill(LogReader log, ViewSet set) {
        this.log = log;
        this.set = set;
    }

    /**
     * Counts from where the set has got to.
     *
     * @param upTo the last position to be counted
     * @param each told now and then how many events of the log are folded
     * @throws IllegalStateException when another process counts in this set
     */
    void run(long upTo, LongConsumer each) {
        long from = set.progress().next().orElse(0L);
        if (from > upTo) {
            return;
        }
        counted = from;
        if (upTo - from < FEW) {
            count(each, counter -> log.everything(from, upTo, counter));
        } else {
            log.roadmaps(upTo).forEach(code -> count(each, counter -> log.roadmap(code, from, upTo, counter)));
        }
        if (!set.progress().advance(upTo + 1)) {
            throw claimedByAnother();
        }
        each.accept(upTo + 1);
    }

    private void count(LongConsumer each, Consumer<Consumer<LoggedEvent>> events) {
        var counting = new Counting(set, log);
        events.accept(event -> {
            counting.count(event);
            counted++;
            if (counted % TELL_EVERY == 0) {
                each.accept(counted);
                if (!set.progress().claim()) {
                    throw claimedByAnother();
                }
            }
            if (counting.waiting() > MOST_WAITING) {
                counting.write();
            }
        });
        counting.write();
    }

    private IllegalStateException claimedByAnother() {
        return new IllegalStateException("Another process counts in view set " + set.name());
    }
}
