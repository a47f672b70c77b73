package org.actionline.roadmap.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Text with signatures below it (C2SP signed-note). Reading one verifies nothing: see {@link LogKeys#open}.
 *
 * @param text what is signed, its last newline included
 */
public record Note(String text, List<NoteSignature> signatures) {

    /** The specification asks for 16 at least. */
    private static final int MOST_SIGNATURES = 64;

    /** Sixty-four of the largest signatures, and room for the text. */
    private static final int MOST_CHARACTERS = 1 << 20;

    private static final String SEPARATOR = "\n\n";

    public Note {
        signatures = List.copyOf(signatures);
        require(text.endsWith("\n"), "A note's text ends with a newline");
        require(isPlain(text), "A note has no control characters and nothing that UTF-8 cannot carry");
        require(!signatures.isEmpty(), "A note without signatures is none");
        require(signatures.size() <= MOST_SIGNATURES, "A note has at most " + MOST_SIGNATURES + " signatures");
    }

    /**
     * Reads what {@link #toString()} prints.
     *
     * @throws EvidenceRefused if the bytes are not a note in UTF-8
     */
    public static Note parse(byte[] bytes) {
        return parse(StrictText.utf8(bytes));
    }

    /**
     * Reads what {@link #toString()} prints.
     *
     * @throws EvidenceRefused if this is no note
     */
    public static Note parse(String note) {
        require(note.length() <= MOST_CHARACTERS, "A note has at most " + MOST_CHARACTERS + " characters");
        var separator = note.lastIndexOf(SEPARATOR);
        var below = separator + SEPARATOR.length();
        require(separator >= 0 && below < note.length() && note.endsWith("\n"), "No signatures follow the text");
        var signatures = new ArrayList<NoteSignature>();
        for (var line : note.substring(below, note.length() - 1).split("\n", -1)) {
            signatures.add(NoteSignature.parse(line));
        }
        return new Note(note.substring(0, separator + 1), signatures);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(unit -> unit >= ' ' || unit == '\n')
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new EvidenceRefused(otherwise);
        }
    }

    /** The whole note as it is published. */
    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }
}
