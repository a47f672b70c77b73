package org.actionline.roadmap.command.rules;

import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.period.PeriodCommand;
import org.actionline.roadmap.api.period.PeriodCommand.OpenPeriod;
import org.actionline.roadmap.api.period.PeriodEvent;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodLabelTaken;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodsOverlap;
import org.actionline.roadmap.api.period.PeriodRefusal.UnknownPeriod;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Reporting periods of a roadmap: a label is given once, and no two share a day. */
record Periods(Map<PeriodLabel, PeriodOpened> opened) {

    static final Periods NONE = new Periods(Map.of());

    static final Rules<PeriodCommand> RULES = Rules.of(
            PeriodCommand.class,
            Periods::needs,
            Periods::decide,
            Rule.on(OpenPeriod.class)
                    .inOpenRoadmap()
                    .refuses(PeriodLabelTaken.class, PeriodsOverlap.class)
                    .makes(PeriodOpened.class));

    /** @throws CommandRefused unless results can be reported for the period */
    void requireOpen(RoadmapCode roadmap, PeriodLabel period) {
        if (!opened.containsKey(period)) {
            throw new CommandRefused(new UnknownPeriod(roadmap, period));
        }
    }

    private static Needs needs(PeriodCommand command) {
        var needs = Needs.of(command.roadmap());
        return switch (command) {
            case OpenPeriod c -> needs.every(PeriodEvent.class);
        };
    }

    private static List<PeriodEvent> decide(PeriodCommand command, Known known) {
        known.roadmaps().requireOpen(command.roadmap());
        return switch (command) {
            case OpenPeriod c -> open(c, known.periods());
        };
    }

    private static List<PeriodEvent> open(OpenPeriod c, Periods periods) {
        if (periods.opened.containsKey(c.period())) {
            throw new CommandRefused(new PeriodLabelTaken(c.roadmap(), c.period()));
        }
        for (var other : periods.opened.values()) {
            if (!c.from().isAfter(other.to()) && !other.from().isAfter(c.to())) {
                throw new CommandRefused(
                        new PeriodsOverlap(c.roadmap(), c.period(), other.period(), other.from(), other.to()));
            }
        }
        return List.of(new PeriodOpened(c.roadmap(), c.period(), c.from(), c.to()));
    }

    static Periods evolve(Periods periods, PeriodEvent event) {
        return switch (event) {
            case PeriodOpened e -> new Periods(Grown.by(periods.opened, e.period(), e));
        };
    }
}
