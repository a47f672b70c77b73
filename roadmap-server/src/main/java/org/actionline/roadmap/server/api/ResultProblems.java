package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.result.ResultRefusal;
import org.actionline.roadmap.api.result.ResultRefusal.NoResult;
import org.actionline.roadmap.api.result.ResultRefusal.NoResultToCorrect;
import org.actionline.roadmap.api.result.ResultRefusal.OnlyForRequests;
import org.actionline.roadmap.api.result.ResultRefusal.OwnResult;
import org.actionline.roadmap.api.result.ResultRefusal.ResultAlreadyApproved;
import org.actionline.roadmap.api.result.ResultRefusal.ResultAlreadyRecorded;
import org.actionline.roadmap.api.result.ResultRefusal.ResultHasChanged;
import org.actionline.roadmap.api.result.ResultRefusal.ResultIsReturned;
import org.actionline.roadmap.api.result.ResultRefusal.ResultNotReturned;
import org.actionline.roadmap.api.result.ResultRefusal.ResultUnchanged;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** Status, name and sentence of every {@link ResultRefusal}, and the way out. */
final class ResultProblems {

    private ResultProblems() {}

    static ProblemDetail of(ResultRefusal refusal) {
        return switch (refusal) {
            case OnlyForRequests r ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "only-for-requests",
                        "status",
                        "\"%s\" is only for activities marked * (on request). %s is not one; use another status."
                                .formatted(r.status().words(), subject(r.outcome(), r.activity())));
            case ResultAlreadyRecorded r ->
                Problem.field(
                        CONFLICT,
                        "result-already-recorded",
                        "period",
                        "%s already has a result for period \"%s\". Use correct-result, with a reason."
                                .formatted(subject(r.outcome(), r.activity()), r.period()));
            case NoResultToCorrect r ->
                Problem.field(
                        CONFLICT,
                        "no-result-to-correct",
                        "period",
                        "%s has no result for period \"%s\" yet. Use record-result."
                                .formatted(subject(r.outcome(), r.activity()), r.period()));
            case ResultUnchanged r ->
                Problem.of(
                        CONFLICT,
                        "result-unchanged",
                        "%s already has exactly this result for period \"%s\"."
                                .formatted(subject(r.outcome(), r.activity()), r.period()));
            case NoResult r ->
                Problem.field(
                        CONFLICT,
                        "no-result",
                        "period",
                        "%s has no result for period \"%s\". Record one with record-result."
                                .formatted(subject(r.outcome(), r.activity()), r.period()));
            case ResultIsReturned r ->
                Problem.of(
                        CONFLICT,
                        "result-returned",
                        "The result of %s for period \"%s\" was returned. Use resubmit-result, with an answer as the reason."
                                .formatted(subject(r.outcome(), r.activity()), r.period()));
            case ResultNotReturned r ->
                Problem.of(
                        CONFLICT,
                        "result-not-returned",
                        "The result of %s for period \"%s\" was not returned. Use correct-result to change it."
                                .formatted(subject(r.outcome(), r.activity()), r.period()));
            case ResultAlreadyApproved r ->
                Problem.of(
                        CONFLICT,
                        "result-already-approved",
                        "The result of %s for period \"%s\" is approved already."
                                .formatted(subject(r.outcome(), r.activity()), r.period()));
            case OwnResult r ->
                Problem.of(
                        FORBIDDEN,
                        "own-result",
                        ("Account %s recorded, corrected or resubmitted the result of %s for period \"%s\", so another"
                                        + " reviewer has to approve it.")
                                .formatted(r.writer(), subject(r.outcome(), r.activity()), r.period()));
            case ResultHasChanged r -> {
                var problem = Problem.field(
                        CONFLICT,
                        "result-has-changed",
                        "seen",
                        ("The result of %s for period \"%s\" was changed at position %d; position %d was read. Read it"
                                        + " again, then decide.")
                                .formatted(subject(r.outcome(), r.activity()), r.period(), r.written(), r.seen()));
                problem.setProperty("written", r.written());
                yield problem;
            }
        };
    }

    private static String subject(OutcomeCode outcome, @Nullable ActivityCode activity) {
        return activity == null ? "Outcome " + outcome : "Activity " + activity + " of outcome " + outcome;
    }
}
