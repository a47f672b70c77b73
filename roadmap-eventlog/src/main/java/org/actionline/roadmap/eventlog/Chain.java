package org.actionline.roadmap.eventlog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.actionline.roadmap.ledger.Hash;

/**
 * The end of the log as its writer knows it: what the next event follows.
 *
 * <p>Owned by the thread that writes. A batch is tried on a {@link #copy()}, which takes the place of the original once the
 * batch is on stable storage.
 */
final class Chain {

    private long head;
    private Hash previous;
    private Instant recordedAt;
    private final Frontier frontier;

    private Chain(long head, Hash previous, Instant recordedAt, Frontier frontier) {
        this.head = head;
        this.previous = previous;
        this.recordedAt = recordedAt;
        this.frontier = frontier;
    }

    /** The end of what a store holds. */
    static Chain of(Store store) {
        var head = store.head();
        if (head == 0) {
            return new Chain(0, Hash.ZERO, Instant.EPOCH, Frontier.of(store, 0));
        }
        var last = store.read(head - 1, head, 1).getFirst();
        return new Chain(head, last.leaf(), last.event().recordedAt(), Frontier.of(store, head));
    }

    Chain copy() {
        return new Chain(head, previous, recordedAt, frontier.copy());
    }

    long head() {
        return head;
    }

    /**
     * Adds the events of a commit. All of them carry the same time: that of the clock, or of the event before if the
     * clock has gone backwards.
     *
     * @throws LogFailure.EntryRefused if an event has no entry; this chain is as before
     */
    List<SealedEvent> append(List<Sealable> events, UUID commit, Clock clock) {
        var now = later(clock.instant().truncatedTo(ChronoUnit.MICROS), recordedAt);
        var sealed = new ArrayList<SealedEvent>(events.size());
        var link = previous;
        for (var event : events) {
            var next = seal(event, head + sealed.size(), link, now, commit);
            sealed.add(next);
            link = next.leaf();
        }
        for (var event : sealed) {
            frontier.append(event.leaf());
        }
        head += sealed.size();
        previous = link;
        recordedAt = now;
        return sealed;
    }

    /**
     * Adds events that somebody else has appended.
     *
     * @throws LogFailure.Damaged if they do not follow: their writer did not know this end
     */
    void follow(List<SealedEvent> events) {
        for (var event : events) {
            var stored = event.event();
            if (stored.position() != head || !event.follows(previous)) {
                throw new LogFailure.Damaged(stored.position(), "it does not follow the event before");
            }
            frontier.append(event.leaf());
            head++;
            previous = event.leaf();
            recordedAt = stored.recordedAt();
        }
    }

    /** The tree nodes completed since this copy was made. */
    List<Block.Node> completed() {
        return frontier.completed();
    }

    private static SealedEvent seal(Sealable event, long position, Hash previous, Instant now, UUID commit) {
        try {
            return event.at(position, previous, now, commit);
        } catch (IllegalArgumentException e) {
            throw new LogFailure.EntryRefused(event.event().type(), e);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
