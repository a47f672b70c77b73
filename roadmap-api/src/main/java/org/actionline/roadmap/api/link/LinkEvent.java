package org.actionline.roadmap.api.link;

import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** What can happen to the links of an outcome. A new case breaks every fold that forgets it. */
public sealed interface LinkEvent extends OfOutcome {

    /** The activities of another outcome also serve this one. */
    @Event(namespace = NAMESPACE, name = "OutcomeLinked", version = "1")
    record OutcomeLinked(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            OutcomeId servedBy)
            implements LinkEvent {}

    @Event(namespace = NAMESPACE, name = "OutcomeUnlinked", version = "1")
    record OutcomeUnlinked(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            OutcomeId servedBy)
            implements LinkEvent {}
}
