package org.actionline.roadmap.eventlog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The latest events, in memory: a decision that has just been read is checked, and a follower that keeps up is fed,
 * without touching the store.
 */
final class Tail {

    private final int capacity;
    private final ArrayDeque<StoredEvent> events;

    /** Position of the latest event here that has a tag. */
    private final Map<Tag, Long> latest = new HashMap<>();

    private long head;

    Tail(int capacity) {
        this.capacity = capacity;
        this.events = new ArrayDeque<>(capacity);
    }

    /** Adds events that follow the last; the oldest make room. */
    synchronized void add(List<StoredEvent> next) {
        for (var event : next) {
            if (events.size() == capacity) {
                forget(events.removeFirst());
            }
            events.addLast(event);
            for (var tag : event.tags()) {
                latest.put(tag, event.position());
            }
            head = event.position() + 1;
        }
    }

    /** Puts an event in the place of the one at its position, if that is still here. */
    synchronized void replace(StoredEvent event) {
        if (covers(event.position()) && event.position() < head) {
            var all = new ArrayList<>(events);
            all.set(Math.toIntExact(event.position() - (head - events.size())), event);
            events.clear();
            events.addAll(all);
        }
    }

    private void forget(StoredEvent event) {
        for (var tag : event.tags()) {
            latest.remove(tag, event.position());
        }
    }

    /** Whether every event from this position on is here. */
    synchronized boolean covers(long position) {
        return position >= head - events.size();
    }

    /** The first event at or after a covered position that meets the criteria. */
    synchronized OptionalLong firstMatch(Criteria criteria, long from) {
        return mayMatch(criteria, from) ? search(criteria, from) : OptionalLong.empty();
    }

    /** Spares nearly every check its search: most commits rest on a tag that nobody else has used since. */
    private boolean mayMatch(Criteria criteria, long from) {
        for (var criterion : criteria.anyOf()) {
            if (allSince(criterion.tags(), from)) {
                return true;
            }
        }
        return false;
    }

    private boolean allSince(Set<Tag> tags, long from) {
        for (var tag : tags) {
            if (latest.getOrDefault(tag, -1L) < from) {
                return false;
            }
        }
        return true;
    }

    private OptionalLong search(Criteria criteria, long from) {
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
