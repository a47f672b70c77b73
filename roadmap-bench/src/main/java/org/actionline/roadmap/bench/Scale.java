package org.actionline.roadmap.bench;

/**
 * How much is measured.
 *
 * @param rounds of each comparison, its median counts
 * @param warmUp rounds before those, which do not count
 * @param commits of each of the committers in a round
 * @param few events of a young log
 * @param many events of an old log
 * @param filled events before the peers are compared a second time
 * @param samples of each latency
 */
record Scale(int rounds, int warmUp, int committers, int commits, int few, int many, int filled, int samples) {

    private static final Scale FULL = new Scale(9, 4, 64, 300, 10_000, 1_000_000, 200_000, 4_000);
    private static final Scale REDUCED = new Scale(3, 3, 64, 200, 10_000, 100_000, 20_000, 1_000);

    /** The reduced scale shows that everything runs; only the full one is compared with the goals as they are worded. */
    static Scale chosen() {
        var scale = Boolean.getBoolean("full") ? FULL : REDUCED;
        return scale.withSamples(Integer.getInteger("samples", scale.samples));
    }

    private Scale withSamples(int other) {
        return new Scale(rounds, warmUp, committers, commits, few, many, filled, other);
    }
}
