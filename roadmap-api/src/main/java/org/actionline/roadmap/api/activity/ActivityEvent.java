package org.actionline.roadmap.api.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

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

    /** A withdrawal or a completion was taken back. */
    @Event(namespace = NAMESPACE, name = "ActivityReopened", version = "1")
    record ActivityReopened(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            ActivityId activity)
            implements ActivityEvent {}

    @Event(namespace = NAMESPACE, name = "ActivityCompleted", version = "1")
    record ActivityCompleted(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            ActivityId activity)
            implements ActivityEvent {}

    @Event(namespace = NAMESPACE, name = "ActivityReworded", version = "1")
    record ActivityReworded(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            ActivityId activity,
            String from,
            String to)
            implements ActivityEvent {}

    /** {@code from} is absent where the document printed no code. */
    @Event(namespace = NAMESPACE, name = "ActivityRecoded", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActivityRecoded(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            ActivityId activity,
            @Nullable ActivityCode from,
            ActivityCode to)
            implements ActivityEvent {}

    @Event(namespace = NAMESPACE, name = "RequestOnlyMarked", version = "1")
    record RequestOnlyMarked(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            ActivityId activity,
            boolean requestOnly)
            implements ActivityEvent {}

    /** All roles and bureaux, in place of those before. */
    @Event(namespace = NAMESPACE, name = "ActivityAssigned", version = "1")
    record ActivityAssigned(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            ActivityId activity,
            List<Role> roles,
            List<Bureau> bureaux)
            implements ActivityEvent {}

    @Event(namespace = NAMESPACE, name = "ProjectAttached", version = "1")
    record ProjectAttached(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            ActivityId activity,
            Example example)
            implements ActivityEvent {}

    @Event(namespace = NAMESPACE, name = "ProjectDetached", version = "1")
    record ProjectDetached(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            ActivityId activity,
            Example example)
            implements ActivityEvent {}

    /** The number counts the requests of the activity from 1. */
    @Event(namespace = NAMESPACE, name = "RequestRecorded", version = "1")
    record RequestRecorded(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            ActivityId activity,
            int number,
            Request request)
            implements ActivityEvent {}

    @Event(namespace = NAMESPACE, name = "RequestFulfilled", version = "1")
    record RequestFulfilled(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            ActivityId activity,
            int number,
            Fulfilment fulfilment)
            implements ActivityEvent {}
}
