package org.actionline.roadmap.api.result;

import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.jspecify.annotations.Nullable;

/** Why a command about the results of an outcome or an activity was refused. */
public sealed interface ResultRefusal extends Refusal {

    /** "Not requested" for something that is not carried out on request. */
    record OnlyForRequests(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            Status status) implements ResultRefusal {}

    record ResultAlreadyRecorded(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period) implements ResultRefusal {}

    record NoResultToCorrect(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period) implements ResultRefusal {}

    record ResultUnchanged(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period) implements ResultRefusal {}

    /** There is nothing to approve, return, resubmit or withdraw. */
    record NoResult(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period) implements ResultRefusal {}

    /** A reviewer returned it; only resubmitting it goes on from there. */
    record ResultIsReturned(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period) implements ResultRefusal {}

    /** Only what was returned is resubmitted. */
    record ResultNotReturned(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period) implements ResultRefusal {}

    record ResultAlreadyApproved(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period) implements ResultRefusal {}

    /** Nobody approves what they wrote: recorded, corrected or resubmitted. */
    record OwnResult(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period,
            ActorId writer)
            implements ResultRefusal {}

    /**
     * The result is not what the reviewer has read.
     *
     * @param seen position of what was read
     * @param written position of what it says now
     */
    record ResultHasChanged(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period,
            long seen,
            long written)
            implements ResultRefusal {}
}
