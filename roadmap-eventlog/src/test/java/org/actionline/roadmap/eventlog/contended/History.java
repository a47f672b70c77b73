package org.actionline.roadmap.eventlog.contended;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What processes have said about their operations, kept outside of everything that is killed. */
final class History {

    /** @param tags what no event may carry together, at or after the marker; separated by spaces */
    record Refused(String operation, long marker, long position, String tags) {}

    /** Ends every line. */
    static final String END = " .";

    private final Map<String, Long> acknowledged = new HashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<String, Integer> open = new HashMap<>();

    /** Takes what a {@link ContendedAppender} says; half a line of one that was killed while it spoke says nothing. */
    synchronized void add(String line) {
        if (!line.endsWith(END)) {
            return;
        }
        var words = List.of(line.split(" ", -1));
        switch (words.getFirst()) {
            case "+" -> acknowledged.put(words.get(1), Long.valueOf(words.get(2)));
            case "!" ->
                refused.add(new Refused(
                        words.get(1),
                        Long.parseLong(words.get(2)),
                        Long.parseLong(words.get(3)),
                        String.join(" ", words.subList(4, words.size() - 1))));
            case "?" -> open.merge(words.get(2), 1, Integer::sum);
            default -> throw new IllegalArgumentException("Not said by an appender: " + line);
        }
    }

    synchronized int answered() {
        return acknowledged.size() + refused.size();
    }

    /** Operation and position of its first event. */
    synchronized Map<String, Long> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    synchronized List<Refused> refused() {
        return List.copyOf(refused);
    }

    /** Operations without a known outcome, by what the log said. */
    synchronized Map<String, Integer> open() {
        return Map.copyOf(open);
    }
}
