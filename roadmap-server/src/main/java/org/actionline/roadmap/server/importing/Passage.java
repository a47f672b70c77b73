package org.actionline.roadmap.server.importing;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * A stretch of a document's text that knows from which characters of the file it comes, through every cut and join. That makes
 * it possible to name the lines of whatever is read from it, and to prove that no character was lost.
 */
public final class Passage {

    private static final int ADDED = -1;

    private final SourceText source;
    private final String base;

    /** Offset in the file of each character of {@code base}, or {@link #ADDED} for a space between joined passages. */
    private final int[] origins;

    private final int from;
    private final int to;

    private Passage(SourceText source, String base, int[] origins, int from, int to) {
        this.source = source;
        this.base = base;
        this.origins = origins;
        this.from = from;
        this.to = to;
    }

    /** The given range of the file with every run of white space or control characters as one space, stripped. */
    static Passage of(SourceText source, int start, int end) {
        var text = new StringBuilder();
        var origins = new int[end - start];
        for (int i = start; i < end; i++) {
            char c = source.text().charAt(i);
            boolean space =
                    Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == '\uFEFF';
            if (!space || (!text.isEmpty() && text.charAt(text.length() - 1) != ' ')) {
                origins[text.length()] = i;
                text.append(space ? ' ' : c);
            }
        }
        return new Passage(source, text.toString(), origins, 0, text.length()).strip();
    }

    /** The passages one after the other with a space between them; blank ones are left out. */
    static Passage join(List<Passage> passages) {
        var filled = passages.stream().filter(passage -> !passage.isBlank()).toList();
        if (filled.size() <= 1) {
            return filled.isEmpty() ? passages.getFirst() : filled.getFirst();
        }
        var text = filled.stream().map(Passage::text).collect(Collectors.joining(" "));
        var origins = new int[text.length()];
        int at = 0;
        for (var passage : filled) {
            if (at > 0) {
                origins[at++] = ADDED;
            }
            System.arraycopy(passage.origins, passage.from, origins, at, passage.length());
            at += passage.length();
        }
        return new Passage(filled.getFirst().source, text, origins, 0, text.length());
    }

    /** Only the characters whose index is accepted. */
    Passage keep(IntPredicate index) {
        var text = new StringBuilder();
        var kept = new int[length()];
        for (int i = 0; i < length(); i++) {
            if (index.test(i)) {
                kept[text.length()] = origins[from + i];
                text.append(base.charAt(from + i));
            }
        }
        return new Passage(source, text.toString(), kept, 0, text.length());
    }

    public String text() {
        return base.substring(from, to);
    }

    /** The first line it comes from, counted from 1; a blank passage comes from none. */
    public int line() {
        return lines().getFirst();
    }

    /** All lines it comes from, counted from 1. */
    public List<Integer> lines() {
        return Arrays.stream(origins, from, to)
                .filter(origin -> origin != ADDED)
                .map(source::lineOf)
                .distinct()
                .boxed()
                .toList();
    }

    int length() {
        return to - from;
    }

    boolean isBlank() {
        return from == to || text().isBlank();
    }

    Passage sub(int start, int end) {
        if (start < 0 || end > length() || start > end) {
            throw new IndexOutOfBoundsException(start + ".." + end + " of " + length());
        }
        return new Passage(source, base, origins, from + start, from + end);
    }

    Passage from(int start) {
        return sub(start, length());
    }

    Passage upTo(int end) {
        return sub(0, end);
    }

    Passage strip() {
        int start = from;
        int end = to;
        while (start < end && base.charAt(start) == ' ') {
            start++;
        }
        while (end > start && base.charAt(end - 1) == ' ') {
            end--;
        }
        return new Passage(source, base, origins, start, end);
    }

    /** Without the given characters and spaces at its end. */
    Passage withoutTrailing(String characters) {
        int end = to;
        while (end > from && (base.charAt(end - 1) == ' ' || characters.indexOf(base.charAt(end - 1)) >= 0)) {
            end--;
        }
        return new Passage(source, base, origins, from, end);
    }

    boolean startsInLowerCase() {
        return from < to && Character.isLowerCase(base.charAt(from));
    }

    char charAt(int index) {
        return base.charAt(from + index);
    }

    /** Offset in the file of a character, or -1 for one that joining added. */
    int origin(int index) {
        return origins[from + index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Passage passage
                && text().equals(passage.text())
                && Arrays.equals(origins, from, to, passage.origins, passage.from, passage.to);
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
