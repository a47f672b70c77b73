package org.actionline.roadmap.api.expected;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What can happen to the expected results of an outcome. A new case breaks every fold that forgets it. */
public sealed interface ExpectedResultEvent extends OfOutcome {

    /** Numbered from 1 within the outcome, in the order of these events; one with known words only replaces their target. */
    @Event(namespace = NAMESPACE, name = "ExpectedResultStated", version = "1")
    record ExpectedResultStated(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            ExpectedResult expectedResult)
            implements ExpectedResultEvent {}

    @Event(namespace = NAMESPACE, name = "ExpectedResultReworded", version = "1")
    record ExpectedResultReworded(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            int number,
            String from,
            String to)
            implements ExpectedResultEvent {}

    /** Either may be absent: words without numbers. */
    @Event(namespace = NAMESPACE, name = "TargetRevised", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TargetRevised(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            int number,
            @Nullable Target from,
            @Nullable Target to)
            implements ExpectedResultEvent {}

    @Event(namespace = NAMESPACE, name = "ExpectedResultWithdrawn", version = "1")
    record ExpectedResultWithdrawn(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            int number)
            implements ExpectedResultEvent {}
}
