package org.actionline.roadmap.api.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What can happen to the row itself: its code, its words, its end. A new case breaks every fold that forgets it. */
public sealed interface OutcomeEvent extends OfOutcome {

    @Event(namespace = NAMESPACE, name = "OutcomeDefined", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutcomeDefined(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            OutcomeCode code,
            @Nullable OutcomeCode parent,
            String statement,
            Mark mark)
            implements OutcomeEvent {

        @EventTag(key = Tags.ADDRESS)
        String address() {
            return Tags.address(roadmap, code);
        }
    }

    @Event(namespace = NAMESPACE, name = "OutcomeReworded", version = "1")
    record OutcomeReworded(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            String from,
            String to)
            implements OutcomeEvent {}

    @Event(namespace = NAMESPACE, name = "OutcomeWithdrawn", version = "1")
    record OutcomeWithdrawn(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome) implements OutcomeEvent {}
}
