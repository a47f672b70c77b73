package org.actionline.roadmap.api.period;

import java.time.LocalDate;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Why a command about the reporting periods of a roadmap was refused. */
public sealed interface PeriodRefusal extends Refusal {

    record UnknownPeriod(RoadmapCode roadmap, PeriodLabel period) implements PeriodRefusal {}

    record PeriodLabelTaken(RoadmapCode roadmap, PeriodLabel period) implements PeriodRefusal {}

    record PeriodsOverlap(RoadmapCode roadmap, PeriodLabel period, PeriodLabel other, LocalDate from, LocalDate to)
            implements PeriodRefusal {}

    record DueDayUnchanged(RoadmapCode roadmap, PeriodLabel period, LocalDate due) implements PeriodRefusal {}

    /** Results are not due before the period begins. */
    record DueBeforePeriod(RoadmapCode roadmap, PeriodLabel period, LocalDate due, LocalDate from)
            implements PeriodRefusal {}

    /** Closed: its results are locked. */
    record PeriodIsClosed(RoadmapCode roadmap, PeriodLabel period) implements PeriodRefusal {}

    /** Only a closed period is reopened. */
    record PeriodNotClosed(RoadmapCode roadmap, PeriodLabel period) implements PeriodRefusal {}
}
