package org.actionline.roadmap.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All keys that a log has signed with, the present ones last: a checkpoint is opened with the keys of its time.
 *
 * <p>Listing keys proves nothing. That the later ones are the log's is shown by the events that name them, each under a
 * checkpoint of the keys before: see {@link Statement.KeysReplaced}.
 *
 * @param generations oldest first, at least one, all of one log
 */
public record KeyHistory(List<LogKeys> generations) {

    private static final String BETWEEN = "\n\n";

    public KeyHistory {
        generations = List.copyOf(generations);
        if (generations.isEmpty()) {
            throw new EvidenceRefused("There are no keys");
        }
        var names = generations.stream().map(LogKeys::origin).distinct().toList();
        if (names.size() > 1) {
            throw new EvidenceRefused("The keys of one log have one name, not " + names);
        }
    }

    /** A log that has never replaced its keys. */
    public static KeyHistory of(LogKeys keys) {
        return new KeyHistory(List.of(keys));
    }

    /**
     * Reads what {@link #toString()} prints.
     *
     * @throws EvidenceRefused if there is none, a line is no verifier key, or the names differ
     */
    public static KeyHistory parse(String blocks) {
        var generations = new ArrayList<LogKeys>();
        for (var block : List.of(blocks.strip().split(BETWEEN, -1))) {
            generations.add(LogKeys.parse(block));
        }
        return new KeyHistory(generations);
    }

    /** The keys that sign now. */
    public LogKeys present() {
        return generations.getLast();
    }

    /** This history, and other keys from here on. */
    public KeyHistory followedBy(LogKeys keys) {
        var more = new ArrayList<>(generations);
        more.add(keys);
        return new KeyHistory(more);
    }

    /** The name of the log. */
    public String origin() {
        return present().origin();
    }

    /** A checkpoint that was opened, and when it says it was signed. */
    public record Opened(Checkpoint checkpoint, Optional<Instant> signedAt, LogKeys keys) {}

    /**
     * Verifies a checkpoint with the keys of its time.
     *
     * @throws EvidenceRefused if no keys of the log have signed it as {@link LogKeys#open} demands
     */
    public Opened open(Note note) {
        var keys = generations.stream()
                .filter(each -> each.areNamedBy(note))
                .findFirst()
                .orElse(present());
        return new Opened(keys.open(note), keys.signedAt(note), keys);
    }

    /** The keys, one a line, with an empty line between those that signed together and their successors. */
    @Override
    public String toString() {
        return String.join("\n", generations.stream().map(LogKeys::toString).toList());
    }
}
