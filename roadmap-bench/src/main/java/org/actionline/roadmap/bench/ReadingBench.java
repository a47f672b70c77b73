package org.actionline.roadmap.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingEvent.TimingRevised;
import org.actionline.roadmap.eventlog.Condition;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Reading the present, the past and the difference of roadmaps, in a young register and an old one in turns. */
final class ReadingBench {

    private static final int PERCENT = 99;
    private static final int MOST_APPENDS = 1_000;
    private static final int PLAIN = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ReadSide young;
    private final ReadSide old;
    private final int samples;
    private final Random random = new Random(1);

    private ReadingBench(ReadSide young, ReadSide old, int samples) {
        this.young = young;
        this.old = old;
        this.samples = samples;
    }

    static List<Line> run(ReadSide young, ReadSide old, Scale scale) {
        var bench = new ReadingBench(young, old, scale.samples());
        var lines = new ArrayList<Line>();
        lines.addAll(bench.present());
        lines.addAll(bench.past());
        lines.add(bench.comparing("2012", "2013"));
        lines.add(bench.comparing(RoadmapEvents.FIRST_VERSION, RoadmapEvents.LAST_VERSION));
        lines.add(bench.visible());
        lines.add(heap());
        return lines;
    }

    /**
     * The views are kept compressed. What is fair to compare with is the same content as a plain document, which costs some fifty
     * times the memory; against the compressed document itself the ratio says what taking it apart costs.
     */
    private List<Line> present() {
        var queries = old.queries();
        for (int number = 0; number < PLAIN; number++) {
            var view = queries.roadmap(RoadmapEvents.code(number));
            old.mongo()
                    .save(
                            Document.parse(JSON.writeValueAsString(view))
                                    .append("_id", view.code().text()),
                            "plain");
        }
        var collection = old.collection();
        var plain = new Samples();
        var stored = new Samples();
        var ours = new Samples();
        for (int i = -samples; i < samples; i++) {
            var code = any(old);
            var plainCode = RoadmapEvents.code(random.nextInt(PLAIN));
            var asPlain = time(() -> old.mongo().findById(plainCode.text(), Document.class, "plain"));
            var asStored = time(() -> old.mongo().findById(code.text(), Document.class, collection));
            var own = time(() -> queries.roadmap(code));
            if (i >= 0) {
                plain.add(asPlain);
                stored.add(asStored);
                ours.add(own);
            }
        }
        old.mongo().dropCollection("plain");
        var what = "reading a roadmap of %d, against a bare lookup by _id of ".formatted(roadmaps(old));
        var stated = p99(what + "the compressed document", ours, stored, 1);
        return List.of(
                p99(what + "the same content as a plain document", ours, plain, 2),
                new Line(stated.what(), stated.ours(), stated.theirs(), stated.ratio(), new Line.Goal.Stated()));
    }

    private List<Line> past() {
        var present = new Samples();
        var past = new Samples();
        var youngPast = new Samples();
        var queries = old.queries();
        var youngQueries = young.queries();
        for (int i = -samples; i < samples; i++) {
            var code = any(old);
            var point = anyPoint(old);
            var youngCode = any(young);
            var youngPoint = anyPoint(young);
            var now = time(() -> queries.roadmap(code));
            var then = time(() -> queries.roadmapAsOf(code, point));
            var youngThen = time(() -> youngQueries.roadmapAsOf(youngCode, youngPoint));
            if (i >= 0) {
                present.add(now);
                past.add(then);
                youngPast.add(youngThen);
            }
        }
        return List.of(
                p99("reading a roadmap as of any position, against reading it now", past, present, 2),
                p99(
                        "reading as of any position, at %,d against %,d events"
                                .formatted(old.log().events(), young.log().events()),
                        past,
                        youngPast,
                        1.3));
    }

    private Line comparing(String from, String to) {
        var queries = old.queries();
        var ours = new Samples();
        var theirs = new Samples();
        var differences = new Samples();
        int rounds = Math.max(100, samples / 4);
        for (int i = -rounds; i < rounds; i++) {
            var code = any(old);
            var reads = time(() -> queries.roadmapAsOf(code, from)) + time(() -> queries.roadmapAsOf(code, to));
            var begin = System.nanoTime();
            var compared = queries.compare(code, from, to);
            double nanos = System.nanoTime() - begin;
            if (i >= 0) {
                ours.add(nanos);
                theirs.add(reads);
                differences.add(compared.changes().size());
            }
        }
        return new Line(
                "comparing versions %s and %s (%.0f differences), against two reads as of them"
                        .formatted(from, to, differences.median()),
                Line.millis(ours.median()),
                Line.millis(theirs.median()),
                ours.median() / theirs.median(),
                new Line.Goal.AtMost(3));
    }

    /** From handing an event to the log until every view has counted it. */
    private Line visible() {
        var visible = new Samples();
        for (int i = -100; i < Math.min(samples, MOST_APPENDS); i++) {
            int number = random.nextInt(roadmaps(old));
            var event = new TimingRevised(
                    RoadmapEvents.code(number),
                    new OutcomeId(new UUID(number, 0)),
                    Timing.parse("2012"),
                    Timing.parse(i % 2 == 0 ? "2013" : "2014"));
            var begin = System.nanoTime();
            var appended = old.log()
                    .log()
                    .append(Condition.none(), List.of(RoadmapsLog.stored(event, "staff")))
                    .join();
            old.await(appended.last());
            if (i >= 0) {
                visible.nanosSince(begin);
            }
        }
        double p99 = visible.percentile(PERCENT) / 1e6;
        return new Line(
                "append until it is visible, p99 in ms (median %s)".formatted(Line.millis(visible.median())),
                "%.1f ms".formatted(p99),
                "1 ms",
                p99,
                new Line.Goal.AtMost(50));
    }

    /** What lies in the heap after a collection, both registers together. */
    static Line heap() {
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long most = Runtime.getRuntime().maxMemory();
        return new Line(
                "heap in use after a collection, against the most that it may be",
                "%,d MiB".formatted(used >> 20),
                "%,d MiB".formatted(most >> 20),
                (double) used / most,
                new Line.Goal.AtMost(1));
    }

    private static Line p99(String what, Samples ours, Samples theirs, double most) {
        return new Line(
                what + ", p99",
                Line.millis(ours.percentile(PERCENT)),
                Line.millis(theirs.percentile(PERCENT)),
                ours.percentile(PERCENT) / theirs.percentile(PERCENT),
                new Line.Goal.AtMost(most));
    }

    private RoadmapCode any(ReadSide side) {
        return RoadmapEvents.code(random.nextInt(roadmaps(side)));
    }

    /** After every roadmap was opened. */
    private String anyPoint(ReadSide side) {
        return "position:" + random.nextLong(roadmaps(side), side.log().events());
    }

    private static int roadmaps(ReadSide side) {
        return side.log().roadmaps();
    }

    private static double time(Runnable read) {
        var begin = System.nanoTime();
        read.run();
        return System.nanoTime() - begin;
    }
}
