package org.actionline.roadmap.api.doubt;

import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Why a command about the doubts that an import raised was refused. */
public sealed interface DoubtRefusal extends Refusal {

    record UnknownDoubt(RoadmapCode roadmap, DoubtId doubt) implements DoubtRefusal {}

    record DoubtAlreadySettled(RoadmapCode roadmap, DoubtId doubt) implements DoubtRefusal {}
}
