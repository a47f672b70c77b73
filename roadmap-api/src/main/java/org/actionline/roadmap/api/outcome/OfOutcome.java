package org.actionline.roadmap.api.outcome;

import org.actionline.roadmap.api.RegisterEvent;

/** An event of one outcome. The version of an outcome is the number of these. */
public interface OfOutcome extends RegisterEvent {

    OutcomeId outcome();
}
