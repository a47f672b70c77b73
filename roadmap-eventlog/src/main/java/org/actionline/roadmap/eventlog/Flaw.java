package org.actionline.roadmap.eventlog;

import java.util.Iterator;
import java.util.Optional;
import org.actionline.roadmap.ledger.Hash;

/** An event that is not as it was appended. */
public record Flaw(long position, String what) {

    /** Reads a store again from its first event. */
    static Optional<Flaw> firstOf(Store store, long head) {
        try {
            var events = Pages.stream((from, limit) -> store.read(from, head, limit), 0);
            return first(events.iterator(), head);
        } catch (LogFailure.Damaged damaged) {
            return firstOf(store, damaged.position())
                    .or(() -> Optional.of(new Flaw(damaged.position(), damaged.what())));
        }
    }

    private static Optional<Flaw> first(Iterator<SealedEvent> events, long head) {
        var previous = Hash.ZERO;
        for (var position = 0L; position < head; position++) {
            if (!events.hasNext()) {
                return Optional.of(new Flaw(position, "it is missing"));
            }
            var event = events.next();
            if (event.event().position() != position) {
                return Optional.of(new Flaw(position, "it is missing"));
            }
            var what = event.flaw(previous);
            if (what.isPresent()) {
                return Optional.of(new Flaw(position, what.get()));
            }
            previous = event.leaf();
        }
        return Optional.empty();
    }
}
