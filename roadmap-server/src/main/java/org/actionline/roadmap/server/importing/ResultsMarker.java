package org.actionline.roadmap.server.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks between which the results cell holds its text: what was printed as table-like lists arrives as one run of words.
 *
 * @param start index in the paragraph
 * @param match whose groups hold what the mark says
 */
record ResultsMarker(Kind kind, int start, int end, MatchResult match) {

    /** What a mark introduces. */
    enum Kind {
        /** "A1:", "A1*:", "A12 *:". */
        ACTIVITY("(?<![\\p{L}\\p{N}-])(?<code>[A-Z][0-9]{1,3}) ?(?<star>\\*)? ?: ?"),
        /** "TSB activities:". */
        BUREAU_ACTIVITY("(?<![\\p{L}\\p{N}-])(?<bureau>BDT|BR|TSB) activities: ?"),
        /** "Selected examples:", "Example:". */
        EXAMPLES("(?<![\\p{L}\\p{N}])(?:Selected examples?|Examples?): ?"),
        /** "Expected Results:". */
        RESULTS("(?<![\\p{L}\\p{N}])Expected [Rr]esults?: ?"),
        /** "ITU Activities:", of whose entries none has a code. */
        ACTIVITY_LIST("(?<![\\p{L}\\p{N}-])(?:ITU Activities:?|Activities:) ?"),
        /** A sentence that says whose activities serve this outcome too. */
        LINK(
                "Activities (?:indicated )?for outputs? (?<served>[A-Za-z][0-9]{0,2}(?:(?:, | and )[A-Za-z][0-9]{0,2}){0,20})"
                        + " serve for the purposes? of this output\\.?"),
        /** A pointer to a list that is not in the document. */
        POINTER("\\((?:Some |Selected )?examples (?:are )?listed (?:above|below)[^()]{0,80}\\)"),
        /** "7GL008061". */
        PROJECT("(?<![\\p{L}\\p{N}])(?<project>[0-9](?:[A-Z]{2}[0-9]{6}|[A-Z]{3}[0-9]{5}))(?![\\p{L}\\p{N}])"),
        /** A list dash, but not one inside parentheses. */
        DASH("(?<![^ ])- ?(?=[\\p{Lu}\\p{N}\"“])");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** In printed order. */
    static List<ResultsMarker> in(Passage paragraph) {
        var text = paragraph.text();
        var next = new ArrayList<Candidate>();
        for (var kind : Kind.values()) {
            var match = kind.pattern.matcher(text);
            if (match.find()) {
                next.add(new Candidate(kind, match));
            }
        }
        var found = new ArrayList<ResultsMarker>();
        var parentheses = new Parentheses(text);
        int at = 0;
        while (!next.isEmpty()) {
            var first = next.getFirst();
            for (var candidate : next) {
                if (candidate.match().start() < first.match().start()) {
                    first = candidate;
                }
            }
            var match = first.match();
            boolean counts = match.start() >= at && !(first.kind() == Kind.DASH && parentheses.openAt(match.start()));
            if (counts) {
                found.add(new ResultsMarker(first.kind(), match.start(), match.end(), match.toMatchResult()));
                at = match.end();
            }
            if (!match.find()) {
                next.remove(first);
            }
        }
        return found;
    }

    String group(String name) {
        return match.group(name);
    }

    private record Candidate(Kind kind, Matcher match) {}

    /** Asked for growing positions, it reads the text once. */
    private static final class Parentheses {

        private final String text;
        private int read;
        private int depth;

        Parentheses(String text) {
            this.text = text;
        }

        boolean openAt(int position) {
            for (; read < position; read++) {
                if (text.charAt(read) == '(') {
                    depth++;
                } else if (text.charAt(read) == ')' && depth > 0) {
                    depth--;
                }
            }
            return depth > 0;
        }
    }
}
