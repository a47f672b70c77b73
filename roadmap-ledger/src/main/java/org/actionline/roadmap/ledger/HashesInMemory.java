package org.actionline.roadmap.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every hash of a growing tree, in memory: 64 bytes a leaf, for at most 2^25 leaves.
 *
 * <p>Safe for use by several threads; a reader sees a leaf together with all the nodes it completes.
 */
public final class HashesInMemory implements HashReader {

    private final List<Level> levels = new ArrayList<>();

    public synchronized void append(Hash leaf) {
        var hash = leaf;
        for (var level = 0; ; level++) {
            if (level == levels.size()) {
                levels.add(new Level());
            }
            var hashes = levels.get(level);
            hashes.add(hash);
            if (hashes.count % 2 == 1) {
                return;
            }
            hash = Hash.node(hashes.get(hashes.count - 2), hash);
        }
    }

    /** The number of leaves. */
    public synchronized long size() {
        return levels.isEmpty() ? 0 : levels.getFirst().count;
    }

    /** @throws IndexOutOfBoundsException if the subtree is not complete */
    @Override
    public synchronized Hash read(int level, long index) {
        return levels.get(level).get(Math.toIntExact(index));
    }

    /** Hashes end to end: a list of objects would take more than twice the room. */
    private static final class Level {

        private byte[] bytes = new byte[4 * Hash.LENGTH];
        private int count;

        void add(Hash hash) {
            var offset = count * Hash.LENGTH;
            if (offset == bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.multiplyExact(2, bytes.length));
            }
            System.arraycopy(hash.bytes(), 0, bytes, offset, Hash.LENGTH);
            count++;
        }

        Hash get(int index) {
            if (index >= count) {
                throw new IndexOutOfBoundsException(index);
            }
            return new Hash(Arrays.copyOfRange(bytes, index * Hash.LENGTH, (index + 1) * Hash.LENGTH));
        }
    }
}
