package org.actionline.roadmap.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.actionline.roadmap.eventlog.Condition;
import org.actionline.roadmap.eventlog.Tag;

/** Sourcing by tag and conditional append, on a young log and on an old one in turns. */
final class GrowthBench {

    /** A decision that took its time: beyond what the log keeps in memory. */
    private static final int STALE = 5_000;

    private final FilledLog young;
    private final FilledLog old;
    private final Scale scale;
    private final Random random = new Random(1);

    private GrowthBench(FilledLog young, FilledLog old, Scale scale) {
        this.young = young;
        this.old = old;
        this.scale = scale;
    }

    static List<Line> run(FilledLog young, FilledLog old, Scale scale) throws SQLException {
        var bench = new GrowthBench(young, old, scale);
        return List.of(bench.sourcing(), bench.sourcingGrows(), bench.appendingGrows());
    }

    private Line sourcing() throws SQLException {
        var ours = new Samples();
        var theirs = new Samples();
        try (var bare = new BareReads(old.file())) {
            for (var i = -scale.samples(); i < scale.samples(); i++) {
                if (i == 0) {
                    ours = new Samples();
                    theirs = new Samples();
                }
                var outcome = anOutcome(old);
                timed(ours, () -> source(old, outcome));
                var begin = System.nanoTime();
                require(bare.byTag(outcome.toString()));
                theirs.nanosSince(begin);
            }
        }
        return new Line(
                "sourcing 50 of %,d events by tag, against bare SQL".formatted(old.events()),
                Line.millis(ours.median()),
                Line.millis(theirs.median()),
                ours.median() / theirs.median(),
                new Line.Goal.AtMost(3));
    }

    private Line sourcingGrows() {
        var few = new Samples();
        var many = new Samples();
        for (var i = 0; i < scale.samples(); i++) {
            timed(few, () -> source(young, anOutcome(young)));
            timed(many, () -> source(old, anOutcome(old)));
        }
        return grows("sourcing 50 events by tag", few, many);
    }

    private Line appendingGrows() {
        var few = new Samples();
        var many = new Samples();
        for (var i = 0; i < scale.samples(); i++) {
            timed(few, () -> append(young));
            timed(many, () -> append(old));
        }
        return grows("conditional append on a stale marker", few, many);
    }

    private Line grows(String what, Samples few, Samples many) {
        return new Line(
                "%s, p99 at %,d against %,d events".formatted(what, old.events(), young.events()),
                Line.millis(many.percentile(99)),
                Line.millis(few.percentile(99)),
                many.percentile(99) / few.percentile(99),
                new Line.Goal.AtMost(1.3));
    }

    private Tag anOutcome(FilledLog log) {
        return Revisions.outcome(random.nextInt(log.outcomes()));
    }

    private static void source(FilledLog filled, Tag outcome) {
        var log = filled.log();
        require(log.read(Revisions.of(outcome), 0, log.head()).count());
    }

    /** The condition is on an outcome that nobody has revised, so that the index has to be asked. */
    private static void append(FilledLog filled) {
        var log = filled.log();
        var outcome = new Tag("outcome", "C2/new/" + log.head());
        var condition = new Condition(Revisions.of(outcome), log.head() - STALE);
        log.append(condition, List.of(Revisions.revised(outcome, 0))).join();
    }

    private static void timed(Samples samples, Runnable action) {
        var begin = System.nanoTime();
        action.run();
        samples.nanosSince(begin);
    }

    private static void require(long events) {
        if (events != FilledLog.EVENTS_OF_AN_OUTCOME) {
            throw new IllegalStateException("An outcome has " + events + " events");
        }
    }
}
