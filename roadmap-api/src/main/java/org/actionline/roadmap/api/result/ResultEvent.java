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

    /** Takes the place of the recorded result, which stays in the log; an approval does not extend to it. */
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

    /** Takes the place of the returned result and waits for approval again. */
    @Event(namespace = NAMESPACE, name = "ResultResubmitted", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultResubmitted(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            @Nullable ActivityId activity,
            PeriodLabel period,
            Result from,
            Result to)
            implements ResultEvent {}

    /** There is no result any more; another one may be recorded. */
    @Event(namespace = NAMESPACE, name = "ResultWithdrawn", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultWithdrawn(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            @Nullable ActivityId activity,
            PeriodLabel period)
            implements ResultEvent {}

    /**
     * A reviewer stands for it.
     *
     * @param written position of the event that gave the words that are approved; no later words are
     */
    @Event(namespace = NAMESPACE, name = "ResultApproved", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultApproved(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            @Nullable ActivityId activity,
            PeriodLabel period,
            long written)
            implements ResultEvent {}

    /**
     * A reviewer asks for another one.
     *
     * @param written position of the event that gave the words that are returned
     */
    @Event(namespace = NAMESPACE, name = "ResultReturned", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultReturned(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            @Nullable ActivityId activity,
            PeriodLabel period,
            long written)
            implements ResultEvent {}
}
