package org.actionline.roadmap.ledger;

import java.util.HashSet;
import java.util.List;

/**
 * The keys that a log must have signed with: all of them, or the checkpoint is not believed.
 *
 * <p>One good signature would do for the specification. With two algorithms, that would make the weaker one decide.
 *
 * @param keys at least one, all named for the log's origin
 */
public record LogKeys(List<VerifierKey> keys) {

    public LogKeys {
        keys = List.copyOf(keys);
        var names = new HashSet<String>();
        keys.forEach(key -> names.add(key.name()));
        if (names.size() != 1) {
            throw new EvidenceRefused("The keys of one log have one name, not " + names);
        }
    }

    /**
     * Reads keys as they are published: one a line.
     *
     * @throws EvidenceRefused if there is none, a line is no verifier key, or the names differ
     */
    public static LogKeys parse(String lines) {
        return new LogKeys(lines.lines().map(VerifierKey::parse).toList());
    }

    /** The name of the log. */
    public String origin() {
        return keys.getFirst().name();
    }

    /**
     * Verifies a published checkpoint. Signatures by other keys are ignored, as the specification demands.
     *
     * @throws EvidenceRefused if it is another log's, a key has not signed it, or a signature by a key is wrong
     */
    public Checkpoint open(Note note) {
        var checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(origin())) {
            throw new EvidenceRefused("A checkpoint of " + checkpoint.origin() + ", not of " + origin());
        }
        for (var key : keys) {
            var signatures = note.signatures().stream().filter(key::isOf).toList();
            if (signatures.isEmpty()) {
                throw new EvidenceRefused("The key " + key.printedId() + " has not signed the checkpoint");
            }
            if (!signatures.stream().allMatch(signature -> key.verifies(note.text(), signature))) {
                throw new EvidenceRefused("The signature of the key " + key.printedId() + " is wrong");
            }
        }
        return checkpoint;
    }

    /** The keys as they are published. */
    @Override
    public String toString() {
        var lines = new StringBuilder();
        keys.forEach(key -> lines.append(key).append('\n'));
        return lines.toString();
    }
}
