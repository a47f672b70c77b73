package org.actionline.roadmap.api.doubt;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What can happen to the doubts that an import raised. A new case breaks every fold that forgets it. */
public sealed interface DoubtEvent extends RegisterEvent {

    /**
     * A passage of an imported document that could not be read with certainty and waits for a person.
     *
     * @param about the outcome it belongs to, where that is known
     * @param line in the document, counted from 1
     * @param raw the text as it stands there
     * @param what is doubtful about it
     */
    @Event(namespace = NAMESPACE, name = "DoubtRaised", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DoubtRaised(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.DOUBT) DoubtId doubt,
            @Nullable OutcomeCode about,
            int line,
            String raw,
            String what)
            implements DoubtEvent {}

    /** How it was settled stands in the reason. */
    @Event(namespace = NAMESPACE, name = "DoubtSettled", version = "1")
    record DoubtSettled(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.DOUBT) DoubtId doubt) implements DoubtEvent {}
}
