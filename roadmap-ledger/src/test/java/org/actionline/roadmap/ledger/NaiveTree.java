package org.actionline.roadmap.ledger;

import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962 section 2.1, word for word and without regard for cost. */
final class NaiveTree {

    private NaiveTree() {}

    /** MTH(D[n]). */
    static Hash root(List<Hash> leaves) {
        return switch (leaves.size()) {
            case 0 -> Hash.EMPTY_ROOT;
            case 1 -> leaves.getFirst();
            default -> {
                var k = split(leaves.size());
                yield Hash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
            }
        };
    }

    /** PATH(m, D[n]). */
    static List<Hash> path(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        var k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m < k ? followedBy(path(m, left), root(right)) : followedBy(path(m - k, right), root(left));
    }

    /** PROOF(m, D[n]). */
    static List<Hash> proof(int m, List<Hash> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<Hash> subproof(int m, List<Hash> leaves, boolean known) {
        if (m == leaves.size()) {
            return known ? List.of() : List.of(root(leaves));
        }
        var k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m <= k
                ? followedBy(subproof(m, left, known), root(right))
                : followedBy(subproof(m - k, right, false), root(left));
    }

    private static int split(int n) {
        return Integer.highestOneBit(n - 1);
    }

    private static List<Hash> followedBy(List<Hash> hashes, Hash last) {
        var all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }
}
