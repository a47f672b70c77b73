package org.actionline.roadmap.ledger;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

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
        return open(note, origin());
    }

    /**
     * As {@link #open(Note)}, of another log for which the same keys sign.
     *
     * @param log its name, the first line of what was signed
     */
    public Checkpoint open(Note note, String log) {
        var checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(log)) {
            throw new EvidenceRefused("A checkpoint of " + checkpoint.origin() + ", not of " + log);
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

    /** Whether any of these keys is said to have signed; proves nothing. */
    public boolean areNamedBy(Note note) {
        return keys.stream().anyMatch(key -> note.signatures().stream().anyMatch(key::isOf));
    }

    /** When a checkpoint says it was signed: stated by the ML-DSA signature and covered by it. Open the checkpoint first. */
    public Optional<Instant> signedAt(Note note) {
        return keys.stream()
                .filter(key -> key.type() == SignatureType.ML_DSA_44)
                .flatMap(key -> note.signatures().stream().filter(key::isOf))
                .map(signature -> Instant.ofEpochSecond(
                        ByteBuffer.wrap(signature.signature()).getLong()))
                .findFirst();
    }

    /** The ids of the keys, as signature lines and printed keys show them. */
    public List<String> ids() {
        return keys.stream().map(VerifierKey::printedId).toList();
    }

    /** The keys as they are published. */
    @Override
    public String toString() {
        var lines = new StringBuilder();
        keys.forEach(key -> lines.append(key).append('\n'));
        return lines.toString();
    }
}
