package org.actionline.roadmap.ledger;

import java.time.Instant;
import java.util.List;

/**
 * Signs the checkpoints of one log, and never two that contradict each other.
 *
 * @param keys in the order of their signatures: Ed25519 first, which is the one that every verifier knows
 */
public record CheckpointSigner(List<SignerKey> keys) {

    public CheckpointSigner {
        keys = List.copyOf(keys);
        verifierKeys(keys);
    }

    /** What is needed to verify what this signs. */
    public LogKeys logKeys() {
        return verifierKeys(keys);
    }

    /**
     * Signs the tree of {@code size} leaves if it has grown out of the one signed last.
     *
     * @param hashes computed from the entries as they are stored now, not as they were when they were appended
     * @param last the checkpoint signed last, verified; {@link Checkpoint#empty} before the first one
     * @param at the time of signing
     * @throws SigningHalted if the tree is smaller, or holds other leaves than the signed one
     */
    public Note sign(long size, HashReader hashes, Checkpoint last, Instant at) {
        var origin = logKeys().origin();
        if (!last.origin().equals(origin)) {
            throw new IllegalArgumentException("The last checkpoint is of " + last.origin() + ", not of " + origin);
        }
        if (size < last.size()) {
            throw new SigningHalted("The log has " + size + " entries, fewer than the " + last.size() + " signed for");
        }
        var next = new Checkpoint(origin, size, MerkleTree.root(size, hashes));
        try {
            ConsistencyProof.between(last.size(), size, hashes).verify(last.root(), next.root());
        } catch (EvidenceRefused e) {
            var halted = new SigningHalted("The first " + last.size() + " entries are not those that were signed for");
            halted.initCause(e);
            throw halted;
        }
        return sign(next, at);
    }

    /**
     * Signs where a log beside this one has got to, of which nothing is known but that: a chain, not a tree.
     *
     * @param end of a log with another name
     */
    public Note signEnd(Checkpoint end, Instant at) {
        if (end.origin().equals(logKeys().origin())) {
            throw new IllegalArgumentException(
                    "What is signed for the log itself has to have grown out of what was signed before");
        }
        return sign(end, at);
    }

    private Note sign(Checkpoint next, Instant at) {
        var text = next.text();
        return new Note(text, keys.stream().map(key -> key.sign(text, at)).toList());
    }

    private static LogKeys verifierKeys(List<SignerKey> keys) {
        return new LogKeys(keys.stream().map(SignerKey::verifierKey).toList());
    }
}
