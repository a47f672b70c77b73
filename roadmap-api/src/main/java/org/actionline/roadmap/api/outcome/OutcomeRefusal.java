package org.actionline.roadmap.api.outcome;

import java.util.List;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Why a command was refused for what its outcome is, or has become. */
public sealed interface OutcomeRefusal extends Refusal {

    record UnknownOutcome(RoadmapCode roadmap, OutcomeCode outcome) implements OutcomeRefusal {}

    record OutcomeCodeTaken(RoadmapCode roadmap, OutcomeCode outcome) implements OutcomeRefusal {}

    record OutcomeIsWithdrawn(RoadmapCode roadmap, OutcomeCode outcome) implements OutcomeRefusal {}

    record StatementUnchanged(RoadmapCode roadmap, OutcomeCode outcome) implements OutcomeRefusal {}

    /** Somebody else changed the outcome: the positions are those of the events after the expected version. */
    record OutcomeHasChanged(
            RoadmapCode roadmap, OutcomeCode outcome, long expectedVersion, long version, List<Long> positions)
            implements OutcomeRefusal {}
}
