package org.actionline.roadmap.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.eventlog.EventLog;

/** Durable commits against the same rows written by one thread that does nothing else, in as many transactions. */
final class CeilingBench {

    private record Round(double log, double bare, double batch) {}

    private CeilingBench() {}

    static List<Line> run(Path directory, Scale scale) throws Exception {
        var log = new Samples();
        var bare = new Samples();
        var ratio = new Samples();
        for (var i = -scale.warmUp(); i < scale.rounds(); i++) {
            var round = round(directory, scale);
            System.out.printf(
                    "  %s %.0f/s, bare %.0f/s, %.1f commits a write%n",
                    i < 0 ? "warm-up" : "round " + (i + 1), round.log(), round.bare(), round.batch());
            if (i >= 0) {
                log.add(round.log());
                bare.add(round.bare());
                ratio.add(round.log() / round.bare());
            }
        }
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                scale.committers() + " committers, commits, against bare JDBC",
                Line.perSecond(log.median()),
                Line.perSecond(bare.median()),
                ratio.median(),
                new Line.Goal.AtLeast(0.8)));
        return lines;
    }

    private static Round round(Path directory, Scale scale) throws Exception {
        try (var scratch = Scratch.in(directory)) {
            var data = scratch.resolve("log");
            double perSecond;
            long writes;
            long commits;
            try (var log = EventLog.open(data, Revisions.CLOCK)) {
                perSecond = new Committers(scale.committers(), scale.commits()).perSecond(log);
                writes = log.writes();
                commits = log.head();
            }
            var bare = new BareSqlite(data.resolve("log.db")).nanos(scratch.resolve("bare.db"), writes);
            return new Round(perSecond, commits * 1e9 / bare, (double) commits / writes);
        }
    }
}
