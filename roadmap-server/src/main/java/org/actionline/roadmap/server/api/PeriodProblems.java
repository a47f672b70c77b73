package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.actionline.roadmap.api.period.PeriodRefusal;
import org.actionline.roadmap.api.period.PeriodRefusal.DueBeforePeriod;
import org.actionline.roadmap.api.period.PeriodRefusal.DueDayUnchanged;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodIsClosed;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodLabelTaken;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodNotClosed;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodsOverlap;
import org.actionline.roadmap.api.period.PeriodRefusal.UnknownPeriod;
import org.springframework.http.ProblemDetail;

/** Status, name and sentence of every {@link PeriodRefusal}, and the way out. */
final class PeriodProblems {

    private PeriodProblems() {}

    static ProblemDetail of(PeriodRefusal refusal) {
        return switch (refusal) {
            case UnknownPeriod r ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "unknown-period",
                        "period",
                        "Roadmap %s has no reporting period \"%s\". Open it with open-period first."
                                .formatted(r.roadmap(), r.period()));
            case PeriodLabelTaken r ->
                Problem.field(
                        CONFLICT,
                        "period-label-taken",
                        "period",
                        "Roadmap %s already has a reporting period \"%s\".".formatted(r.roadmap(), r.period()));
            case PeriodsOverlap r ->
                Problem.field(
                        CONFLICT,
                        "periods-overlap",
                        "from",
                        "Period \"%s\" shares days with period \"%s\" (%s to %s). Choose days outside it."
                                .formatted(r.period(), r.other(), r.from(), r.to()));
            case DueDayUnchanged r ->
                Problem.field(
                        CONFLICT,
                        "due-day-unchanged",
                        "due",
                        "Results of period \"%s\" of roadmap %s are already due by %s."
                                .formatted(r.period(), r.roadmap(), r.due()));
            case DueBeforePeriod r ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "due-before-period",
                        "due",
                        "Period \"%s\" begins on %s; its results are not due before, on %s. Choose a later day."
                                .formatted(r.period(), r.from(), r.due()));
            case PeriodIsClosed r ->
                Problem.field(
                        CONFLICT,
                        "period-closed",
                        "period",
                        ("Period \"%s\" of roadmap %s is closed; its results and due day are locked. A reviewer can reopen it with"
                                        + " reopen-period, with a reason; what is recorded then is marked as late.")
                                .formatted(r.period(), r.roadmap()));
            case PeriodNotClosed r ->
                Problem.field(
                        CONFLICT,
                        "period-not-closed",
                        "period",
                        "Period \"%s\" of roadmap %s is open already.".formatted(r.period(), r.roadmap()));
        };
    }
}
