package org.actionline.roadmap.server.following;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody follows.
 *
 * @param outcome absent for the roadmap with all its outcomes; by id, so that it is still followed under another code
 * @param from position of the last event that was there when they began
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Follow(RoadmapCode roadmap, @Nullable OutcomeId outcome, long from) {

    boolean isOf(RoadmapCode other, @Nullable OutcomeId otherOutcome) {
        return roadmap.equals(other) && (outcome == null ? otherOutcome == null : outcome.equals(otherOutcome));
    }
}
