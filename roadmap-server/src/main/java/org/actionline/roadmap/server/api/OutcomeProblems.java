package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;

import org.actionline.roadmap.api.outcome.OutcomeRefusal;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeCodeTaken;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeHasChanged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.StatementUnchanged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.UnknownOutcome;
import org.springframework.http.ProblemDetail;

/** Status, name and sentence of every {@link OutcomeRefusal}, and the way out. */
final class OutcomeProblems {

    private OutcomeProblems() {}

    static ProblemDetail of(OutcomeRefusal refusal) {
        return switch (refusal) {
            case UnknownOutcome r -> {
                var problem = Problem.of(
                        NOT_FOUND,
                        "unknown-outcome",
                        "Roadmap %s has no outcome %s. Codes are written as printed, capitals and small letters differ."
                                .formatted(r.roadmap(), r.outcome()));
                problem.setProperty("roadmap", r.roadmap());
                problem.setProperty("outcome", r.outcome());
                yield problem;
            }
            case OutcomeCodeTaken r ->
                Problem.field(
                        CONFLICT,
                        "outcome-code-taken",
                        "outcome",
                        "Roadmap %s already has an outcome %s. A code is given once, also after a withdrawal."
                                .formatted(r.roadmap(), r.outcome()));
            case OutcomeIsWithdrawn r ->
                Problem.of(
                        CONFLICT,
                        "outcome-withdrawn",
                        "Outcome %s of %s is withdrawn; it takes no changes and no results."
                                .formatted(r.outcome(), r.roadmap()));
            case StatementUnchanged r ->
                Problem.field(
                        CONFLICT,
                        "statement-unchanged",
                        "statement",
                        "Outcome %s of %s already reads like that.".formatted(r.outcome(), r.roadmap()));
            case OutcomeHasChanged r -> {
                var problem = Problem.of(
                        PRECONDITION_FAILED,
                        "outcome-has-changed",
                        "Outcome %s of %s is at version %d, not %d: somebody changed it since you read it. Read it"
                                        .formatted(r.outcome(), r.roadmap(), r.version(), r.expectedVersion())
                                + " again and decide again.");
                problem.setProperty("version", r.version());
                problem.setProperty("changedAt", r.positions());
                yield problem;
            }
        };
    }
}
