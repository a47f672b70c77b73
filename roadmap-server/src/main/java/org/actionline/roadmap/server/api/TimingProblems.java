package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.actionline.roadmap.api.timing.TimingRefusal;
import org.actionline.roadmap.api.timing.TimingRefusal.StageAfterEnd;
import org.actionline.roadmap.api.timing.TimingRefusal.TimingAlreadySet;
import org.actionline.roadmap.api.timing.TimingRefusal.TimingNotSet;
import org.actionline.roadmap.api.timing.TimingRefusal.TimingUnchanged;
import org.springframework.http.ProblemDetail;

/** Status, name and sentence of every {@link TimingRefusal}, and the way out. */
final class TimingProblems {

    private TimingProblems() {}

    static ProblemDetail of(TimingRefusal refusal) {
        return switch (refusal) {
            case TimingAlreadySet r ->
                Problem.field(
                        CONFLICT,
                        "timing-already-set",
                        "timing",
                        "Outcome %s already has the timing \"%s\". Use revise-timing, with a reason."
                                .formatted(r.outcome(), r.timing().printed()));
            case TimingNotSet r ->
                Problem.field(
                        CONFLICT,
                        "timing-not-set",
                        "timing",
                        "Outcome %s has no timing yet. Use set-timing first.".formatted(r.outcome()));
            case StageAfterEnd r ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "stage-after-end",
                        "stages",
                        "The stage \"%s\" is due by %s, after the end of the timing, %s. Send stages that end before, or none."
                                .formatted(r.stage().label(), r.stage().by(), r.end()));
            case TimingUnchanged r ->
                Problem.field(
                        CONFLICT,
                        "timing-unchanged",
                        "timing",
                        "Outcome %s already has the timing \"%s\"."
                                .formatted(r.outcome(), r.timing().printed()));
        };
    }
}
