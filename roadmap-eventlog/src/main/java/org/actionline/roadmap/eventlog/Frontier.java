package org.actionline.roadmap.eventlog;

import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.ledger.CompactRange;
import org.actionline.roadmap.ledger.Hash;

/**
 * The hashes to the right of the last complete subtree, level by level, where a level covers 256 hashes of the one
 * below (the tile height of C2SP tlog-tiles).
 *
 * <p>Each full level becomes one node of the next. Keeping those in the store makes every root cheap, for any size.
 */
final class Frontier {

    private static final int HEIGHT = 8;
    private static final int WIDTH = 1 << HEIGHT;

    /** Enough for every position there can be. */
    private static final int LEVELS = 7;

    private final List<List<Hash>> levels;
    private final List<Block.Node> completed = new ArrayList<>();
    private long size;

    private Frontier(List<List<Hash>> levels, long size) {
        this.levels = levels;
        this.size = size;
    }

    static Frontier of(Store store, long size) {
        var levels = new ArrayList<List<Hash>>(LEVELS);
        var count = size;
        for (var level = 0; level < LEVELS; level++) {
            levels.add(new ArrayList<>(store.hashes(level, count - count % WIDTH, count)));
            count /= WIDTH;
        }
        return new Frontier(levels, size);
    }

    Frontier copy() {
        var copies = new ArrayList<List<Hash>>(LEVELS);
        for (var level : levels) {
            copies.add(new ArrayList<>(level));
        }
        return new Frontier(copies, size);
    }

    void append(Hash leaf) {
        size++;
        var hash = leaf;
        var count = size;
        for (var level = 0; level < LEVELS; level++) {
            var pending = levels.get(level);
            pending.add(hash);
            if (pending.size() < WIDTH) {
                return;
            }
            hash = root(pending);
            count /= WIDTH;
            completed.add(new Block.Node(level + 1, count - 1, hash));
            pending.clear();
        }
    }

    /** The nodes completed since this frontier was made. */
    List<Block.Node> completed() {
        return List.copyOf(completed);
    }

    /** The root over hashes of one level. */
    static Hash root(List<Hash> hashes) {
        var range = new CompactRange();
        hashes.forEach(range::append);
        return range.root();
    }

    /** The root over the first {@code size} leaves of a store (RFC 6962 section 2.1). */
    static Hash root(Store store, long size) {
        var peaks = new ArrayList<Hash>();
        var from = 0L;
        for (var rest = size; rest != 0; rest -= Long.highestOneBit(rest)) {
            var leaves = Long.highestOneBit(rest);
            var height = Long.numberOfTrailingZeros(leaves);
            peaks.add(subtree(store, height, from >> height));
            from += leaves;
        }
        return new CompactRange(size, peaks).root();
    }

    /** The root over the {@code 2^height} leaves from {@code index * 2^height} on. */
    static Hash subtree(Store store, int height, long index) {
        var rest = height % HEIGHT;
        return root(store.hashes(height / HEIGHT, index << rest, (index + 1) << rest));
    }
}
