package org.actionline.roadmap.query.outcome;

import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;

/** Another outcome whose activities also serve this one. */
public record LinkView(OutcomeId outcome, OutcomeCode code) {}
