package org.actionline.roadmap.api.timing;

import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Why a command about the timing of an outcome was refused. */
public sealed interface TimingRefusal extends Refusal {

    record TimingAlreadySet(RoadmapCode roadmap, OutcomeCode outcome, Timing timing) implements TimingRefusal {}

    record TimingNotSet(RoadmapCode roadmap, OutcomeCode outcome) implements TimingRefusal {}

    record TimingUnchanged(RoadmapCode roadmap, OutcomeCode outcome, Timing timing) implements TimingRefusal {}
}
