package org.actionline.roadmap.api.partner;

import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;

/** What can be asked about the partners of an outcome. */
public sealed interface PartnerCommand extends ToOutcome {

    @Command(namespace = NAMESPACE, name = "NamePartner", version = "1")
    record NamePartner(RoadmapCode roadmap, OutcomeCode outcome, Partner partner) implements PartnerCommand {}

    /** Takes a partner off, named exactly as it stands. */
    @Command(namespace = NAMESPACE, name = "WithdrawPartner", version = "1")
    record WithdrawPartner(RoadmapCode roadmap, OutcomeCode outcome, Partner partner, Reason reason)
            implements PartnerCommand {}
}
