package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeRefusal;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.MarkUnchanged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.NotSiblings;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeCodeTaken;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeHasChanged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeHasMoved;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsDivided;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeNotWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWasMerged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWasSplit;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWouldContainItself;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.ParentHasEnded;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.PlaceUnchanged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.StatementUnchanged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.SubOutcomesNotTaken;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.SubdivisionUnjustified;
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
                        "Roadmap %s already has an outcome %s. A code is free again only when its outcome moves away from it."
                                .formatted(r.roadmap(), r.outcome()));
            case OutcomeIsWithdrawn r ->
                Problem.of(
                        CONFLICT,
                        "outcome-withdrawn",
                        "Outcome %s of %s is withdrawn; it takes no changes and no results until reinstate-outcome."
                                .formatted(r.outcome(), r.roadmap()));
            case OutcomeWasSplit r -> {
                var problem = Problem.of(
                        CONFLICT,
                        "outcome-split",
                        "Outcome %s of %s was split into %s; it takes no changes and no results. They do."
                                .formatted(r.outcome(), r.roadmap(), listed(r.into())));
                problem.setProperty("into", r.into());
                yield problem;
            }
            case OutcomeWasMerged r -> {
                var problem = Problem.of(
                        CONFLICT,
                        "outcome-merged",
                        "Outcome %s of %s was merged into %s, which stands for it; it takes no changes and no results."
                                .formatted(r.outcome(), r.roadmap(), r.into()));
                problem.setProperty("into", r.into());
                yield problem;
            }
            case OutcomeHasMoved r -> {
                var problem = Problem.of(
                        CONFLICT,
                        "outcome-moved",
                        "The outcome that had the code %s in %s has the code %s now. Send the command there."
                                .formatted(r.outcome(), r.roadmap(), r.now()));
                problem.setProperty("now", r.now());
                yield problem;
            }
            case ParentHasEnded r ->
                Problem.field(
                        CONFLICT,
                        "parent-ended",
                        "parent",
                        "Outcome %s of %s was withdrawn, split or merged; others cannot divide it."
                                .formatted(r.parent(), r.roadmap()));
            case SubdivisionUnjustified r ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "subdivision-unjustified",
                        "reason",
                        "Outcome %s would divide %s of %s. Send as reason what justifies the sub-division."
                                .formatted(r.outcome(), r.parent(), r.roadmap()));
            case MarkUnchanged r ->
                Problem.field(
                        CONFLICT,
                        "mark-unchanged",
                        "mark",
                        "Outcome %s of %s already is %s."
                                .formatted(
                                        r.outcome(),
                                        r.roadmap(),
                                        r.mark().name().toLowerCase(Locale.ROOT)));
            case PlaceUnchanged r ->
                Problem.of(
                        CONFLICT,
                        "place-unchanged",
                        "Outcome %s of %s already stands there. Send a new code, parent, toTop, before or after."
                                .formatted(r.outcome(), r.roadmap()));
            case OutcomeWouldContainItself r ->
                Problem.field(
                        CONFLICT,
                        "outcome-would-contain-itself",
                        "parent",
                        "Outcome %s is %s or divides it, directly or through others; it cannot hold or replace it."
                                .formatted(r.parent(), r.outcome()));
            case NotSiblings r ->
                Problem.of(
                        CONFLICT,
                        "not-siblings",
                        "Outcome %s cannot stand beside %s: before and after name another outcome with the same parent."
                                .formatted(r.outcome(), r.other()));
            case OutcomeIsDivided r -> {
                var problem = Problem.of(
                        CONFLICT,
                        "outcome-divided",
                        "Outcome %s of %s is divided by %s. Withdraw or move them first."
                                .formatted(r.outcome(), r.roadmap(), listed(r.subOutcomes())));
                problem.setProperty("subOutcomes", r.subOutcomes());
                yield problem;
            }
            case SubOutcomesNotTaken r -> {
                var problem = Problem.field(
                        CONFLICT,
                        "sub-outcomes-not-taken",
                        "parts",
                        "The parts of %s have to take its sub-outcomes, each one once: it has %s, they take %s."
                                .formatted(r.outcome(), listed(r.subOutcomes()), listed(r.taken())));
                problem.setProperty("subOutcomes", r.subOutcomes());
                yield problem;
            }
            case OutcomeNotWithdrawn r ->
                Problem.of(
                        CONFLICT,
                        "outcome-not-withdrawn",
                        "Outcome %s of %s is not withdrawn.".formatted(r.outcome(), r.roadmap()));
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

    private static String listed(List<OutcomeCode> codes) {
        return codes.isEmpty() ? "none" : codes.stream().map(OutcomeCode::text).collect(Collectors.joining(", "));
    }
}
