package org.actionline.roadmap.api.activity;

import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;

/** What can be asked about the activities of an outcome. */
public sealed interface ActivityCommand extends ToOutcome {

    @Command(namespace = NAMESPACE, name = "PlanActivity", version = "1")
    record PlanActivity(RoadmapCode roadmap, OutcomeCode outcome, Activity activity) implements ActivityCommand {}

    @Command(namespace = NAMESPACE, name = "WithdrawActivity", version = "1")
    record WithdrawActivity(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity, Reason reason)
            implements ActivityCommand {}
}
