package org.actionline.roadmap.api;

import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.outcome.ActivityCode;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.api.roadmap.DoubtId;
import org.actionline.roadmap.api.roadmap.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.VersionLabel;
import org.actionline.roadmap.api.timing.Timing;
import org.jspecify.annotations.Nullable;

/** Why a command was refused: one case per rule, carrying the facts that broke it. */
public sealed interface Refusal {

    record UnknownRoadmap(RoadmapCode roadmap) implements Refusal {}

    record RoadmapAlreadyOpen(RoadmapCode roadmap) implements Refusal {}

    record UnknownOutcome(RoadmapCode roadmap, OutcomeCode outcome) implements Refusal {}

    record OutcomeCodeTaken(RoadmapCode roadmap, OutcomeCode outcome) implements Refusal {}

    record OutcomeIsWithdrawn(RoadmapCode roadmap, OutcomeCode outcome) implements Refusal {}

    record StatementUnchanged(RoadmapCode roadmap, OutcomeCode outcome) implements Refusal {}

    record UnknownActivity(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity) implements Refusal {}

    record ActivityCodeTaken(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity) implements Refusal {}

    record ActivityIsWithdrawn(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity) implements Refusal {}

    record TimingAlreadySet(RoadmapCode roadmap, OutcomeCode outcome, Timing timing) implements Refusal {}

    record TimingNotSet(RoadmapCode roadmap, OutcomeCode outcome) implements Refusal {}

    record TimingUnchanged(RoadmapCode roadmap, OutcomeCode outcome, Timing timing) implements Refusal {}

    record LinkedToItself(RoadmapCode roadmap, OutcomeCode outcome) implements Refusal {}

    /** The other outcome is already served by this one, directly or through others. */
    record LinksWouldCircle(RoadmapCode roadmap, OutcomeCode outcome, OutcomeCode servedBy) implements Refusal {}

    record UnknownPeriod(RoadmapCode roadmap, PeriodLabel period) implements Refusal {}

    record PeriodLabelTaken(RoadmapCode roadmap, PeriodLabel period) implements Refusal {}

    record PeriodsOverlap(RoadmapCode roadmap, PeriodLabel period, PeriodLabel other, LocalDate from, LocalDate to)
            implements Refusal {}

    /** "Not requested" for something that is not carried out on request. */
    record OnlyForRequests(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            Status status) implements Refusal {}

    record ResultAlreadyRecorded(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period) implements Refusal {}

    record NoResultToCorrect(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period) implements Refusal {}

    record ResultUnchanged(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period) implements Refusal {}

    record VersionLabelTaken(RoadmapCode roadmap, VersionLabel label) implements Refusal {}

    /** The roadmap changed between reading the tree head and publishing. */
    record RoadmapMovedOn(RoadmapCode roadmap, long treeSize) implements Refusal {}

    record UnknownDoubt(RoadmapCode roadmap, DoubtId doubt) implements Refusal {}

    record DoubtAlreadySettled(RoadmapCode roadmap, DoubtId doubt) implements Refusal {}

    /** Somebody else changed the outcome: the positions are those of the events after the expected version. */
    record OutcomeHasChanged(
            RoadmapCode roadmap, OutcomeCode outcome, long expectedVersion, long version, List<Long> positions)
            implements Refusal {}

    /** The command id was used for a different request. */
    record CommandIdReused(CommandId id) implements Refusal {}
}
