package org.actionline.roadmap.query.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.actionline.roadmap.query.difference.Passage.Fate;

/**
 * Two texts side by side, with the words that only one of them has.
 *
 * @param before the old text: kept and removed passages
 * @param after the new text: kept and added passages
 */
public record WordDifference(List<Passage> before, List<Passage> after) {

    /** Words of both texts together beyond which the search for common words would cost too much; then nothing is common. */
    private static final int MOST_PAIRS = 4_000_000;

    private static final Pattern WORD_AND_GAP = Pattern.compile("\\S+\\s*|\\s+");

    private record Word(Fate fate, String text) {}

    public WordDifference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The fewest words marked: what is kept is a longest common subsequence. */
    public static WordDifference between(String before, String after) {
        var script = script(words(before), words(after));
        return new WordDifference(
                passages(script, fate -> fate != Fate.ADDED), passages(script, fate -> fate != Fate.REMOVED));
    }

    /** Both texts in one: kept, removed and added passages in reading order. */
    public static List<Passage> merged(String before, String after) {
        return passages(script(words(before), words(after)), fate -> true);
    }

    private static List<String> words(String text) {
        return WORD_AND_GAP.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<Word> script(List<String> before, List<String> after) {
        var script = new ArrayList<Word>();
        var common = commonLengths(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && same(before.get(i), after.get(j)) && common.length > 0) {
                script.add(new Word(Fate.KEPT, after.get(j)));
                i++;
                j++;
            } else if (i < before.size()
                    && (j == after.size() || common.length == 0 || common[i + 1][j] >= common[i][j + 1])) {
                script.add(new Word(Fate.REMOVED, before.get(i)));
                i++;
            } else {
                script.add(new Word(Fate.ADDED, after.get(j)));
                j++;
            }
        }
        return script;
    }

    /** {@code [i][j]} is the number of words that the texts from word i and from word j on have in common; empty if too long. */
    private static int[][] commonLengths(List<String> before, List<String> after) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            return new int[0][0];
        }
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = same(before.get(i), after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static boolean same(String word, String other) {
        return word.strip().equals(other.strip());
    }

    private static List<Passage> passages(List<Word> script, Predicate<Fate> wanted) {
        var passages = new ArrayList<Passage>();
        for (var word : script) {
            if (!wanted.test(word.fate())) {
                continue;
            }
            if (!passages.isEmpty() && passages.getLast().fate() == word.fate()) {
                passages.add(new Passage(word.fate(), passages.removeLast().text() + word.text()));
            } else {
                passages.add(new Passage(word.fate(), word.text()));
            }
        }
        return passages;
    }
}
