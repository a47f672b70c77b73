package org.actionline.roadmap.api.outcome;

/** An outcome as another one names it: its id, which stays, and the code that it had then. */
public record OutcomeName(OutcomeId id, OutcomeCode code) {}
