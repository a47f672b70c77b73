package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.actionline.roadmap.api.activity.ActivityRefusal;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityCodeTaken;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityIsCompleted;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityIsWithdrawn;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityStands;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityUnchanged;
import org.actionline.roadmap.api.activity.ActivityRefusal.NoActivityWithId;
import org.actionline.roadmap.api.activity.ActivityRefusal.NotOnRequest;
import org.actionline.roadmap.api.activity.ActivityRefusal.ProjectAlreadyAttached;
import org.actionline.roadmap.api.activity.ActivityRefusal.ProjectNotAttached;
import org.actionline.roadmap.api.activity.ActivityRefusal.RequestAlreadyFulfilled;
import org.actionline.roadmap.api.activity.ActivityRefusal.RequestsWait;
import org.actionline.roadmap.api.activity.ActivityRefusal.UnknownActivity;
import org.actionline.roadmap.api.activity.ActivityRefusal.UnknownRequest;
import org.springframework.http.ProblemDetail;

/** Status, name and sentence of every {@link ActivityRefusal}, and the way out. */
final class ActivityProblems {

    private ActivityProblems() {}

    static ProblemDetail of(ActivityRefusal refusal) {
        return switch (refusal) {
            case UnknownActivity r -> {
                var problem = Problem.of(
                        NOT_FOUND,
                        "unknown-activity",
                        "Outcome %s of %s has no activity %s.".formatted(r.outcome(), r.roadmap(), r.activity()));
                problem.setProperty("activity", r.activity());
                yield problem;
            }
            case ActivityCodeTaken r ->
                Problem.field(
                        CONFLICT,
                        "activity-code-taken",
                        "code",
                        "Outcome %s of %s already has an activity %s."
                                .formatted(r.outcome(), r.roadmap(), r.activity()));
            case ActivityIsWithdrawn r ->
                Problem.of(
                        CONFLICT,
                        "activity-withdrawn",
                        "Activity %s of outcome %s is withdrawn; it takes no results and no changes. Record the result for the"
                                        .formatted(r.activity(), r.outcome())
                                + " outcome or for a standing activity, or use reopen-activity first.");
            case ActivityIsCompleted r ->
                Problem.of(
                        CONFLICT,
                        "activity-completed",
                        "Activity %s of outcome %s is completed already.".formatted(r.activity(), r.outcome()));
            case ActivityStands r ->
                Problem.of(
                        CONFLICT,
                        "activity-stands",
                        "Activity %s of outcome %s is neither withdrawn nor completed; there is nothing to take back."
                                .formatted(r.activity(), r.outcome()));
            case ActivityUnchanged r ->
                Problem.of(
                        CONFLICT,
                        "activity-unchanged",
                        "Activity %s of outcome %s already is as the request says."
                                .formatted(r.activity(), r.outcome()));
            case NoActivityWithId r ->
                Problem.of(
                        NOT_FOUND,
                        "no-activity-with-id",
                        "Outcome %s of %s has no activity with the id %s. The outcome lists the ids of its activities."
                                .formatted(r.outcome(), r.roadmap(), r.activity()));
            case ProjectAlreadyAttached r ->
                Problem.field(
                        CONFLICT,
                        "project-already-attached",
                        "project",
                        "Project %s is attached to activity %s already.".formatted(r.project(), r.activity()));
            case ProjectNotAttached r ->
                Problem.field(
                        CONFLICT,
                        "project-not-attached",
                        "project",
                        "Project %s is not attached to activity %s.".formatted(r.project(), r.activity()));
            case NotOnRequest r ->
                Problem.of(
                        CONFLICT,
                        "not-on-request",
                        "Activity %s of outcome %s is not carried out on request. Use mark-request-only first."
                                .formatted(r.activity(), r.outcome()));
            case UnknownRequest r ->
                Problem.of(
                        NOT_FOUND,
                        "unknown-request",
                        "Activity %s of outcome %s has no request %d."
                                .formatted(r.activity(), r.outcome(), r.request()));
            case RequestAlreadyFulfilled r ->
                Problem.of(
                        CONFLICT,
                        "request-already-fulfilled",
                        "Request %d for activity %s is fulfilled already.".formatted(r.request(), r.activity()));
            case RequestsWait r ->
                Problem.of(
                        CONFLICT,
                        "requests-wait",
                        "Request %d for activity %s waits to be fulfilled. Use fulfil-request first."
                                .formatted(r.request(), r.activity()));
        };
    }
}
