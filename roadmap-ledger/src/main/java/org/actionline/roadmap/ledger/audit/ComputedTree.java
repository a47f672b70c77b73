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

    static final int HEIGHT = 8;
    static final int WIDTH = 1 << HEIGHT;

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
        append(leaf, 0);
    }

    /** Takes leaves that were hashed elsewhere: the root over the next {@link #WIDTH}. */
    void appendRoot(Hash root) {
        if (!isBetweenRoots()) {
            throw new IllegalStateException("Leaves of another root have been appended one by one");
        }
        if (open.isEmpty()) {
            open.add(new CompactRange());
            nodes.add(new ArrayList<>());
        }
        complete(root, 0);
    }

    /** Whether the next leaf is the first below a hash above the leaves. */
    boolean isBetweenRoots() {
        return open.isEmpty() || open.getFirst().size() == 0;
    }

    private void append(Hash hash, int level) {
        if (level == open.size()) {
            open.add(new CompactRange());
            nodes.add(new ArrayList<>());
        }
        var range = open.get(level);
        range.append(hash);
        if (range.size() == WIDTH) {
            open.set(level, new CompactRange());
            complete(range.root(), level);
        }
    }

    private void complete(Hash root, int level) {
        nodes.get(level).add(root);
        completed.node(level + 1, nodes.get(level).size() - 1L, root);
        append(root, level + 1);
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
