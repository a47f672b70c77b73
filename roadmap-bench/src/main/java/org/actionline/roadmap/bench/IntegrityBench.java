package org.actionline.roadmap.bench;

import java.nio.file.Path;
import java.security.Security;
import java.util.List;
import org.actionline.roadmap.eventlog.EventLog;

/** Commits with real hashes and seals against commits whose hashing costs nothing, in turns. */
final class IntegrityBench {

    private IntegrityBench() {}

    static List<Line> run(Path directory, Scale scale) throws Exception {
        var with = new Samples();
        var without = new Samples();
        var ratio = new Samples();
        var noHashing = new NoHashing();
        for (var i = -scale.warmUp(); i < scale.rounds(); i++) {
            var sealed = perSecond(directory, scale);
            double bare;
            Security.insertProviderAt(noHashing, 1);
            try {
                bare = perSecond(directory, scale);
            } finally {
                Security.removeProvider(noHashing.getName());
            }
            if (i >= 0) {
                with.add(sealed);
                without.add(bare);
                ratio.add(sealed / bare);
            }
        }
        return List.of(new Line(
                scale.committers() + " committers, commits, against commits without hashing and seals",
                Line.perSecond(with.median()),
                Line.perSecond(without.median()),
                ratio.median(),
                new Line.Goal.AtLeast(0.9)));
    }

    private static double perSecond(Path directory, Scale scale) throws Exception {
        try (var scratch = Scratch.in(directory);
                var log = EventLog.open(scratch.resolve("log"), Revisions.CLOCK)) {
            return new Committers(scale.committers(), scale.commits()).perSecond(log);
        }
    }
}
