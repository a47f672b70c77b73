package org.actionline.roadmap.api.activity;

import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Why a command about the activities of an outcome was refused. */
public sealed interface ActivityRefusal extends Refusal {

    record UnknownActivity(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity)
            implements ActivityRefusal {}

    record ActivityCodeTaken(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity)
            implements ActivityRefusal {}

    record ActivityIsWithdrawn(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity)
            implements ActivityRefusal {}

    record ActivityIsCompleted(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity)
            implements ActivityRefusal {}

    /** Reopening what was neither withdrawn nor completed. */
    record ActivityStands(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity) implements ActivityRefusal {}

    record ActivityUnchanged(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity)
            implements ActivityRefusal {}

    record NoActivityWithId(RoadmapCode roadmap, OutcomeCode outcome, ActivityId activity) implements ActivityRefusal {}

    record ProjectAlreadyAttached(
            RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity, ProjectNumber project)
            implements ActivityRefusal {}

    record ProjectNotAttached(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity, ProjectNumber project)
            implements ActivityRefusal {}

    /** A request for something that is not carried out on request. */
    record NotOnRequest(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity) implements ActivityRefusal {}

    record UnknownRequest(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity, int request)
            implements ActivityRefusal {}

    record RequestAlreadyFulfilled(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity, int request)
            implements ActivityRefusal {}

    /** The mark cannot go while somebody waits for what they asked for. */
    record RequestsWait(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity, int request)
            implements ActivityRefusal {}
}
