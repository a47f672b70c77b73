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

    static final int EVENTS_OF_AN_OUTCOME = 50;

    private static final int COMMIT = 500;
    private static final int WAITING = 4;

    static FilledLog in(Path directory, int events) {
        var log = EventLog.open(directory, Revisions.CLOCK);
        fill(log, events);
        return new FilledLog(log, directory.resolve("log.db"), events);
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
