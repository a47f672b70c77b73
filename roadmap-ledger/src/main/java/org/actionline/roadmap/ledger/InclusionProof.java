package org.actionline.roadmap.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a leaf is in a tree (RFC 6962 section 2.1.1).
 *
 * @param index place of the leaf, from 0
 * @param size number of leaves of the tree
 * @param path from the leaf's sibling up to the root's child
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        requireLeaf(index, size);
        path = List.copyOf(path);
    }

    /** PATH(index, D[size]). */
    public static InclusionProof of(long index, long size, HashReader hashes) {
        var path = new ArrayList<Hash>();
        requireLeaf(index, size);
        collect(0, size, index, hashes, path);
        return new InclusionProof(index, size, path);
    }

    private static void requireLeaf(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has none at " + index);
        }
    }

    private static void collect(long from, long to, long index, HashReader hashes, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        var middle = from + MerkleTree.split(to - from);
        if (index < middle) {
            collect(from, middle, index, hashes, path);
            path.add(MerkleTree.range(middle, to, hashes));
        } else {
            collect(middle, to, index, hashes, path);
            path.add(MerkleTree.range(from, middle, hashes));
        }
    }

    /**
     * Follows the path from the leaf up to the root (RFC 9162 section 2.1.3.2).
     *
     * @param leaf hashed anew from the entry, not taken from whoever made the proof
     * @param root from a verified checkpoint of the same size
     * @throws EvidenceRefused if it does not lead there
     */
    public void verify(Hash leaf, Hash root) {
        var node = index;
        var last = size - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (last == 0) {
                throw new EvidenceRefused("The inclusion proof goes on beyond the root");
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0 || !hash.equals(root)) {
            throw new EvidenceRefused("The leaf is not shown to be at " + index + " of a tree of " + size + " leaves");
        }
    }
}
