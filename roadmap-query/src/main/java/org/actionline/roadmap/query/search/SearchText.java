package org.actionline.roadmap.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.jspecify.annotations.Nullable;

/**
 * A text that can be found.
 *
 * @param activity absent unless it belongs to an activity
 * @param key which text of its owner; stays when the owner gets another code
 * @param field its name for people: "statement", "activity A5 text", "result 2011"
 * @param position of the event that made it what it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchText(
        SearchKind kind, @Nullable ActivityId activity, String key, String field, String text, long position) {

    /** Words that say where it stands; a query may name them together with words of the text. */
    String place(RoadmapCode roadmap, @Nullable OutcomeCode outcome) {
        return roadmap + " " + (outcome == null ? "" : outcome) + " " + field;
    }
}
