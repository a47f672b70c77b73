package org.actionline.roadmap.bench;

import java.nio.file.Path;
import java.util.List;
import org.actionline.roadmap.eventlog.Condition;
import org.actionline.roadmap.eventlog.EventLog;

/** What one committer waits for a commit, against a bare insert of the same rows that is as durable. */
final class LatencyBench {

    private LatencyBench() {}

    static List<Line> run(Path directory, Scale scale) throws Exception {
        var log = new Samples();
        var bare = new Samples();
        var ratio = new Samples();
        for (var i = -scale.warmUp(); i < scale.rounds(); i++) {
            try (var scratch = Scratch.in(directory)) {
                var data = scratch.resolve("log");
                var ours = commits(data, scale.samples());
                var theirs = new BareSqlite(data.resolve("log.db")).latencies(scratch.resolve("bare.db"));
                if (i >= 0) {
                    log.add(ours.percentile(99));
                    bare.add(theirs.percentile(99));
                    ratio.add(ours.percentile(99) / theirs.percentile(99));
                }
            }
        }
        return List.of(new Line(
                "one committer, p99 of a commit, against a bare durable insert",
                Line.millis(log.median()),
                Line.millis(bare.median()),
                ratio.median(),
                new Line.Goal.AtMost(1.2)));
    }

    private static Samples commits(Path data, int samples) {
        var latencies = new Samples();
        var outcome = Revisions.outcome(0);
        try (var log = EventLog.open(data, Revisions.CLOCK)) {
            for (var i = 0; i < samples; i++) {
                var condition = new Condition(Revisions.of(outcome), log.head());
                var event = List.of(Revisions.revised(outcome, i));
                var begin = System.nanoTime();
                log.append(condition, event).join();
                latencies.nanosSince(begin);
            }
        }
        return latencies;
    }
}
