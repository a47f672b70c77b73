package org.actionline.roadmap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.actionline.roadmap.eventlog.Condition;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.Tag;
import org.jspecify.annotations.Nullable;

/** Many users at once, each doing the same again and again, one event a commit. */
record Committers(int committers, int commits) {

    /** All commits of one user. */
    interface User {
        void commit(int number);
    }

    /** Users of the log, each with an outcome of its own. */
    double perSecond(EventLog log) throws InterruptedException, ExecutionException {
        return perSecond(number -> append(log, Revisions.outcome(number)));
    }

    double perSecond(User user) throws InterruptedException, ExecutionException {
        var work = new ArrayList<Callable<@Nullable Void>>();
        for (var committer = 0; committer < committers; committer++) {
            var number = committer;
            work.add(() -> {
                user.commit(number);
                return null;
            });
        }
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        return committers * commits * 1e9 / (System.nanoTime() - begin);
    }

    private void append(EventLog log, Tag outcome) {
        var own = Revisions.of(outcome);
        var read = log.head();
        for (var i = 0; i < commits; i++) {
            read = log.append(new Condition(own, read), List.of(Revisions.revised(outcome, i)))
                    .join()
                    .next();
        }
    }
}
