package org.actionline.roadmap.server.importing;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds words that were probably misread or copied twice. The text stays as it is printed; a person looks at it. */
final class Suspicions {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++");
    private static final int SHORTEST_LOOK_ALIKE = 3;
    private static final int SHORTEST_REPETITION = 3;
    private static final int LONGEST_REPETITION = 8;

    private final Vocabulary vocabulary;

    Suspicions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void look(Passage cell, Desk.Tray tray) {
        var words = WORD.matcher(cell.text()).results().toList();
        for (var word : words) {
            lookAlike(cell, word, tray);
        }
        repetition(cell, words, tray);
    }

    /** A capital I and a small l change places in a scan; the spelling that the document prints more often is the likely one. */
    private void lookAlike(Passage cell, MatchResult found, Desk.Tray tray) {
        var word = found.group();
        if (word.length() < SHORTEST_LOOK_ALIKE || word.length() > 40) {
            return;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == 'l' || c == 'I') {
                var twin = word.substring(0, i) + (c == 'l' ? 'I' : 'l') + word.substring(i + 1);
                if (vocabulary.count(twin) > vocabulary.count(word)) {
                    tray.doubt(
                            cell.sub(found.start(), found.end()).line(),
                            word,
                            "elsewhere printed " + twin + "; kept as printed");
                }
            }
        }
    }

    private static void repetition(Passage cell, List<MatchResult> words, Desk.Tray tray) {
        for (int i = 0; i < words.size(); i++) {
            for (int length = LONGEST_REPETITION; length >= SHORTEST_REPETITION; length--) {
                if (i + 2 * length <= words.size() && same(words, i, i + length, length)) {
                    var twice = cell.sub(
                            words.get(i).start(), words.get(i + 2 * length - 1).end());
                    tray.doubt(twice, "the same words stand twice in a row; kept as printed");
                    i += 2 * length - 1;
                    break;
                }
            }
        }
    }

    private static boolean same(List<MatchResult> words, int first, int second, int length) {
        for (int i = 0; i < length; i++) {
            var left = words.get(first + i).group().toLowerCase(Locale.ROOT);
            if (!left.equals(words.get(second + i).group().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }
}
