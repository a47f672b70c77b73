package org.actionline.roadmap.server.importing;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Joins words that a line end has cut: a letter, a hyphen, a space, a small letter. The document itself decides:
 *
 * <ol>
 *   <li>before "and", "or" or "to" the hyphen hangs on purpose ("pre- and post-") and everything stays;
 *   <li>if the word without hyphen is printed elsewhere, the hyphen goes;
 *   <li>if both halves are printed elsewhere as words of their own, it is a compound: the hyphen stays, the space goes;
 *   <li>otherwise the hyphen goes.
 * </ol>
 */
final class Hyphens {

    private static final Pattern CUT = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L}{1,40})- (\\p{Ll}{1,40})");
    private static final Set<String> AFTER_HANGING = Set.of("and", "or", "to");

    private final Vocabulary words;

    Hyphens(Vocabulary words) {
        this.words = words;
    }

    Passage join(Passage passage) {
        var dropped = new BitSet();
        var cut = CUT.matcher(passage.text());
        while (cut.find()) {
            var left = cut.group(1);
            var right = cut.group(2);
            if (AFTER_HANGING.contains(right)) {
                continue;
            }
            dropped.set(cut.end(1) + 1);
            boolean compound = !words.has(left + right) && words.has(left) && words.has(right);
            if (!compound) {
                dropped.set(cut.end(1));
            }
        }
        return dropped.isEmpty() ? passage : passage.keep(index -> !dropped.get(index));
    }
}
