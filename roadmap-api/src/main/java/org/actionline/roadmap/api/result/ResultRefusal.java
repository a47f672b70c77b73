package org.actionline.roadmap.api.result;

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
}
