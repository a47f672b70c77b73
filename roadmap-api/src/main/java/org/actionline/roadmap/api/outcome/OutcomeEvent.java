package org.actionline.roadmap.api.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.roadmap.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.timing.Timing;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What can happen to an outcome. A new case breaks every fold that forgets it. */
public sealed interface OutcomeEvent extends RegisterEvent {

    OutcomeId outcome();

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

    /** The first timing of an outcome; every later one is a revision. */
    @Event(namespace = NAMESPACE, name = "TimingSet", version = "1")
    record TimingSet(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            Timing timing)
            implements OutcomeEvent {}

    @Event(namespace = NAMESPACE, name = "TimingRevised", version = "1")
    record TimingRevised(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            Timing from,
            Timing to)
            implements OutcomeEvent {}

    @Event(namespace = NAMESPACE, name = "ReferencesLinked", version = "1")
    record ReferencesLinked(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            List<Reference> references)
            implements OutcomeEvent {}

    @Event(namespace = NAMESPACE, name = "ExpectedResultStated", version = "1")
    record ExpectedResultStated(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            ExpectedResult expectedResult)
            implements OutcomeEvent {}

    @Event(namespace = NAMESPACE, name = "ActivityPlanned", version = "1")
    record ActivityPlanned(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            Activity activity)
            implements OutcomeEvent {}

    @Event(namespace = NAMESPACE, name = "ActivityWithdrawn", version = "1")
    record ActivityWithdrawn(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            ActivityId activity)
            implements OutcomeEvent {}

    /** Replaces what was stated before. */
    @Event(namespace = NAMESPACE, name = "ResourceImpactStated", version = "1")
    record ResourceImpactStated(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            ResourceImpact resources)
            implements OutcomeEvent {}

    @Event(namespace = NAMESPACE, name = "PartnerNamed", version = "1")
    record PartnerNamed(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            Partner partner)
            implements OutcomeEvent {}

    /** The activities of another outcome also serve this one. */
    @Event(namespace = NAMESPACE, name = "OutcomeLinked", version = "1")
    record OutcomeLinked(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            OutcomeId servedBy)
            implements OutcomeEvent {}

    /**
     * What was reached in a period.
     *
     * @param activity absent for a result of the outcome as a whole
     */
    @Event(namespace = NAMESPACE, name = "ResultRecorded", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultRecorded(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            @Nullable ActivityId activity,
            PeriodLabel period,
            Result result)
            implements OutcomeEvent {}

    /** Takes the place of the recorded result, which stays in the log. */
    @Event(namespace = NAMESPACE, name = "ResultCorrected", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultCorrected(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.OUTCOME) OutcomeId outcome,
            @Nullable ActivityId activity,
            PeriodLabel period,
            Result from,
            Result to)
            implements OutcomeEvent {}
}
