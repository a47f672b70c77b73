package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;

import org.actionline.roadmap.api.reference.ReferenceRefusal;
import org.actionline.roadmap.api.reference.ReferenceRefusal.ReferenceNotLinked;
import org.springframework.http.ProblemDetail;

/** Status, name and sentence of every {@link ReferenceRefusal}, and the way out. */
final class ReferenceProblems {

    private ReferenceProblems() {}

    static ProblemDetail of(ReferenceRefusal refusal) {
        return switch (refusal) {
            case ReferenceNotLinked r ->
                Problem.field(
                        CONFLICT,
                        "reference-not-linked",
                        "number",
                        "Outcome %s of %s is not linked to %s %s."
                                .formatted(r.outcome(), r.roadmap(), r.scheme().title(), r.number()));
        };
    }
}
