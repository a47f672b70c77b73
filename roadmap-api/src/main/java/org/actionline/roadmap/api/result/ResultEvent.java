package org.actionline.roadmap.api.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What can happen to the results of an outcome or an activity. A new case breaks every fold that forgets it. */
public sealed interface ResultEvent extends OfOutcome {

    /**
     * What was reached in a period.
     *
     * @param activity absent for a result of the outcome as a whole
     */
    @Event(namespace = NAMESPACE, name = "ResultRecorded", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultRecorded(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            @Nullable ActivityId activity,
            PeriodLabel period,
            Result result)
            implements ResultEvent {}

    /** Takes the place of the recorded result, which stays in the log. */
    @Event(namespace = NAMESPACE, name = "ResultCorrected", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultCorrected(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            @Nullable ActivityId activity,
            PeriodLabel period,
            Result from,
            Result to)
            implements ResultEvent {}
}
