package org.actionline.roadmap.api.timing;

import java.time.YearMonth;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Why a command about the timing of an outcome was refused. */
public sealed interface TimingRefusal extends Refusal {

    record TimingAlreadySet(RoadmapCode roadmap, OutcomeCode outcome, Timing timing) implements TimingRefusal {}

    record TimingNotSet(RoadmapCode roadmap, OutcomeCode outcome) implements TimingRefusal {}

    record TimingUnchanged(RoadmapCode roadmap, OutcomeCode outcome, Timing timing) implements TimingRefusal {}

    /** An intermediate stage that lies behind the end that it should lead to. */
    record StageAfterEnd(RoadmapCode roadmap, OutcomeCode outcome, Stage stage, YearMonth end)
            implements TimingRefusal {}
}
