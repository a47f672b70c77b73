package org.actionline.roadmap.api.outcome;

import java.util.List;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Why a command was refused for what its outcome is, or has become. */
public sealed interface OutcomeRefusal extends Refusal {

    record UnknownOutcome(RoadmapCode roadmap, OutcomeCode outcome) implements OutcomeRefusal {}

    record OutcomeCodeTaken(RoadmapCode roadmap, OutcomeCode outcome) implements OutcomeRefusal {}

    record OutcomeIsWithdrawn(RoadmapCode roadmap, OutcomeCode outcome) implements OutcomeRefusal {}

    /**
     * Its parts took its place.
     *
     * @param into the codes under which they were defined
     */
    record OutcomeWasSplit(RoadmapCode roadmap, OutcomeCode outcome, List<OutcomeCode> into)
            implements OutcomeRefusal {}

    /**
     * Another outcome stands for it.
     *
     * @param into the code that the other had then
     */
    record OutcomeWasMerged(RoadmapCode roadmap, OutcomeCode outcome, OutcomeCode into) implements OutcomeRefusal {}

    /** The code is one that an outcome had before it moved, and nobody has now. */
    record OutcomeHasMoved(RoadmapCode roadmap, OutcomeCode outcome, OutcomeCode now) implements OutcomeRefusal {}

    /** An outcome that has ended is not divided. */
    record ParentHasEnded(RoadmapCode roadmap, OutcomeCode parent) implements OutcomeRefusal {}

    /** An outcome is divided only with a justification. */
    record SubdivisionUnjustified(RoadmapCode roadmap, OutcomeCode outcome, OutcomeCode parent)
            implements OutcomeRefusal {}

    record StatementUnchanged(RoadmapCode roadmap, OutcomeCode outcome) implements OutcomeRefusal {}

    record MarkUnchanged(RoadmapCode roadmap, OutcomeCode outcome, Mark mark) implements OutcomeRefusal {}

    record PlaceUnchanged(RoadmapCode roadmap, OutcomeCode outcome) implements OutcomeRefusal {}

    /** The new parent is the outcome itself or divides it. */
    record OutcomeWouldContainItself(RoadmapCode roadmap, OutcomeCode outcome, OutcomeCode parent)
            implements OutcomeRefusal {}

    /** The row beside which it was to stand has another parent. */
    record NotSiblings(RoadmapCode roadmap, OutcomeCode outcome, OutcomeCode other) implements OutcomeRefusal {}

    /** It cannot end while others divide it. */
    record OutcomeIsDivided(RoadmapCode roadmap, OutcomeCode outcome, List<OutcomeCode> subOutcomes)
            implements OutcomeRefusal {}

    /** The parts of a split have to take each sub-outcome of the outcome, each one once, and no other. */
    record SubOutcomesNotTaken(
            RoadmapCode roadmap, OutcomeCode outcome, List<OutcomeCode> subOutcomes, List<OutcomeCode> taken)
            implements OutcomeRefusal {}

    record OutcomeNotWithdrawn(RoadmapCode roadmap, OutcomeCode outcome) implements OutcomeRefusal {}

    /** Somebody else changed the outcome: the positions are those of the events after the expected version. */
    record OutcomeHasChanged(
            RoadmapCode roadmap, OutcomeCode outcome, long expectedVersion, long version, List<Long> positions)
            implements OutcomeRefusal {}
}
