package org.actionline.roadmap.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.actionline.roadmap.ledger.CompactRange;
import org.actionline.roadmap.ledger.Hash;

/**
 * What a log has acknowledged, kept by a process that does not fail, outside of the file system that does.
 *
 * <p>A line of it is {@code position id}, printed for every event of a commit once that is acknowledged.
 */
final class OutsideLedger {

    private static final int ID_LENGTH = 36;

    private final Map<Long, UUID> acknowledged = new HashMap<>();

    /** The lines to be noted for a commit. */
    static String lines(Appended appended, List<NewEvent> events) {
        var lines = new StringBuilder();
        for (var i = 0; i < events.size(); i++) {
            lines.append(appended.first() + i)
                    .append(' ')
                    .append(events.get(i).id())
                    .append('\n');
        }
        return lines.toString();
    }

    /** Notes a line, unless it was cut short by the death of its writer. */
    void note(String line) {
        var fields = line.split(" ", -1);
        if (fields.length == 2 && fields[1].length() == ID_LENGTH) {
            assertThat(acknowledged.put(Long.valueOf(fields[0]), UUID.fromString(fields[1])))
                    .as("events acknowledged at position " + fields[0] + " before")
                    .isNull();
        }
    }

    int size() {
        return acknowledged.size();
    }

    /** The acknowledged events that are not where they were said to be. */
    Set<UUID> lost(EventLog log) {
        var lost = new HashMap<>(acknowledged);
        log.read(0, log.head()).forEach(event -> lost.remove(event.position(), event.id()));
        return Set.copyOf(lost.values());
    }

    /** Requires every acknowledged event exactly once, whole commits, no gap, and that chain and root hold. */
    void verify(EventLog log, int eventsOfACommit) {
        assertThat(lost(log)).as("lost acknowledgements").isEmpty();
        assertThat(log.firstFlaw()).isEmpty();
        var ids = new HashSet<UUID>();
        var commits = new HashMap<UUID, Integer>();
        var tree = new CompactRange();
        log.sealed(0, log.head()).forEach(proven -> {
            var event = proven.event();
            assertThat(event.position()).isEqualTo(tree.size());
            assertThat(ids.add(event.id()))
                    .as("event " + event.position() + " is new")
                    .isTrue();
            commits.merge(event.commit(), 1, Integer::sum);
            tree.append(Hash.leaf(proven.entry()));
        });
        assertThat(tree.size()).isEqualTo(log.head());
        assertThat(commits.values()).as("sizes of commits").containsOnly(eventsOfACommit);
        assertThat(log.root(log.head())).isEqualTo(tree.root());
    }
}
