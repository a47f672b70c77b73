package org.actionline.roadmap.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.actionline.roadmap.eventlog.Appended;
import org.actionline.roadmap.eventlog.Condition;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.NewEvent;

/**
 * A log that has been in use for long. Each outcome has the same number of events, scattered over all of the log.
 *
 * @param events how many there were when it had been filled
 */
record FilledLog(EventLog log, Path file, int events) implements AutoCloseable {

    private static final String KEPT = "filled-";

    static final int EVENTS_OF_AN_OUTCOME = 50;

    private static final int COMMIT = 500;
    private static final int WAITING = 4;

    static FilledLog young(Path directory, Scale scale) {
        return in(directory, scale.few());
    }

    static FilledLog old(Path directory, Scale scale) {
        return in(directory, scale.many());
    }

    /** Made once: filling takes longer than measuring, and is better not done in the same minutes. */
    private static FilledLog in(Path directory, int events) {
        var kept = directory.resolve(KEPT + events);
        var log = EventLog.open(kept, Revisions.CLOCK);
        if (log.head() < events) {
            if (log.head() > 0) {
                throw new IllegalStateException(kept + " was not filled to its end; delete it");
            }
            fill(log, events);
        }
        return new FilledLog(log, kept.resolve("log.db"), events);
    }

    /** How many events there are by now. */
    long head() {
        return log.head();
    }

    int outcomes() {
        return events / EVENTS_OF_AN_OUTCOME;
    }

    static void fill(EventLog log, int events) {
        var outcomes = events / EVENTS_OF_AN_OUTCOME;
        var answers = new ArrayList<CompletableFuture<Appended>>();
        for (var from = 0; from < events; from += COMMIT) {
            var commit = new ArrayList<NewEvent>();
            for (var i = from; i < from + COMMIT; i++) {
                commit.add(Revisions.revised(Revisions.outcome(i % outcomes), i / outcomes));
            }
            answers.add(log.append(Condition.none(), commit));
            if (answers.size() == WAITING) {
                answers.forEach(CompletableFuture::join);
                answers.clear();
            }
        }
        answers.forEach(CompletableFuture::join);
    }

    @Override
    public void close() {
        log.close();
    }
}
