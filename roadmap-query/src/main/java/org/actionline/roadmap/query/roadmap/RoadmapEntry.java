package org.actionline.roadmap.query.roadmap;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.State;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of roadmaps.
 *
 * @param outcomes number of outcomes that are active, without their sub-divisions
 * @param subOutcomes number of sub-divisions that are active
 * @param slipped outcomes and sub-divisions whose end is now later than first set
 * @param activities number of activities that are not withdrawn, in outcomes that are active
 * @param openDoubts passages that wait for a person
 * @param latestVersion absent until one is published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoadmapEntry(
        RoadmapCode code,
        String title,
        String facilitator,
        String horizon,
        RoadmapState state,
        long position,
        long outcomes,
        long subOutcomes,
        long slipped,
        long activities,
        long openDoubts,
        @Nullable VersionLabel latestVersion) {

    public static RoadmapEntry of(RoadmapView roadmap) {
        var active = roadmap.outcomes().stream()
                .filter(outcome -> outcome.state() == State.ACTIVE)
                .toList();
        return new RoadmapEntry(
                roadmap.code(),
                roadmap.title(),
                roadmap.facilitator(),
                roadmap.horizon(),
                roadmap.state(),
                roadmap.position(),
                active.stream().filter(outcome -> outcome.parent() == null).count(),
                active.stream().filter(outcome -> outcome.parent() != null).count(),
                active.stream().filter(OutcomeView::slipped).count(),
                active.stream()
                        .flatMap(outcome -> outcome.activities().stream())
                        .filter(activity -> activity.state() != State.WITHDRAWN)
                        .count(),
                roadmap.doubts().stream().filter(doubt -> !doubt.settled()).count(),
                roadmap.versions().isEmpty()
                        ? null
                        : roadmap.versions().getLast().label());
    }
}
