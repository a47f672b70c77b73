package org.actionline.roadmap.api.resource;

import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;

/** What can be asked about the resources of an outcome. */
public sealed interface ResourceCommand extends ToOutcome {

    @Command(namespace = NAMESPACE, name = "StateResourceImpact", version = "1")
    record StateResourceImpact(RoadmapCode roadmap, OutcomeCode outcome, ResourceImpact resources)
            implements ResourceCommand {}
}
