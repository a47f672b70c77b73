package org.actionline.roadmap.eventlog;

import java.util.List;
import java.util.UUID;
import org.actionline.roadmap.ledger.Hash;

/**
 * What one durable write puts into a store: the events of one commit or several, and the tree nodes they complete.
 *
 * @param id tells this block from another that begins at the same position
 * @param events at least one, at consecutive positions
 */
record Block(UUID id, List<SealedEvent> events, List<Node> nodes) {

    /**
     * The root of a perfect subtree of 256<sup>level</sup> leaves.
     *
     * @param level from 1
     * @param index counts the subtrees of this level from the left
     */
    record Node(int level, long index, Hash hash) {}

    long first() {
        return events.getFirst().event().position();
    }

    /** The position after the block. */
    long next() {
        return events.getLast().event().position() + 1;
    }
}
