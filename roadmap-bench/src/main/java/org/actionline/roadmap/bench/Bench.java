package org.actionline.roadmap.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Every benchmark in one run: medians, their ratios, and what the ratios should be.
 *
 * <p>It takes the directory to work in, which chooses the disk, and names of the parts to run, all of them without names.
 * {@code -Dfull=true} runs it in full size.
 */
public final class Bench {

    /** In the order in which they run. */
    private enum Part {
        CEILING,
        PEER,
        PEER_FILLED,
        LATENCY,
        INTEGRITY,
        FILL,
        GROWTH,
        SCAN,
        VERIFY,
        FILL_REGISTERS,
        READING,
        REBUILD,
        RESTART;

        static Part of(String name) {
            return Part.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        List<Line> run(Path directory, Scale scale) throws Exception {
            return switch (this) {
                case CEILING -> CeilingBench.run(directory, scale);
                case PEER -> PeerBench.onEmptyStores(directory, scale);
                case PEER_FILLED -> PeerBench.onFilledStores(directory, scale);
                case LATENCY -> LatencyBench.run(directory, scale);
                case INTEGRITY -> IntegrityBench.run(directory, scale);
                case FILL -> {
                    FilledLog.young(directory, scale).close();
                    FilledLog.old(directory, scale).close();
                    yield List.of();
                }
                case GROWTH -> {
                    try (var young = FilledLog.young(directory, scale);
                            var old = FilledLog.old(directory, scale)) {
                        yield GrowthBench.run(young, old, scale);
                    }
                }
                case SCAN -> {
                    try (var old = FilledLog.old(directory, scale)) {
                        yield ScanBench.run(old, scale);
                    }
                }
                case VERIFY -> {
                    var old = FilledLog.old(directory, scale);
                    old.close();
                    yield VerifyBench.run(old.file(), old.head());
                }
                case FILL_REGISTERS -> {
                    RoadmapsLog.young(directory, scale).close();
                    RoadmapsLog.old(directory, scale).close();
                    yield List.of();
                }
                case READING -> {
                    try (var young = RoadmapsLog.young(directory, scale);
                            var old = RoadmapsLog.old(directory, scale);
                            var youngSide = ReadSide.on(young);
                            var oldSide = ReadSide.on(old)) {
                        yield ReadingBench.run(youngSide, oldSide, scale);
                    }
                }
                case REBUILD -> {
                    try (var old = RoadmapsLog.old(directory, scale);
                            var side = ReadSide.on(old)) {
                        yield RebuildBench.run(side, scale);
                    }
                }
                case RESTART -> RestartBench.run(directory, scale);
            };
        }
    }

    private Bench() {}

    /** Ends with 1 if a part failed; a missed goal is reported and is no failure. */
    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments.length > 0 ? arguments[0] : System.getProperty("java.io.tmpdir"));
        var asked = Stream.of(arguments).skip(1).map(Part::of).toList();
        var parts = asked.isEmpty() ? EnumSet.allOf(Part.class) : EnumSet.copyOf(asked);
        var scale = Scale.chosen();
        System.out.println(scale);
        var lines = new ArrayList<Line>();
        for (var part : parts) {
            lines.addAll(part.run(directory, scale));
        }
        System.out.println(Line.table(lines));
    }
}
