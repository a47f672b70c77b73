package org.actionline.roadmap.ledger.audit;

import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.ledger.CompactRange;
import org.actionline.roadmap.ledger.Examined;
import org.actionline.roadmap.ledger.Hash;

/**
 * Consecutive events that have been looked at. Hashing their leaves to one is left to the thread that looks at them, so that
 * putting the tree together costs next to nothing.
 *
 * @param root over their leaves, if they are as many as a hash above the leaves covers
 */
public record Stretch(List<Examined> events, Optional<Hash> root) {

    public Stretch {
        events = List.copyOf(events);
    }

    /** Events as they were looked at. */
    public static Stretch of(List<Examined> events) {
        return new Stretch(events, events.size() == ComputedTree.WIDTH ? Optional.of(root(events)) : Optional.empty());
    }

    private static Hash root(List<Examined> events) {
        var range = new CompactRange();
        events.forEach(event -> range.append(event.leaf()));
        return range.root();
    }
}
