package org.actionline.roadmap.bench;

import java.util.Arrays;

/** Measurements of one kind, in any unit. */
final class Samples {

    private double[] values = new double[64];
    private int count;

    void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    void nanosSince(long begin) {
        add((double) (System.nanoTime() - begin));
    }

    double median() {
        return percentile(50);
    }

    /** The smallest value that so many percent of all do not exceed (nearest rank). */
    double percentile(int percent) {
        var sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[Math.max(0, Math.ceilDiv(count * percent, 100) - 1)];
    }
}
