package org.actionline.roadmap.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing Merkle tree: enough to append leaves and to know the root, in 64 hashes at most.
 *
 * <p>It holds the roots of the perfect subtrees that make up the tree, largest first: one for each bit set in the size
 * (RFC 9162 section 2.1.2 has the same stack). Appending costs one node hash on average, the root one for each peak.
 * Not safe for use by several threads.
 */
public final class CompactRange {

    private final List<Hash> peaks;
    private long size;

    /** The range of the empty tree. */
    public CompactRange() {
        this(0, List.of());
    }

    /**
     * The range of a tree known by its size and {@link #peaks()}.
     *
     * @throws IllegalArgumentException if a tree of that size has another number of peaks
     */
    public CompactRange(long size, List<Hash> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has not " + peaks.size() + " peaks");
        }
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    public void append(Hash leaf) {
        append(leaf, 0);
    }

    /**
     * Appends leaves that were hashed elsewhere.
     *
     * @param root of a perfect subtree over {@code 1 << height} leaves
     * @throws IllegalArgumentException if the size is no multiple of that: such a subtree is no part of the tree then
     */
    public void append(Hash root, int height) {
        if ((size & ((1L << height) - 1)) != 0) {
            throw new IllegalArgumentException("No subtree of height " + height + " begins after " + size + " leaves");
        }
        var merged = root;
        for (var rest = size >> height; (rest & 1) == 1; rest >>= 1) {
            merged = Hash.node(peaks.removeLast(), merged);
        }
        peaks.add(merged);
        size += 1L << height;
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** The root of the tree (RFC 6962 section 2.1). */
    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.EMPTY_ROOT;
        }
        var root = peaks.getLast();
        for (var i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.node(peaks.get(i), root);
        }
        return root;
    }

    /** The roots of the perfect subtrees, largest first; with the size, all there is to store of this range. */
    public List<Hash> peaks() {
        return List.copyOf(peaks);
    }

    /** A range of its own, to try an append on. */
    public CompactRange copy() {
        return new CompactRange(size, peaks);
    }
}
