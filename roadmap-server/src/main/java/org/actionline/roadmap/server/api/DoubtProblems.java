package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.actionline.roadmap.api.doubt.DoubtRefusal;
import org.actionline.roadmap.api.doubt.DoubtRefusal.DoubtAlreadySettled;
import org.actionline.roadmap.api.doubt.DoubtRefusal.UnknownDoubt;
import org.springframework.http.ProblemDetail;

/** Status, name and sentence of every {@link DoubtRefusal}, and the way out. */
final class DoubtProblems {

    private DoubtProblems() {}

    static ProblemDetail of(DoubtRefusal refusal) {
        return switch (refusal) {
            case UnknownDoubt r ->
                Problem.of(NOT_FOUND, "unknown-doubt", "Roadmap %s has no doubt %s.".formatted(r.roadmap(), r.doubt()));
            case DoubtAlreadySettled r ->
                Problem.of(CONFLICT, "doubt-already-settled", "Doubt %s is already settled.".formatted(r.doubt()));
        };
    }
}
