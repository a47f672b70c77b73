package org.actionline.roadmap.api.reference;

import java.util.List;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** What can happen to the references of an outcome. A new case breaks every fold that forgets it. */
public sealed interface ReferenceEvent extends OfOutcome {

    @Event(namespace = NAMESPACE, name = "ReferencesLinked", version = "1")
    record ReferencesLinked(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            List<Reference> references)
            implements ReferenceEvent {}

    @Event(namespace = NAMESPACE, name = "ReferenceUnlinked", version = "1")
    record ReferenceUnlinked(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            Reference reference)
            implements ReferenceEvent {}
}
