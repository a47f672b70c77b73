package org.actionline.roadmap.api.expected;

import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** What can happen to the expected results of an outcome. A new case breaks every fold that forgets it. */
public sealed interface ExpectedResultEvent extends OfOutcome {

    @Event(namespace = NAMESPACE, name = "ExpectedResultStated", version = "1")
    record ExpectedResultStated(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            ExpectedResult expectedResult)
            implements ExpectedResultEvent {}
}
