package org.actionline.roadmap.eventlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the users of a simulated log have seen, and whether it can be true.
 *
 * <p>It shares no code with the log: what a decision rests on is told by the texts of its events' tags alone.
 */
final class History {

    /**
     * A commit that was tried.
     *
     * @param about tags that the events it rests on have, all of them; nothing is rested on if {@code free}
     * @param read the ids of those that had been read
     */
    record Attempt(boolean free, Set<String> about, List<UUID> read, List<UUID> events) {}

    private final List<Attempt> attempts = new ArrayList<>();
    private final Map<Attempt, Long> acknowledged = new HashMap<>();
    private final Map<Attempt, Long> conflicts = new HashMap<>();
    private final Set<Attempt> refused = new HashSet<>();
    private final List<List<UUID>> followed = new ArrayList<>();
    private final Set<Long> heads = new HashSet<>();

    void tried(Attempt attempt) {
        attempts.add(attempt);
    }

    void acknowledged(Attempt attempt, long first) {
        acknowledged.put(attempt, first);
    }

    /** Refused because of an event, the first that stands against it. */
    void conflicted(Attempt attempt, long position) {
        conflicts.put(attempt, position);
        refused.add(attempt);
    }

    /** Refused for another reason; it was said that nothing was written. */
    void refused(Attempt attempt) {
        refused.add(attempt);
    }

    /** A reader saw these events, from the first of the log on. */
    void followed(List<UUID> events) {
        followed.add(events);
    }

    void sawHead(long head) {
        heads.add(head);
    }

    long acknowledgements() {
        return acknowledged.size();
    }

    long conflicts() {
        return conflicts.size();
    }

    /** What cannot be true, if the log has these events in the end. */
    List<String> violations(List<StoredEvent> log) {
        return new HistoryCheck(this, log).violations();
    }

    List<Attempt> attempts() {
        return attempts;
    }

    Map<Attempt, Long> acknowledged() {
        return acknowledged;
    }

    Map<Attempt, Long> conflicted() {
        return conflicts;
    }

    Set<Attempt> refused() {
        return refused;
    }

    List<List<UUID>> followed() {
        return followed;
    }

    Set<Long> heads() {
        return heads;
    }
}
