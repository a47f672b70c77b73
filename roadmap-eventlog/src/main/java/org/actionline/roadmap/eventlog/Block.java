package org.actionline.roadmap.eventlog;

import java.util.List;
import org.actionline.roadmap.ledger.Hash;

/**
 * What one durable write puts into a store: the events of one commit or several, and the tree nodes they complete.
 *
 * @param events at least one, at consecutive positions
 */
record Block(List<SealedEvent> events, List<Node> nodes) {

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
