package org.actionline.roadmap.ledger.audit;

import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.ledger.CompactRange;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.HashReader;

/**
 * The tree over entries that were hashed here, without its leaves: one hash for every 256 of them, as the tiles above the lowest
 * level have it.
 */
final class ComputedTree {

    private static final int HEIGHT = 8;
    private static final int WIDTH = 1 << HEIGHT;

    /** Told of a hash that has become complete; level 1 covers leaves. */
    interface Completed {
        void node(int level, long number, Hash hash);
    }

    private final Completed completed;
    private final List<CompactRange> open = new ArrayList<>();
    private final List<List<Hash>> nodes = new ArrayList<>();

    ComputedTree(Completed completed) {
        this.completed = completed;
    }

    void append(Hash leaf) {
        var hash = leaf;
        for (var level = 0; ; level++) {
            if (level == open.size()) {
                open.add(new CompactRange());
                nodes.add(new ArrayList<>());
            }
            var range = open.get(level);
            range.append(hash);
            if (range.size() < WIDTH) {
                return;
            }
            hash = range.root();
            open.set(level, new CompactRange());
            nodes.get(level).add(hash);
            completed.node(level + 1, nodes.get(level).size() - 1L, hash);
        }
    }

    /** How many hashes above the leaves are complete. */
    long size() {
        return nodes.stream().mapToLong(List::size).sum();
    }

    /** A hash above the leaves. */
    Hash node(int level, long number) {
        return nodes.get(level - 1).get(Math.toIntExact(number));
    }

    /** All hashes of the tree, with leaves from elsewhere. */
    HashReader with(Audit.Leaves leaves) {
        return (height, index) -> {
            var level = height / HEIGHT;
            var from = index << height % HEIGHT;
            var to = (index + 1) << height % HEIGHT;
            var range = new CompactRange();
            if (level == 0) {
                leaves.read(from, to).forEach(range::append);
            } else {
                nodes.get(level - 1)
                        .subList(Math.toIntExact(from), Math.toIntExact(to))
                        .forEach(range::append);
            }
            return range.root();
        };
    }
}
