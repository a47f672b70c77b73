package org.actionline.roadmap.api.link;

import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Why a command about the links of an outcome was refused. */
public sealed interface LinkRefusal extends Refusal {

    record LinkedToItself(RoadmapCode roadmap, OutcomeCode outcome) implements LinkRefusal {}

    /** The other outcome is already served by this one, directly or through others. */
    record LinksWouldCircle(RoadmapCode roadmap, OutcomeCode outcome, OutcomeCode servedBy) implements LinkRefusal {}

    record NotLinked(RoadmapCode roadmap, OutcomeCode outcome, OutcomeCode servedBy) implements LinkRefusal {}
}
