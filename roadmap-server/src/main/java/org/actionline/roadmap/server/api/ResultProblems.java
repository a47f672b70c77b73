package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.result.ResultRefusal;
import org.actionline.roadmap.api.result.ResultRefusal.NoResultToCorrect;
import org.actionline.roadmap.api.result.ResultRefusal.OnlyForRequests;
import org.actionline.roadmap.api.result.ResultRefusal.ResultAlreadyRecorded;
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
        };
    }

    private static String subject(OutcomeCode outcome, @Nullable ActivityCode activity) {
        return activity == null ? "Outcome " + outcome : "Activity " + activity + " of outcome " + outcome;
    }
}
