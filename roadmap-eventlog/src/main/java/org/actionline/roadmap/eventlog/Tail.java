package org.actionline.roadmap.eventlog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The latest events, in memory: a decision that has just been read is checked, and a follower that keeps up is fed,
 * without touching the store.
 */
final class Tail {

    private final int capacity;
    private final ArrayDeque<StoredEvent> events;
    private long head;

    Tail(int capacity) {
        this.capacity = capacity;
        this.events = new ArrayDeque<>(capacity);
    }

    /** Adds events that follow the last; the oldest make room. */
    synchronized void add(List<StoredEvent> next) {
        for (var event : next) {
            if (events.size() == capacity) {
                events.removeFirst();
            }
            events.addLast(event);
            head = event.position() + 1;
        }
    }

    /** Whether every event from this position on is here. */
    synchronized boolean covers(long position) {
        return position >= head - events.size();
    }

    /** The first event at or after a covered position that meets the criteria. */
    synchronized OptionalLong firstMatch(Criteria criteria, long from) {
        var newestFirst = events.descendingIterator();
        var match = OptionalLong.empty();
        while (newestFirst.hasNext()) {
            var event = newestFirst.next();
            if (event.position() < from) {
                break;
            }
            if (criteria.matches(event)) {
                match = OptionalLong.of(event.position());
            }
        }
        return match;
    }

    /** Up to {@code limit} events from a position on, or nothing if the oldest of them are no longer here. */
    synchronized Optional<List<StoredEvent>> from(long position, int limit) {
        if (!covers(position)) {
            return Optional.empty();
        }
        var page = new ArrayList<StoredEvent>();
        var skipped = position - (head - events.size());
        for (var event : events) {
            if (skipped-- > 0) {
                continue;
            }
            if (page.size() == limit) {
                break;
            }
            page.add(event);
        }
        return Optional.of(page);
    }
}
