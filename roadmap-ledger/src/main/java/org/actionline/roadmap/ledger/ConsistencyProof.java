package org.actionline.roadmap.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a tree has grown out of an earlier one, with not a leaf changed (RFC 6962 section 2.1.2).
 *
 * @param from number of leaves of the earlier tree; nothing needs showing when it had none
 * @param to number of leaves of the later tree
 * @param path nodes of the later tree, as the RFC orders them
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

    public ConsistencyProof {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("A tree of " + to + " leaves has not grown out of one of " + from);
        }
        path = List.copyOf(path);
    }

    /** PROOF(from, D[to]). */
    public static ConsistencyProof between(long from, long to, HashReader hashes) {
        var empty = new ConsistencyProof(from, to, List.of());
        if (from == 0 || from == to) {
            return empty;
        }
        var path = new ArrayList<Hash>();
        collect(0, to, from, true, hashes, path);
        return new ConsistencyProof(from, to, path);
    }

    /** SUBPROOF: {@code known} as long as the subtree's root is the earlier root, which the verifier already has. */
    private static void collect(long from, long to, long size, boolean known, HashReader hashes, List<Hash> path) {
        if (size == to) {
            if (!known) {
                path.add(MerkleTree.range(from, to, hashes));
            }
            return;
        }
        var middle = from + MerkleTree.split(to - from);
        if (size <= middle) {
            collect(from, middle, size, known, hashes, path);
            path.add(MerkleTree.range(middle, to, hashes));
        } else {
            collect(middle, to, size, false, hashes, path);
            path.add(MerkleTree.range(from, middle, hashes));
        }
    }

    /**
     * Rebuilds both roots from the same nodes (RFC 9162 section 2.1.4.2).
     *
     * @throws EvidenceRefused if either comes out different
     */
    public void verify(Hash earlier, Hash later) {
        if (from == 0 || from == to) {
            var expected = from == 0 ? Hash.EMPTY_ROOT : later;
            require(path.isEmpty() && earlier.equals(expected));
            return;
        }
        require(!path.isEmpty());
        var node = from - 1;
        var last = to - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        var perfect = Long.bitCount(from) == 1;
        var earlierHash = perfect ? earlier : path.getFirst();
        var laterHash = earlierHash;
        for (var sibling : path.subList(perfect ? 0 : 1, path.size())) {
            require(last != 0);
            if ((node & 1) == 1 || node == last) {
                earlierHash = Hash.node(sibling, earlierHash);
                laterHash = Hash.node(sibling, laterHash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                laterHash = Hash.node(laterHash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        require(last == 0 && earlierHash.equals(earlier) && laterHash.equals(later));
    }

    private void require(boolean condition) {
        if (!condition) {
            throw new EvidenceRefused(
                    "The tree of " + to + " leaves is not shown to have grown out of that of " + from);
        }
    }
}
