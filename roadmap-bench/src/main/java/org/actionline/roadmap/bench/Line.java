package org.actionline.roadmap.bench;

import java.util.List;
import java.util.Locale;

/** One comparison: what the log does, what the ceiling or the peer does, their ratio and what it should be. */
record Line(String what, String ours, String theirs, double ratio, Goal goal) {

    /** What a ratio should be. */
    sealed interface Goal {

        record AtLeast(double bound) implements Goal {}

        record AtMost(double bound) implements Goal {}

        /** Stated without a bound. */
        record Stated() implements Goal {}
    }

    private String verdict() {
        return switch (goal) {
            case Goal.AtLeast least ->
                (ratio >= least.bound() ? "met" : "MISSED") + " (at least " + least.bound() + ")";
            case Goal.AtMost most -> (ratio <= most.bound() ? "met" : "MISSED") + " (at most " + most.bound() + ")";
            case Goal.Stated stated -> "stated";
        };
    }

    private String[] cells() {
        return new String[] {what, ours, theirs, String.format(Locale.ROOT, "%.2f", ratio), verdict()};
    }

    /** A Markdown table. */
    static String table(List<Line> lines) {
        var table = new StringBuilder("| what | log | against | ratio | goal |\n|---|---|---|---|---|\n");
        for (var line : lines) {
            table.append("| ").append(String.join(" | ", line.cells())).append(" |\n");
        }
        return table.toString();
    }

    static String perSecond(double value) {
        return String.format(Locale.ROOT, "%,.0f/s", value);
    }

    static String millis(double nanos) {
        return String.format(Locale.ROOT, "%.3f ms", nanos / 1e6);
    }
}
