package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a text into statements that stand on their own. */
final class Sentences {

    /** A full stop (and what closes after it), a space, then a capital. */
    private static final Pattern END = Pattern.compile("\\.[)\\]\"”]? (?=[\\p{Lu}(])");

    private static final Set<String> ABBREVIATIONS = Set.of("e.g", "i.e", "no", "cf", "approx", "incl", "vs");

    /** A sentence that starts so speaks of the one before it and stays with it. */
    private static final Pattern LOOKS_BACK = Pattern.compile(
            "\\(|(?:This|These|Those|It|They|However|Such|Therefore|Moreover|Furthermore|Also|For example)\\b");

    /** Words that no sentence ends with. */
    private static final Set<String> UNFINISHED = Set.of(
            "a", "an", "the", "to", "of", "for", "in", "on", "by", "with", "from", "and", "or", "as", "at", "such",
            "that");

    private Sentences() {}

    static List<Passage> split(Passage text) {
        var sentences = new ArrayList<Passage>();
        var whole = text.text();
        var end = END.matcher(whole);
        var looksBack = LOOKS_BACK.matcher(whole);
        int start = 0;
        while (end.find()) {
            if (!abbreviated(text, end.start())
                    && !looksBack.region(end.end(), text.length()).lookingAt()) {
                sentences.add(text.sub(start, end.end()).strip());
                start = end.end();
            }
        }
        sentences.add(text.from(start).strip());
        return sentences;
    }

    /** Whether the text breaks off: after a colon, a comma, a hyphen, or a word that needs another. */
    static boolean breaksOff(Passage text) {
        if (text.isBlank()) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        return ":,-–".indexOf(last) >= 0 || UNFINISHED.contains(lastWord(text, text.length()));
    }

    private static boolean abbreviated(Passage text, int stop) {
        return ABBREVIATIONS.contains(lastWord(text, stop));
    }

    private static String lastWord(Passage text, int end) {
        int start = end;
        while (start > 0 && end - start < 20 && text.charAt(start - 1) != ' ' && text.charAt(start - 1) != '(') {
            start--;
        }
        return text.sub(start, end).text();
    }
}
