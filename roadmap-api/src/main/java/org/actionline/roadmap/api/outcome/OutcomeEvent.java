package org.actionline.roadmap.api.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What can happen to the row itself: its code, its words, its place, its ends. A new case breaks every fold that forgets it. */
public sealed interface OutcomeEvent extends OfOutcome {

    /**
     * A new outcome.
     *
     * @param splitFrom the outcome that was split into this one and others; absent for any other beginning
     */
    @Event(namespace = NAMESPACE, name = "OutcomeDefined", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutcomeDefined(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            OutcomeCode code,
            @Nullable OutcomeCode parent,
            String statement,
            Mark mark,
            @Nullable OutcomeName splitFrom)
            implements OutcomeEvent {

        /** An outcome that comes from no other. */
        public OutcomeDefined(
                RoadmapCode roadmap,
                OutcomeId outcome,
                OutcomeCode code,
                @Nullable OutcomeCode parent,
                String statement,
                Mark mark) {
            this(roadmap, outcome, code, parent, statement, mark, null);
        }

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

    @Event(namespace = NAMESPACE, name = "OutcomeMarked", version = "1")
    record OutcomeMarked(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            Mark from,
            Mark to)
            implements OutcomeEvent {}

    /**
     * Its code, parent or place is another one. A code that it gave up is free for others.
     *
     * @param before the sibling in front of which it now stands
     * @param after the sibling behind which it now stands; with neither it stays where it is, or ends the row of new siblings
     */
    @Event(namespace = NAMESPACE, name = "OutcomeMoved", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutcomeMoved(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            Place from,
            Place to,
            @Nullable OutcomeId before,
            @Nullable OutcomeId after)
            implements OutcomeEvent {

        @EventTag(key = Tags.ADDRESS)
        List<String> addresses() {
            return List.of(Tags.address(roadmap, from.code()), Tags.address(roadmap, to.code()));
        }
    }

    @Event(namespace = NAMESPACE, name = "OutcomeWithdrawn", version = "1")
    record OutcomeWithdrawn(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome) implements OutcomeEvent {}

    @Event(namespace = NAMESPACE, name = "OutcomeReinstated", version = "1")
    record OutcomeReinstated(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome) implements OutcomeEvent {}

    /** The outcome ended; the parts, defined in the same commit, take its place. */
    @Event(namespace = NAMESPACE, name = "OutcomeSplit", version = "1")
    record OutcomeSplit(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            List<OutcomeName> into)
            implements OutcomeEvent {}

    /** The outcome ended, because another one stands for it. */
    @Event(namespace = NAMESPACE, name = "OutcomeMerged", version = "1")
    record OutcomeMerged(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            OutcomeName into)
            implements OutcomeEvent {}

    /** The outcome stands for others, which ended in the same commit. */
    @Event(namespace = NAMESPACE, name = "OutcomesTakenIn", version = "1")
    record OutcomesTakenIn(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            List<OutcomeName> sources)
            implements OutcomeEvent {}
}
