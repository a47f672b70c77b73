package org.actionline.roadmap.api.expected;

import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Why a command about the expected results of an outcome was refused. */
public sealed interface ExpectedResultRefusal extends Refusal {

    record UnknownExpectedResult(RoadmapCode roadmap, OutcomeCode outcome, int number)
            implements ExpectedResultRefusal {}

    record ExpectedResultIsWithdrawn(RoadmapCode roadmap, OutcomeCode outcome, int number)
            implements ExpectedResultRefusal {}

    /** The same words with another target: what was agreed is revised, not stated again. */
    record ExpectedResultAlreadyStated(RoadmapCode roadmap, OutcomeCode outcome, int number)
            implements ExpectedResultRefusal {}

    record ExpectedResultUnchanged(RoadmapCode roadmap, OutcomeCode outcome, int number)
            implements ExpectedResultRefusal {}
}
