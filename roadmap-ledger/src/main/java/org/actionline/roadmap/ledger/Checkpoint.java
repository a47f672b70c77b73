package org.actionline.roadmap.ledger;

/**
 * A tree as its log states it: the text of a C2SP tlog-checkpoint.
 *
 * <p>The specification allows further lines, discourages them, and leaves them out of ML-DSA signatures; a checkpoint
 * that has any is refused here, so that every signature covers every byte.
 *
 * @param origin name of the log
 * @param size number of leaves
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not an origin: '" + origin + "'");
        }
        if (size < 0 || (size == 0 && !root.equals(Hash.EMPTY_ROOT))) {
            throw new IllegalArgumentException("No tree of " + size + " leaves has the root " + root);
        }
    }

    /** The log before its first entry. */
    public static Checkpoint empty(String origin) {
        return new Checkpoint(origin, 0, Hash.EMPTY_ROOT);
    }

    /**
     * Reads what {@link #text()} prints.
     *
     * @throws EvidenceRefused if this is no checkpoint of three lines
     */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != LINES + 1 || !lines[LINES].isEmpty()) {
            throw new EvidenceRefused("A checkpoint has " + LINES + " lines");
        }
        try {
            return new Checkpoint(lines[0], StrictText.decimal(lines[1]), StrictText.hash(lines[2]));
        } catch (IllegalArgumentException e) {
            throw new EvidenceRefused("Not a checkpoint", e);
        }
    }

    /** {@code <origin>\n<size>\nbase64(root)\n}: what is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + StrictText.base64(root.bytes()) + "\n";
    }
}
