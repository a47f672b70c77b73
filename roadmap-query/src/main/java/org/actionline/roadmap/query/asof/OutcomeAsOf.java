package org.actionline.roadmap.query.asof;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.actionline.roadmap.query.outcome.OutcomeView;

/** An outcome on both axes: its own fields, and beside them where it was looked at. */
public record OutcomeAsOf(@JsonUnwrapped OutcomeView outcome, AsOfView asOf) {}
