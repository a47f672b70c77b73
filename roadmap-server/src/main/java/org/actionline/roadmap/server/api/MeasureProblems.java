package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.actionline.roadmap.api.result.MeasureRefusal;
import org.actionline.roadmap.api.result.MeasureRefusal.NoTarget;
import org.actionline.roadmap.api.result.MeasureRefusal.PercentageOutOfRange;
import org.actionline.roadmap.api.result.MeasureRefusal.SeveralTargets;
import org.actionline.roadmap.api.result.MeasureRefusal.TotalGoesBack;
import org.actionline.roadmap.api.result.MeasureRefusal.UnitDiffers;
import org.actionline.roadmap.api.result.MeasureRefusal.ValueNotCounted;
import org.springframework.http.ProblemDetail;

/** Status, name and sentence of every {@link MeasureRefusal}, and the way out. */
final class MeasureProblems {

    private MeasureProblems() {}

    static ProblemDetail of(MeasureRefusal refusal) {
        return switch (refusal) {
            case NoTarget r ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "no-target",
                        "expectedResult",
                        ("Expected result %d of outcome %s is words only, so no value counts towards it. Leave expectedResult"
                                        + " out, or give it a target with revise-target.")
                                .formatted(r.expectedResult(), r.outcome()));
            case SeveralTargets r -> {
                var problem = Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "several-targets",
                        "expectedResult",
                        "Outcome %s has several targets in \"%s\". Name the expected result that is meant: %s."
                                .formatted(r.outcome(), r.unit(), r.expectedResults()));
                problem.setProperty("expectedResults", r.expectedResults());
                yield problem;
            }
            case UnitDiffers r ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "unit-differs",
                        "unit",
                        "Expected result %d of outcome %s is measured in \"%s\", not in \"%s\"."
                                .formatted(r.expectedResult(), r.outcome(), r.wanted(), r.unit()));
            case ValueNotCounted r ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "value-not-counted",
                        "value",
                        "%s of expected result %d of outcome %s are counted one by one: 0, 1, 2 and so on, not %s."
                                .formatted(r.unit(), r.expectedResult(), r.outcome(), r.value()));
            case PercentageOutOfRange r ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "percentage-out-of-range",
                        "value",
                        "Expected result %d of outcome %s is a share, so its value lies between 0 and 100 %%, not at %s."
                                .formatted(r.expectedResult(), r.outcome(), r.value()));
            case TotalGoesBack r -> {
                var problem = Problem.field(
                        CONFLICT,
                        "total-goes-back",
                        "value",
                        ("Expected result %d of outcome %s is cumulative: %s for period \"%s\" contradicts %s for period"
                                        + " \"%s\". Correct that one first, with a reason, if it is the wrong one.")
                                .formatted(
                                        r.expectedResult(),
                                        r.outcome(),
                                        r.value(),
                                        r.period(),
                                        r.otherValue(),
                                        r.other()));
                problem.setProperty("other", r.other());
                yield problem;
            }
        };
    }
}
