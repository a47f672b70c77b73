package org.actionline.roadmap.server.importing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of a document and how often each is printed; a document is its own dictionary. */
final class Vocabulary {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++");

    private final Map<String, Integer> printed = new HashMap<>();
    private final Map<String, Integer> folded = new HashMap<>();

    Vocabulary(String text) {
        var words = WORD.matcher(text);
        while (words.find()) {
            // A word cut at a line end says nothing about how its halves are spelled.
            boolean cut = text.startsWith("- ", words.end()) || text.startsWith("-\n", words.end());
            if (!cut) {
                printed.merge(words.group(), 1, Integer::sum);
                folded.merge(words.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
    }

    /** How often it is printed exactly like this. */
    int count(String word) {
        return printed.getOrDefault(word, 0);
    }

    /** Whether it is printed anywhere, in capitals or not. */
    boolean has(String word) {
        return folded.containsKey(word.toLowerCase(Locale.ROOT));
    }
}
