package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.outcome.ActivityCode;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Status, name and sentence of every refusal, and the way out. The only place that knows both refusals and RFC 9457. */
public final class RefusalProblems {

    private RefusalProblems() {}

    public static ProblemDetail of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.UnknownRoadmap r -> {
                var problem = problem(
                        NOT_FOUND,
                        "unknown-roadmap",
                        "There is no roadmap %s. GET /api/roadmaps lists them; open-roadmap opens a new one."
                                .formatted(r.roadmap()));
                problem.setProperty("roadmap", r.roadmap());
                yield problem;
            }
            case Refusal.RoadmapAlreadyOpen r ->
                problem(CONFLICT, "roadmap-already-open", "Roadmap %s is already open.".formatted(r.roadmap()));
            case Refusal.UnknownOutcome r -> {
                var problem = problem(
                        NOT_FOUND,
                        "unknown-outcome",
                        "Roadmap %s has no outcome %s. Codes are written as printed, capitals and small letters differ."
                                .formatted(r.roadmap(), r.outcome()));
                problem.setProperty("roadmap", r.roadmap());
                problem.setProperty("outcome", r.outcome());
                yield problem;
            }
            case Refusal.OutcomeCodeTaken r ->
                field(
                        CONFLICT,
                        "outcome-code-taken",
                        "outcome",
                        "Roadmap %s already has an outcome %s. A code is given once, also after a withdrawal."
                                .formatted(r.roadmap(), r.outcome()));
            case Refusal.OutcomeIsWithdrawn r ->
                problem(
                        CONFLICT,
                        "outcome-withdrawn",
                        "Outcome %s of %s is withdrawn; it takes no changes and no results."
                                .formatted(r.outcome(), r.roadmap()));
            case Refusal.StatementUnchanged r ->
                field(
                        CONFLICT,
                        "statement-unchanged",
                        "statement",
                        "Outcome %s of %s already reads like that.".formatted(r.outcome(), r.roadmap()));
            case Refusal.UnknownActivity r -> {
                var problem = problem(
                        NOT_FOUND,
                        "unknown-activity",
                        "Outcome %s of %s has no activity %s.".formatted(r.outcome(), r.roadmap(), r.activity()));
                problem.setProperty("activity", r.activity());
                yield problem;
            }
            case Refusal.ActivityCodeTaken r ->
                field(
                        CONFLICT,
                        "activity-code-taken",
                        "code",
                        "Outcome %s of %s already has an activity %s."
                                .formatted(r.outcome(), r.roadmap(), r.activity()));
            case Refusal.ActivityIsWithdrawn r ->
                problem(
                        CONFLICT,
                        "activity-withdrawn",
                        "Activity %s of outcome %s is withdrawn; it takes no results. Record the result for the"
                                        .formatted(r.activity(), r.outcome())
                                + " outcome or for a standing activity.");
            case Refusal.TimingAlreadySet r ->
                field(
                        CONFLICT,
                        "timing-already-set",
                        "timing",
                        "Outcome %s already has the timing \"%s\". Use revise-timing, with a reason."
                                .formatted(r.outcome(), r.timing().printed()));
            case Refusal.TimingNotSet r ->
                field(
                        CONFLICT,
                        "timing-not-set",
                        "timing",
                        "Outcome %s has no timing yet. Use set-timing first.".formatted(r.outcome()));
            case Refusal.TimingUnchanged r ->
                field(
                        CONFLICT,
                        "timing-unchanged",
                        "timing",
                        "Outcome %s already has the timing \"%s\"."
                                .formatted(r.outcome(), r.timing().printed()));
            case Refusal.LinkedToItself r ->
                field(
                        UNPROCESSABLE_CONTENT,
                        "linked-to-itself",
                        "servedBy",
                        "Outcome %s cannot be served by its own activities as a link.".formatted(r.outcome()));
            case Refusal.LinksWouldCircle r ->
                field(
                        CONFLICT,
                        "links-would-circle",
                        "servedBy",
                        "Outcome %s is already served by %s, directly or through others; links must not circle."
                                .formatted(r.servedBy(), r.outcome()));
            case Refusal.UnknownPeriod r ->
                field(
                        UNPROCESSABLE_CONTENT,
                        "unknown-period",
                        "period",
                        "Roadmap %s has no reporting period \"%s\". Open it with open-period first."
                                .formatted(r.roadmap(), r.period()));
            case Refusal.PeriodLabelTaken r ->
                field(
                        CONFLICT,
                        "period-label-taken",
                        "period",
                        "Roadmap %s already has a reporting period \"%s\".".formatted(r.roadmap(), r.period()));
            case Refusal.PeriodsOverlap r ->
                field(
                        CONFLICT,
                        "periods-overlap",
                        "from",
                        "Period \"%s\" shares days with period \"%s\" (%s to %s). Choose days outside it."
                                .formatted(r.period(), r.other(), r.from(), r.to()));
            case Refusal.OnlyForRequests r ->
                field(
                        UNPROCESSABLE_CONTENT,
                        "only-for-requests",
                        "status",
                        "\"%s\" is only for activities marked * (on request). %s is not one; use another status."
                                .formatted(r.status().words(), subject(r.outcome(), r.activity())));
            case Refusal.ResultAlreadyRecorded r ->
                field(
                        CONFLICT,
                        "result-already-recorded",
                        "period",
                        "%s already has a result for period \"%s\". Use correct-result, with a reason."
                                .formatted(subject(r.outcome(), r.activity()), r.period()));
            case Refusal.NoResultToCorrect r ->
                field(
                        CONFLICT,
                        "no-result-to-correct",
                        "period",
                        "%s has no result for period \"%s\" yet. Use record-result."
                                .formatted(subject(r.outcome(), r.activity()), r.period()));
            case Refusal.ResultUnchanged r ->
                problem(
                        CONFLICT,
                        "result-unchanged",
                        "%s already has exactly this result for period \"%s\"."
                                .formatted(subject(r.outcome(), r.activity()), r.period()));
            case Refusal.VersionLabelTaken r ->
                field(
                        CONFLICT,
                        "version-label-taken",
                        "label",
                        "Roadmap %s already has a version \"%s\". A published version never changes; choose another label."
                                .formatted(r.roadmap(), r.label()));
            case Refusal.RoadmapMovedOn r ->
                problem(
                        CONFLICT,
                        "roadmap-moved-on",
                        "Roadmap %s was changed while it was being published. Nothing was published; try again."
                                .formatted(r.roadmap()));
            case Refusal.UnknownDoubt r ->
                problem(NOT_FOUND, "unknown-doubt", "Roadmap %s has no doubt %s.".formatted(r.roadmap(), r.doubt()));
            case Refusal.DoubtAlreadySettled r ->
                problem(CONFLICT, "doubt-already-settled", "Doubt %s is already settled.".formatted(r.doubt()));
            case Refusal.OutcomeHasChanged r -> {
                var problem = problem(
                        PRECONDITION_FAILED,
                        "outcome-has-changed",
                        "Outcome %s of %s is at version %d, not %d: somebody changed it since you read it. Read it"
                                        .formatted(r.outcome(), r.roadmap(), r.version(), r.expectedVersion())
                                + " again and decide again.");
                problem.setProperty("version", r.version());
                problem.setProperty("changedAt", r.positions());
                yield problem;
            }
            case Refusal.CommandIdReused r ->
                field(
                        UNPROCESSABLE_CONTENT,
                        "command-id-reused",
                        "Idempotency-Key",
                        "The Idempotency-Key %s was used for a different request. Use a new one for a new request."
                                .formatted(r.id()));
        };
    }

    private static String subject(OutcomeCode outcome, @Nullable ActivityCode activity) {
        return activity == null ? "Outcome " + outcome : "Activity " + activity + " of outcome " + outcome;
    }

    private static ProblemDetail problem(HttpStatus status, String name, String detail) {
        return Problem.of(status, name, detail);
    }

    private static ProblemDetail field(HttpStatus status, String name, String field, String detail) {
        return Problem.field(status, name, field, detail);
    }
}
