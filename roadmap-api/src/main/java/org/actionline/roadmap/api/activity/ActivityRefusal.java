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
}
