package org.actionline.roadmap.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.query.outcome.State;
import org.jspecify.annotations.Nullable;

/**
 * A text in which the words were found.
 *
 * @param version the published version in which it stands; absent for the present state
 * @param outcome absent for the roadmap as a whole
 * @param state of the outcome
 * @param activity absent unless the text belongs to one
 * @param field where: "statement", "activity A5 text", "result 2011"
 * @param position of the event that made the text what it is
 * @param parts the text around the first word found; what is left out shows as "…"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchHit(
        SearchKind kind,
        RoadmapCode roadmap,
        @Nullable VersionLabel version,
        @Nullable OutcomeCode outcome,
        @Nullable State state,
        @Nullable ActivityId activity,
        String field,
        long position,
        List<Part> parts) {

    private static final int BEFORE = 60;
    private static final int LONGEST = 240;

    public SearchHit {
        parts = List.copyOf(parts);
    }

    /** A piece of the text, and whether it is a word that was looked for. */
    public record Part(String text, boolean found) {}

    /** Cuts a text around what was found in it, never within a character. */
    static List<Part> parts(String text, List<SearchWords.Stretch> found) {
        int first = found.getFirst().begin();
        int begin = whole(text, first <= BEFORE ? 0 : first - BEFORE);
        int end = whole(
                text,
                Math.min(
                        text.length(),
                        Math.max(begin + LONGEST, found.getFirst().end())));
        var parts = new ArrayList<Part>();
        int at = begin;
        for (var stretch : found) {
            if (stretch.end() > end) {
                break;
            }
            if (stretch.begin() > at) {
                parts.add(new Part(text.substring(at, stretch.begin()), false));
            }
            parts.add(new Part(text.substring(stretch.begin(), stretch.end()), true));
            at = stretch.end();
        }
        if (at < end) {
            parts.add(new Part(text.substring(at, end), false));
        }
        if (begin > 0) {
            parts.addFirst(new Part("…", false));
        }
        if (end < text.length()) {
            parts.add(new Part("…", false));
        }
        return parts;
    }

    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
