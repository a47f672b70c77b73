package org.actionline.roadmap.api.partner;

import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** What can happen to the partners of an outcome. A new case breaks every fold that forgets it. */
public sealed interface PartnerEvent extends OfOutcome {

    @Event(namespace = NAMESPACE, name = "PartnerNamed", version = "1")
    record PartnerNamed(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            Partner partner)
            implements PartnerEvent {}

    @Event(namespace = NAMESPACE, name = "PartnerWithdrawn", version = "1")
    record PartnerWithdrawn(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            Partner partner)
            implements PartnerEvent {}
}
