package org.actionline.roadmap.eventlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares a history with the log that came of it. */
final class HistoryCheck {

    private final History history;
    private final List<UUID> log;
    private final List<Set<String>> tags;
    private final Map<UUID, Integer> places = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    HistoryCheck(History history, List<StoredEvent> events) {
        this.history = history;
        this.log = events.stream().map(StoredEvent::id).toList();
        this.tags = events.stream()
                .map(event -> event.tags().stream().map(Tag::toString).collect(Collectors.toUnmodifiableSet()))
                .toList();
        for (var i = 0; i < log.size(); i++) {
            require(
                    i == 0
                            || !events.get(i)
                                    .recordedAt()
                                    .isBefore(events.get(i - 1).recordedAt()),
                    "time goes back at event " + i);
            require(events.get(i).position() == i, "gap: the event after " + (i - 1) + " is not " + i);
            require(places.put(log.get(i), i) == null, "double commit: " + log.get(i) + " is there twice");
        }
    }

    List<String> violations() {
        var boundaries = new HashSet<>(Set.of(0L));
        for (var attempt : history.attempts()) {
            var first = place(attempt);
            if (first >= 0) {
                boundaries.add((long) first + attempt.events().size());
                decided(attempt, first);
            }
        }
        history.acknowledged().forEach((attempt, first) -> {
            if (place(attempt) != first) {
                violations.add("lost acknowledgement: commit at " + first + " is at " + place(attempt));
            }
        });
        history.refused().forEach(attempt -> require(place(attempt) < 0, "a refused commit is at " + place(attempt)));
        history.conflicted().forEach(this::conflicted);
        history.followed().forEach(this::followed);
        history.heads()
                .forEach(head -> require(boundaries.contains(head), "partial commit: a reader saw the head " + head));
        return violations;
    }

    /** Where the commit is; less than 0 if it is not there. */
    private int place(History.Attempt attempt) {
        var first = attempt.events().stream()
                .mapToInt(event -> places.getOrDefault(event, -1))
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
        if (first < 0) {
            return first;
        }
        var whole = first + attempt.events().size() <= log.size()
                && attempt.events()
                        .equals(log.subList(first, first + attempt.events().size()));
        require(whole, "partial commit at " + first);
        return first;
    }

    /** Whatever a commit rests on and was written before it, its author had read. */
    private void decided(History.Attempt attempt, int first) {
        if (!attempt.free()) {
            var due = about(attempt, first).boxed().map(log::get).toList();
            require(
                    due.equals(attempt.read()),
                    "missed conflict: the commit at " + first + " had read "
                            + attempt.read().size() + " events of " + due.size());
        }
    }

    private void conflicted(History.Attempt attempt, long position) {
        var unread = about(attempt, log.size())
                .filter(place -> !attempt.read().contains(log.get(place)))
                .findFirst();
        require(
                unread.isPresent() && unread.getAsInt() == position,
                "false conflict: event " + position + " was named, and due was " + unread);
    }

    private IntStream about(History.Attempt attempt, int before) {
        return IntStream.range(0, before).filter(place -> tags.get(place).containsAll(attempt.about()));
    }

    private void followed(List<UUID> seen) {
        require(
                seen.size() <= log.size() && seen.equals(log.subList(0, seen.size())),
                "a follower saw what the log does not hold");
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            violations.add(otherwise);
        }
    }
}
