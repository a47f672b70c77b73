package org.actionline.roadmap.bench;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.view.RebuildView.State;
import org.jspecify.annotations.Nullable;

/** Filling the other set of views from the whole log, against one fold of all roadmaps, and what readers notice of it. */
final class RebuildBench {

    private static final Duration ATTENTIVE = Duration.ofMinutes(6);
    private static final Duration BETWEEN_READS = Duration.ofMillis(4);
    private static final double ENOUGH = 100_000;

    private RebuildBench() {}

    static List<Line> run(ReadSide side, Scale scale) throws InterruptedException {
        long events = side.log().log().head();
        double bare = events * 1e9 / time(() -> fold(side, events));
        var normal = read(side, scale.samples());
        var rebuild = side.rebuild();
        var begin = System.nanoTime();
        rebuild.start();
        var meanwhile = CompletableFuture.supplyAsync(() -> readWhile(
                side,
                () -> rebuild.status().state() == State.FILLING
                        || rebuild.status().state() == State.COMPARING));
        while (rebuild.status().state() == State.FILLING) {
            LockSupport.parkNanos(1_000_000);
        }
        double rate = events * 1e9 / (System.nanoTime() - begin);
        var status = rebuild.await(ATTENTIVE);
        if (status.state() != State.EXCHANGED) {
            throw new IllegalStateException("The rebuild ended as " + status);
        }
        var during = meanwhile.join();
        double goal = Math.min(ENOUGH, bare / 2);
        return List.of(
                new Line(
                        "rebuilding all views from %,d events, against half of a bare fold, at most 100,000/s"
                                .formatted(events),
                        Line.perSecond(rate),
                        Line.perSecond(goal),
                        rate / goal,
                        new Line.Goal.AtLeast(1)),
                new Line(
                        "reading a roadmap during a rebuild, against before, p99",
                        Line.millis(during.percentile(99)),
                        Line.millis(normal.percentile(99)),
                        during.percentile(99) / normal.percentile(99),
                        new Line.Goal.AtMost(1.2)),
                ReadingBench.heap());
    }

    /** One roadmap after the other, nothing kept. */
    private static void fold(ReadSide side, long events) {
        for (var code : side.reader().roadmaps(events)) {
            var state = new AtomicReference<@Nullable RoadmapView>();
            side.reader().roadmap(code, events - 1, event -> state.set(RoadmapFold.fold(state.get(), event)));
            if (state.get() == null) {
                throw new IllegalStateException(code + " was not folded");
            }
        }
    }

    private static Samples read(ReadSide side, int samples) {
        var left = new int[] {2 * samples};
        readWhile(side, () -> left[0]-- > samples);
        return readWhile(side, () -> left[0]-- > 0);
    }

    /** One reader with pauses: the cores are to be shared, not to be fought for. */
    private static Samples readWhile(ReadSide side, BooleanSupplier more) {
        var queries = side.queries();
        var random = new Random(2);
        var samples = new Samples();
        while (more.getAsBoolean()) {
            var code = RoadmapEvents.code(random.nextInt(side.log().roadmaps()));
            samples.add(time(() -> queries.roadmap(code)));
            LockSupport.parkNanos(BETWEEN_READS.toNanos());
        }
        return samples;
    }

    private static double time(Runnable action) {
        var begin = System.nanoTime();
        action.run();
        return System.nanoTime() - begin;
    }
}
