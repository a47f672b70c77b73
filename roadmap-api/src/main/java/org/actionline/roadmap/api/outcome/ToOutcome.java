package org.actionline.roadmap.api.outcome;

import org.actionline.roadmap.api.RegisterCommand;

/** A command to one outcome, which it names by the outcome's printed code. */
public interface ToOutcome extends RegisterCommand {

    OutcomeCode outcome();
}
