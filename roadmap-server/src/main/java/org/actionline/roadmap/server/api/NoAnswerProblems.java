package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.actionline.roadmap.api.outcome.OutcomeRefusal.UnknownOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;
import org.actionline.roadmap.query.NoAnswer;
import org.springframework.http.ProblemDetail;

/** Status, name and sentence of every question that has no answer. */
final class NoAnswerProblems {

    private NoAnswerProblems() {}

    static ProblemDetail of(NoAnswer why) {
        return switch (why) {
            case NoAnswer.UnknownRoadmap w -> RefusalProblems.of(new UnknownRoadmap(w.roadmap()));
            case NoAnswer.UnknownOutcome w -> RefusalProblems.of(new UnknownOutcome(w.roadmap(), w.outcome()));
            case NoAnswer.UnknownPeriod w -> {
                var problem = Problem.of(
                        NOT_FOUND,
                        "unknown-period",
                        "Roadmap %s has no reporting period \"%s\". It has: %s."
                                .formatted(w.roadmap(), w.period(), w.periods()));
                problem.setProperty("period", w.period());
                yield problem;
            }
            case NoAnswer.UnreadablePoint w ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "unreadable-point",
                        "point",
                        "The point \"%s\" of roadmap %s cannot be read. Accepted: %s."
                                .formatted(w.point(), w.roadmap(), w.accepted()));
            case NoAnswer.PointInFuture w ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "point-in-future",
                        "point",
                        "The point %s lies in the future. Accepted: a position up to %d, the newest, or an instant or day up to now."
                                .formatted(w.point(), w.newest()));
            case NoAnswer.DayInFuture w ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "day-in-future",
                        "effectiveOn",
                        "Nothing is known yet of roadmap %s on %s. Accepted: a day up to %s."
                                .formatted(w.roadmap(), w.day(), w.last()));
            case NoAnswer.DayBeforeOpening w ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "day-before-opening",
                        "effectiveOn",
                        "Roadmap %s was not yet in effect on %s. Accepted: a day from %s on."
                                .formatted(w.roadmap(), w.day(), w.first()));
            case NoAnswer.PointBeforeOpening w ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "point-before-opening",
                        "point",
                        "Roadmap %s was not yet open at %s. Accepted: a point from its first event on, which its history shows."
                                .formatted(w.roadmap(), w.point()));
            case NoAnswer.PositionNotReached w ->
                Problem.of(
                        SERVICE_UNAVAILABLE,
                        "position-not-reached",
                        "The views have counted up to position %d, not yet %d. Ask again."
                                .formatted(w.reached(), w.position()));
        };
    }
}
