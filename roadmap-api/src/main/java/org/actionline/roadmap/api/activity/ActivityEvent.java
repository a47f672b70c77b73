package org.actionline.roadmap.api.activity;

import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** What can happen to the activities of an outcome. A new case breaks every fold that forgets it. */
public sealed interface ActivityEvent extends OfOutcome {

    @Event(namespace = NAMESPACE, name = "ActivityPlanned", version = "1")
    record ActivityPlanned(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            Activity activity)
            implements ActivityEvent {}

    @Event(namespace = NAMESPACE, name = "ActivityWithdrawn", version = "1")
    record ActivityWithdrawn(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            ActivityId activity)
            implements ActivityEvent {}
}
