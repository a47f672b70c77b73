package org.actionline.roadmap.api.link;

import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;

/** What can be asked about the links of an outcome. */
public sealed interface LinkCommand extends ToOutcome {

    @Command(namespace = NAMESPACE, name = "LinkOutcome", version = "1")
    record LinkOutcome(RoadmapCode roadmap, OutcomeCode outcome, OutcomeCode servedBy) implements LinkCommand {}

    /** The other outcome's activities do not serve this one any more. */
    @Command(namespace = NAMESPACE, name = "UnlinkOutcome", version = "1")
    record UnlinkOutcome(RoadmapCode roadmap, OutcomeCode outcome, OutcomeCode servedBy, Reason reason)
            implements LinkCommand {}
}
