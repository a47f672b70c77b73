package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes lists apart whose entries run together without a mark.
 *
 * <p>A text that stands alone in one list is recognized at the start or the end of the others; what is left of those is then an
 * entry too, and so on until nothing more is found. A full stop also ends an entry. Where the document itself gives no such
 * evidence nothing is cut.
 */
final class ActivityLists {

    /** Shorter entries could be the start of a longer one by chance. */
    private static final int FEWEST_WORDS = 3;

    private static final int LONGEST_LIST = 1_000;
    private static final int LONGEST_ENTRY = 300;
    private static final int MOST_ROUNDS = 5;

    private final Set<String> entries = new HashSet<>();

    /** Learns the entries of a document from all its lists. */
    ActivityLists(List<Passage> lists) {
        lists.forEach(list -> Sentences.split(list).forEach(this::learn));
        int known = 0;
        for (int round = 0; round < MOST_ROUNDS && known < entries.size(); round++) {
            known = entries.size();
            lists.forEach(list -> entriesOf(list).forEach(this::learn));
        }
    }

    List<Passage> entriesOf(Passage list) {
        if (list.length() > LONGEST_LIST) {
            return List.of(list);
        }
        var found = new ArrayList<Passage>();
        Sentences.split(list).forEach(sentence -> peel(sentence, found));
        return found;
    }

    private void peel(Passage text, List<Passage> found) {
        for (int space = space(text, 0); space > 0 && space <= LONGEST_ENTRY; space = space(text, space + 1)) {
            if (Character.isUpperCase(text.charAt(space + 1)) && known(text.upTo(space))) {
                peel(text.upTo(space), found);
                peel(text.from(space + 1), found);
                return;
            }
        }
        int first = Math.max(0, text.length() - LONGEST_ENTRY);
        for (int space = space(text, first); space > 0; space = space(text, space + 1)) {
            if (Character.isUpperCase(text.charAt(space + 1)) && known(text.from(space + 1))) {
                peel(text.upTo(space), found);
                peel(text.from(space + 1), found);
                return;
            }
        }
        found.add(text);
    }

    private static int space(Passage text, int start) {
        for (int i = start; i < text.length() - 1; i++) {
            if (text.charAt(i) == ' ') {
                return i;
            }
        }
        return -1;
    }

    private void learn(Passage entry) {
        var folded = folded(entry);
        if (folded.chars().filter(c -> c == ' ').count() >= FEWEST_WORDS - 1) {
            entries.add(folded);
        }
    }

    private boolean known(Passage part) {
        return entries.contains(folded(part));
    }

    /** Capitals and a full stop at the end make no difference. */
    private static String folded(Passage entry) {
        return entry.withoutTrailing(".").text().toLowerCase(Locale.ROOT);
    }
}
