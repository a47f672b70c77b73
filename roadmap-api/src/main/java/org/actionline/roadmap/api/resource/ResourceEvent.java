package org.actionline.roadmap.api.resource;

import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** What can happen to the resources of an outcome. A new case breaks every fold that forgets it. */
public sealed interface ResourceEvent extends OfOutcome {

    /** Replaces what was stated before. */
    @Event(namespace = NAMESPACE, name = "ResourceImpactStated", version = "1")
    record ResourceImpactStated(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            ResourceImpact resources)
            implements ResourceEvent {}
}
