package org.actionline.roadmap.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.actionline.roadmap.eventlog.Condition;
import org.actionline.roadmap.eventlog.Criteria;
import org.actionline.roadmap.eventlog.Criterion;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.Json;
import org.actionline.roadmap.eventlog.NewEvent;
import org.actionline.roadmap.eventlog.Tag;
import org.actionline.roadmap.eventlog.TimeOrderedId;
import org.jspecify.annotations.Nullable;

/** Many users at once, each revising the timing of an outcome of its own again and again, one event a commit. */
record Committers(int committers, int commits) {

    private static final Clock CLOCK = Clock.systemUTC();

    /** What appending took, and in how many durable writes. */
    record Result(long nanos, long commits, long writes) {

        double perSecond() {
            return commits * 1e9 / nanos;
        }
    }

    Result run(Path directory) throws InterruptedException, ExecutionException {
        try (var log = EventLog.open(directory, CLOCK)) {
            var work = new ArrayList<Callable<@Nullable Void>>();
            for (var committer = 0; committer < committers; committer++) {
                var outcome = new Tag("outcome", "C2/" + committer);
                work.add(() -> append(log, outcome));
            }
            var begin = System.nanoTime();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var done : threads.invokeAll(work)) {
                    done.get();
                }
            }
            return new Result(System.nanoTime() - begin, log.head(), log.writes());
        }
    }

    private @Nullable Void append(EventLog log, Tag outcome) {
        var own = Criteria.either(Criterion.tagged(outcome));
        var read = 0L;
        for (var i = 0; i < commits; i++) {
            read = log.append(new Condition(own, read), List.of(revised(outcome, i)))
                    .join()
                    .next();
        }
        return null;
    }

    private static NewEvent revised(Tag outcome, int revision) {
        var id = TimeOrderedId.at(CLOCK.instant());
        return new NewEvent(
                id,
                "roadmap.TimingRevised",
                "1",
                Optional.empty(),
                Set.of(new Tag("roadmap", "C2"), outcome),
                Map.of("actor", "staff", "reason", "Revision " + revision, "commandId", id.toString()),
                Json.of("{\"outcome\":\"" + outcome.value()
                        + "\",\"from\":{\"kind\":\"year\",\"by\":\"2012\",\"printed\":\"2012\"},"
                        + "\"to\":{\"kind\":\"year\",\"by\":\"2013\",\"printed\":\"2013\"},"
                        + "\"reason\":\"The partner needs one more year to agree\"}"));
    }
}
