package org.actionline.roadmap.api.partner;

import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Why a command about the partners of an outcome was refused. */
public sealed interface PartnerRefusal extends Refusal {

    record PartnerNotNamed(RoadmapCode roadmap, OutcomeCode outcome, Partner partner) implements PartnerRefusal {}
}
