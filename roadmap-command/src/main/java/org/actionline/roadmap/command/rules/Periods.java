package org.actionline.roadmap.command.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.period.PeriodCommand;
import org.actionline.roadmap.api.period.PeriodCommand.ClosePeriod;
import org.actionline.roadmap.api.period.PeriodCommand.OpenPeriod;
import org.actionline.roadmap.api.period.PeriodCommand.ReopenPeriod;
import org.actionline.roadmap.api.period.PeriodCommand.ReviseDueDay;
import org.actionline.roadmap.api.period.PeriodEvent;
import org.actionline.roadmap.api.period.PeriodEvent.DueDayRevised;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodClosed;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodReopened;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.period.PeriodRefusal.DueBeforePeriod;
import org.actionline.roadmap.api.period.PeriodRefusal.DueDayUnchanged;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodIsClosed;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodLabelTaken;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodNotClosed;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodsOverlap;
import org.actionline.roadmap.api.period.PeriodRefusal.UnknownPeriod;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/**
 * Reporting periods of a roadmap: a label is given once, no two share a day, and a closed one is locked: its results and its due day.
 *
 * @param opened every period, as it was opened, with the due day that it has now
 * @param closed those that are closed now
 */
record Periods(Map<PeriodLabel, PeriodOpened> opened, Set<PeriodLabel> closed) {

    static final Periods NONE = new Periods(Map.of(), Set.of());

    static final Rules<PeriodCommand> RULES = Rules.of(
            PeriodCommand.class,
            Periods::needs,
            Periods::decide,
            Rule.on(OpenPeriod.class)
                    .inOpenRoadmap()
                    .refuses(PeriodLabelTaken.class, PeriodsOverlap.class)
                    .makes(PeriodOpened.class),
            Rule.on(ReviseDueDay.class)
                    .withReason()
                    .inOpenRoadmap()
                    .refuses(UnknownPeriod.class, PeriodIsClosed.class, DueBeforePeriod.class, DueDayUnchanged.class)
                    .makes(DueDayRevised.class),
            Rule.on(ClosePeriod.class)
                    .inOpenRoadmap()
                    .refuses(UnknownPeriod.class, PeriodIsClosed.class)
                    .makes(PeriodClosed.class),
            Rule.on(ReopenPeriod.class)
                    .withReason()
                    .inOpenRoadmap()
                    .refuses(UnknownPeriod.class, PeriodNotClosed.class)
                    .makes(PeriodReopened.class));

    /** @throws CommandRefused unless results can be reported for the period */
    PeriodOpened requireOpen(RoadmapCode roadmap, PeriodLabel period) {
        var known = requireKnown(roadmap, period);
        if (closed.contains(period)) {
            throw new CommandRefused(new PeriodIsClosed(roadmap, period));
        }
        return known;
    }

    private PeriodOpened requireKnown(RoadmapCode roadmap, PeriodLabel period) {
        var known = opened.get(period);
        if (known == null) {
            throw new CommandRefused(new UnknownPeriod(roadmap, period));
        }
        return known;
    }

    private static Needs needs(PeriodCommand command) {
        var needs = Needs.of(command.roadmap());
        return switch (command) {
            case OpenPeriod c -> needs.every(PeriodEvent.class);
            case ReviseDueDay c -> needs.having(Tags.PERIOD, Tags.address(c.roadmap(), c.period()));
            case ClosePeriod c -> needs.having(Tags.PERIOD, Tags.address(c.roadmap(), c.period()));
            case ReopenPeriod c -> needs.having(Tags.PERIOD, Tags.address(c.roadmap(), c.period()));
        };
    }

    private static List<PeriodEvent> decide(PeriodCommand command, Known known) {
        known.roadmaps().requireOpen(command.roadmap());
        return List.of(
                switch (command) {
                    case OpenPeriod c -> open(c, known.periods());
                    case ReviseDueDay c -> reviseDueDay(c, known.periods());
                    case ClosePeriod c -> close(c, known.periods());
                    case ReopenPeriod c -> reopen(c, known.periods());
                });
    }

    private static PeriodEvent open(OpenPeriod c, Periods periods) {
        if (periods.opened.containsKey(c.period())) {
            throw new CommandRefused(new PeriodLabelTaken(c.roadmap(), c.period()));
        }
        for (var other : periods.opened.values()) {
            if (!c.from().isAfter(other.to()) && !other.from().isAfter(c.to())) {
                throw new CommandRefused(
                        new PeriodsOverlap(c.roadmap(), c.period(), other.period(), other.from(), other.to()));
            }
        }
        return new PeriodOpened(c.roadmap(), c.period(), c.from(), c.to(), c.due());
    }

    private static PeriodEvent reviseDueDay(ReviseDueDay c, Periods periods) {
        var period = periods.requireOpen(c.roadmap(), c.period());
        if (c.due().isBefore(period.from())) {
            throw new CommandRefused(new DueBeforePeriod(c.roadmap(), c.period(), c.due(), period.from()));
        }
        if (c.due().equals(period.due())) {
            throw new CommandRefused(new DueDayUnchanged(c.roadmap(), c.period(), c.due()));
        }
        return new DueDayRevised(c.roadmap(), c.period(), period.due(), c.due());
    }

    private static PeriodEvent close(ClosePeriod c, Periods periods) {
        periods.requireOpen(c.roadmap(), c.period());
        return new PeriodClosed(c.roadmap(), c.period());
    }

    private static PeriodEvent reopen(ReopenPeriod c, Periods periods) {
        periods.requireKnown(c.roadmap(), c.period());
        if (!periods.closed.contains(c.period())) {
            throw new CommandRefused(new PeriodNotClosed(c.roadmap(), c.period()));
        }
        return new PeriodReopened(c.roadmap(), c.period());
    }

    static Periods evolve(Periods periods, PeriodEvent event) {
        return switch (event) {
            case PeriodOpened e -> new Periods(Grown.by(periods.opened, e.period(), e), periods.closed);
            case DueDayRevised e -> periods.due(e);
            case PeriodClosed e -> new Periods(periods.opened, Grown.by(periods.closed, e.period()));
            case PeriodReopened e -> new Periods(periods.opened, without(periods.closed, e.period()));
        };
    }

    private Periods due(DueDayRevised e) {
        var was = opened.get(e.period());
        if (was == null) {
            return this;
        }
        var now = new PeriodOpened(was.roadmap(), was.period(), was.from(), was.to(), e.to());
        return new Periods(Grown.by(opened, e.period(), now), closed);
    }

    private static Set<PeriodLabel> without(Set<PeriodLabel> closed, PeriodLabel period) {
        var rest = new HashSet<>(closed);
        rest.remove(period);
        return Set.copyOf(rest);
    }
}
