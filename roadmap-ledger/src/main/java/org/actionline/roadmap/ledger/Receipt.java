package org.actionline.roadmap.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shows, without the log, that an entry is in it (C2SP tlog-proof).
 *
 * <p>The entry travels in the {@code extra} line. The specification leaves that line without protection; here it is the
 * very thing that is hashed and proved.
 *
 * @param checkpoint of the tree that the proof leads to
 */
public record Receipt(Entry entry, InclusionProof proof, Note checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int LINES_BEFORE_PATH = 3;

    public Receipt {
        if (entry.position() != proof.index()) {
            throw new EvidenceRefused(
                    "The entry is at " + entry.position() + ", and the proof is for " + proof.index());
        }
    }

    /** The receipt of a stored entry against a published checkpoint. */
    public static Receipt of(byte[] entry, HashReader hashes, Note checkpoint) {
        var parsed = Entry.parse(entry);
        var size = Checkpoint.parse(checkpoint.text()).size();
        return new Receipt(parsed, InclusionProof.of(parsed.position(), size, hashes), checkpoint);
    }

    /**
     * Reads what {@link #toString()} prints. Reading verifies nothing.
     *
     * @throws EvidenceRefused if this is no receipt, or one without an entry
     */
    public static Receipt parse(byte[] bytes) {
        return parse(StrictText.utf8(bytes));
    }

    /**
     * Reads what {@link #toString()} prints. Reading verifies nothing.
     *
     * @throws EvidenceRefused if this is no receipt, or one without an entry
     */
    public static Receipt parse(String text) {
        var end = text.indexOf("\n\n");
        if (end < 0) {
            throw new EvidenceRefused("No checkpoint follows the proof");
        }
        var lines = Arrays.asList(text.substring(0, end).split("\n", -1));
        if (lines.size() < LINES_BEFORE_PATH || !lines.getFirst().equals(HEADER)) {
            throw new EvidenceRefused("A receipt starts with " + HEADER + ", the entry and its index");
        }
        var note = Note.parse(text.substring(end + 2));
        try {
            var path = new ArrayList<Hash>();
            lines.subList(LINES_BEFORE_PATH, lines.size()).forEach(line -> path.add(StrictText.hash(line)));
            var index = StrictText.decimal(after(INDEX, lines.get(2)));
            var proof = new InclusionProof(index, Checkpoint.parse(note.text()).size(), path);
            return new Receipt(Entry.parse(StrictText.base64(after(EXTRA, lines.get(1)))), proof, note);
        } catch (IllegalArgumentException e) {
            throw new EvidenceRefused("Not a receipt: " + e.getMessage(), e);
        }
    }

    private static String after(String name, String line) {
        if (!line.startsWith(name)) {
            throw new EvidenceRefused("A line starting with '" + name + "' is due, not " + line);
        }
        return line.substring(name.length());
    }

    /**
     * Follows the proof from the entry to a root that the log has signed.
     *
     * @return the checkpoint, now known to be the log's and to contain the entry
     * @throws EvidenceRefused if any part of the receipt is not what it should be
     */
    public Checkpoint verify(LogKeys keys) {
        var verified = keys.open(checkpoint);
        if (verified.size() != proof.size()) {
            throw new EvidenceRefused(
                    "The proof is for a tree of " + proof.size() + " leaves, not of " + verified.size());
        }
        proof.verify(entry.leaf(), verified.root());
        return verified;
    }

    /** The receipt as it is handed out. */
    @Override
    public String toString() {
        var lines =
                new ArrayList<>(List.of(HEADER, EXTRA + StrictText.base64(entry.bytes()), INDEX + entry.position()));
        proof.path().forEach(hash -> lines.add(StrictText.base64(hash.bytes())));
        return String.join("\n", lines) + "\n\n" + checkpoint;
    }
}
