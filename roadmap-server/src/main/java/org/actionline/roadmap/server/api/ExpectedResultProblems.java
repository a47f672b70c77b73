package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.actionline.roadmap.api.expected.ExpectedResultRefusal;
import org.actionline.roadmap.api.expected.ExpectedResultRefusal.ExpectedResultAlreadyStated;
import org.actionline.roadmap.api.expected.ExpectedResultRefusal.ExpectedResultIsWithdrawn;
import org.actionline.roadmap.api.expected.ExpectedResultRefusal.ExpectedResultUnchanged;
import org.actionline.roadmap.api.expected.ExpectedResultRefusal.UnknownExpectedResult;
import org.springframework.http.ProblemDetail;

/** Status, name and sentence of every {@link ExpectedResultRefusal}, and the way out. */
final class ExpectedResultProblems {

    private ExpectedResultProblems() {}

    static ProblemDetail of(ExpectedResultRefusal refusal) {
        return switch (refusal) {
            case UnknownExpectedResult r ->
                Problem.of(
                        NOT_FOUND,
                        "unknown-expected-result",
                        "Outcome %s of %s has no expected result %d. They are numbered from 1 as they were stated."
                                .formatted(r.outcome(), r.roadmap(), r.number()));
            case ExpectedResultIsWithdrawn r ->
                Problem.of(
                        CONFLICT,
                        "expected-result-withdrawn",
                        "Expected result %d of outcome %s is withdrawn. Use state-expected-result to state it anew."
                                .formatted(r.number(), r.outcome()));
            case ExpectedResultAlreadyStated r ->
                Problem.field(
                        CONFLICT,
                        "expected-result-already-stated",
                        "text",
                        "These words are expected result %d of outcome %s already. Use revise-target to change its numbers."
                                .formatted(r.number(), r.outcome()));
            case ExpectedResultUnchanged r ->
                Problem.of(
                        CONFLICT,
                        "expected-result-unchanged",
                        "Expected result %d of outcome %s already is as the request says."
                                .formatted(r.number(), r.outcome()));
        };
    }
}
