package org.actionline.roadmap.api.period;

import java.time.LocalDate;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;

/** What can be asked about the reporting periods of a roadmap. */
public sealed interface PeriodCommand extends RegisterCommand {

    /**
     * A new span of time for which results are reported.
     *
     * @param due the last day on which results are in time; absent where none was set
     */
    @Command(namespace = NAMESPACE, name = "OpenPeriod", version = "1")
    record OpenPeriod(
            RoadmapCode roadmap,
            PeriodLabel period,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate due) implements PeriodCommand {

        /** A period without a due day. */
        public OpenPeriod(RoadmapCode roadmap, PeriodLabel period, LocalDate from, LocalDate to) {
            this(roadmap, period, from, to, null);
        }

        public OpenPeriod {
            from = InvalidValue.requireDay("from", from);
            to = InvalidValue.requireDay("to", to);
            if (to.isBefore(from)) {
                throw new InvalidValue("to", to.toString(), "a day on or after the period's start, " + from);
            }
            due = due == null ? null : InvalidValue.requireDay("due", due);
            if (due != null && due.isBefore(from)) {
                throw new InvalidValue("due", due.toString(), "a day on or after the period's start, " + from);
            }
        }
    }

    /**
     * Another due day, or the first one of a period that was opened without. What was recorded before stays in time or late as it was.
     *
     * @param due the last day on which results are in time from now on
     */
    @Command(namespace = NAMESPACE, name = "ReviseDueDay", version = "1")
    record ReviseDueDay(RoadmapCode roadmap, PeriodLabel period, LocalDate due, Reason reason)
            implements PeriodCommand {

        public ReviseDueDay {
            due = InvalidValue.requireDay("due", due);
        }
    }

    /** Locks its results: none is recorded, corrected, resubmitted, withdrawn, approved or returned until it is reopened. */
    @Command(namespace = NAMESPACE, name = "ClosePeriod", version = "1")
    record ClosePeriod(RoadmapCode roadmap, PeriodLabel period) implements PeriodCommand {}

    /** Its results can be changed again; those recorded from now on are marked as late. */
    @Command(namespace = NAMESPACE, name = "ReopenPeriod", version = "1")
    record ReopenPeriod(RoadmapCode roadmap, PeriodLabel period, Reason reason) implements PeriodCommand {}
}
