package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.actionline.roadmap.api.activity.ActivityRefusal;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityCodeTaken;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityIsWithdrawn;
import org.actionline.roadmap.api.activity.ActivityRefusal.UnknownActivity;
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
                        "Activity %s of outcome %s is withdrawn; it takes no results. Record the result for the"
                                        .formatted(r.activity(), r.outcome())
                                + " outcome or for a standing activity.");
        };
    }
}
