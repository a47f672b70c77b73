package org.actionline.roadmap.ledger;

/** The Merkle tree of RFC 6962 section 2.1 as functions of its hashes; the proofs are in classes of their own. */
public final class MerkleTree {

    private MerkleTree() {}

    /** The root over the first {@code size} leaves; it reads one hash for each bit set in the size. */
    public static Hash root(long size, HashReader hashes) {
        if (size < 0) {
            throw new IllegalArgumentException("No tree has " + size + " leaves");
        }
        return size == 0 ? Hash.EMPTY_ROOT : range(0, size, hashes);
    }

    /** MTH(D[from:to]), for a range that is a node of some tree: it starts at a multiple of its length rounded up. */
    static Hash range(long from, long to, HashReader hashes) {
        var length = to - from;
        if (Long.bitCount(length) == 1) {
            var level = Long.numberOfTrailingZeros(length);
            return hashes.read(level, from >> level);
        }
        var middle = from + split(length);
        return Hash.node(range(from, middle, hashes), range(middle, to, hashes));
    }

    /** The largest power of two below {@code size}: where RFC 6962 divides a tree of two leaves or more. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
