package org.actionline.roadmap.api.reference;

import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Why a command about the references of an outcome was refused. */
public sealed interface ReferenceRefusal extends Refusal {

    record ReferenceNotLinked(RoadmapCode roadmap, OutcomeCode outcome, Scheme scheme, String number)
            implements ReferenceRefusal {}
}
