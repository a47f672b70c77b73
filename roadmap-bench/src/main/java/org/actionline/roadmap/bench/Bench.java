package org.actionline.roadmap.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every benchmark in one run: medians, their ratios, and what the ratios should be.
 *
 * <p>It takes the directory to work in, which chooses the disk, and names of the parts to run: {@code ceiling},
 * {@code peer}, {@code latency}, {@code integrity}, {@code growth}; all of them without names. {@code -Dfull=true}
 * runs it in full size.
 */
public final class Bench {

    private static final Set<String> PARTS = Set.of("ceiling", "peer", "latency", "integrity", "growth");

    private Bench() {}

    /** Ends with 1 if a part failed; a missed goal is reported and is no failure. */
    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments.length > 0 ? arguments[0] : System.getProperty("java.io.tmpdir"));
        var asked = Set.copyOf(List.of(arguments).subList(Math.min(1, arguments.length), arguments.length));
        if (!PARTS.containsAll(asked)) {
            throw new IllegalArgumentException("There are the parts " + PARTS + ", not " + asked);
        }
        var parts = asked.isEmpty() ? PARTS : asked;
        var scale = Scale.chosen();
        System.out.println(scale);
        var lines = new ArrayList<Line>();
        if (parts.contains("ceiling")) {
            lines.addAll(CeilingBench.run(directory, scale));
        }
        if (parts.contains("peer")) {
            lines.addAll(PeerBench.run(directory, scale));
        }
        if (parts.contains("latency")) {
            lines.addAll(LatencyBench.run(directory, scale));
        }
        if (parts.contains("integrity")) {
            lines.addAll(IntegrityBench.run(directory, scale));
        }
        if (parts.contains("growth")) {
            lines.addAll(growth(directory, scale));
        }
        System.out.println(Line.table(lines));
    }

    private static List<Line> growth(Path directory, Scale scale) throws Exception {
        var lines = new ArrayList<Line>();
        try (var scratch = Scratch.in(directory)) {
            long events;
            try (var young = FilledLog.in(scratch.resolve("young"), scale.few());
                    var old = FilledLog.in(scratch.resolve("old"), scale.many())) {
                lines.addAll(GrowthBench.run(young, old, scale));
                lines.addAll(ScanBench.run(old, scale));
                events = old.log().head();
            }
            lines.addAll(VerifyBench.run(scratch.resolve("old"), events));
        }
        return lines;
    }
}
