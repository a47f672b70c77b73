package org.actionline.roadmap.server.following;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody follows.
 *
 * @param outcome under the code that it has now; absent for the roadmap with all its outcomes
 * @param newsAfter position after which a change is news
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowView(RoadmapCode roadmap, @Nullable OutcomeCode outcome, long newsAfter) {}
