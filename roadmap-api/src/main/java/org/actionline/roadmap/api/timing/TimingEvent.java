package org.actionline.roadmap.api.timing;

import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** What can happen to the timing of an outcome. A new case breaks every fold that forgets it. */
public sealed interface TimingEvent extends OfOutcome {

    /** The first timing of an outcome; every later one is a revision. */
    @Event(namespace = NAMESPACE, name = "TimingSet", version = "1")
    record TimingSet(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            Timing timing)
            implements TimingEvent {}

    @Event(namespace = NAMESPACE, name = "TimingRevised", version = "1")
    record TimingRevised(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            Timing from,
            Timing to)
            implements TimingEvent {}
}
