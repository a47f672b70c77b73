package org.actionline.roadmap.api.period;

import java.time.LocalDate;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;

/** What can be asked about the reporting periods of a roadmap. */
public sealed interface PeriodCommand extends RegisterCommand {

    @Command(namespace = NAMESPACE, name = "OpenPeriod", version = "1")
    record OpenPeriod(RoadmapCode roadmap, PeriodLabel period, LocalDate from, LocalDate to) implements PeriodCommand {

        public OpenPeriod {
            from = InvalidValue.requireDay("from", from);
            to = InvalidValue.requireDay("to", to);
            if (to.isBefore(from)) {
                throw new InvalidValue("to", to.toString(), "a day on or after the period's start, " + from);
            }
        }
    }
}
