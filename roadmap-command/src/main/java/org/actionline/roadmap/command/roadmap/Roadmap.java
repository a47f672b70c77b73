package org.actionline.roadmap.command.roadmap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.doubt.DoubtCommand.RaiseDoubt;
import org.actionline.roadmap.api.doubt.DoubtCommand.SettleDoubt;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtRaised;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtSettled;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.doubt.DoubtRefusal.DoubtAlreadySettled;
import org.actionline.roadmap.api.doubt.DoubtRefusal.UnknownDoubt;
import org.actionline.roadmap.api.period.PeriodCommand.OpenPeriod;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodLabelTaken;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodsOverlap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapOpened;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapAlreadyOpen;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;
import org.actionline.roadmap.api.version.VersionCommand.PublishVersion;
import org.actionline.roadmap.api.version.VersionEvent.VersionPublished;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.api.version.VersionRefusal.RoadmapMovedOn;
import org.actionline.roadmap.api.version.VersionRefusal.VersionLabelTaken;

/**
 * A roadmap as its own rules see it.
 *
 * @param size one more than the position of the last event that was folded
 */
public record Roadmap(
        boolean open,
        Map<PeriodLabel, PeriodOpened> periods,
        Set<VersionLabel> versions,
        Map<DoubtId, Boolean> settledDoubts,
        long size) {

    public static final Roadmap UNBORN = new Roadmap(false, Map.of(), Set.of(), Map.of(), 0);

    /** Pure. Returns the facts, none when everything is already so, or refuses. */
    public static List<RegisterEvent> decide(RegisterCommand command, Roadmap roadmap) {
        if (!roadmap.open && !(command instanceof OpenRoadmap)) {
            throw refused(new UnknownRoadmap(command.roadmap()));
        }
        return switch (command) {
            case OpenRoadmap c -> open(c, roadmap);
            case OpenPeriod c -> openPeriod(c, roadmap);
            case PublishVersion c -> publish(c, roadmap);
            case RaiseDoubt c -> raise(c, roadmap);
            case SettleDoubt c -> settle(c, roadmap);
            case RegisterCommand c -> throw new IllegalStateException("No rules for " + c.getClass());
        };
    }

    /** Never refuses: an event already happened. */
    public static Roadmap evolve(Roadmap roadmap, RegisterEvent event) {
        return switch (event) {
            case RoadmapOpened e ->
                new Roadmap(true, roadmap.periods, roadmap.versions, roadmap.settledDoubts, roadmap.size);
            case PeriodOpened e -> roadmap.withPeriod(e);
            case VersionPublished e -> roadmap.withVersion(e.label());
            case DoubtRaised e -> roadmap.withDoubt(e.doubt(), false);
            case DoubtSettled e -> roadmap.withDoubt(e.doubt(), true);
            case RegisterEvent e -> roadmap;
        };
    }

    /** Counts an event of the roadmap or of one of its outcomes. */
    public Roadmap seen(long position) {
        return new Roadmap(open, periods, versions, settledDoubts, Math.max(size, position + 1));
    }

    private static List<RegisterEvent> open(OpenRoadmap c, Roadmap roadmap) {
        if (roadmap.open) {
            throw refused(new RoadmapAlreadyOpen(c.roadmap()));
        }
        return List.of(new RoadmapOpened(c.roadmap(), c.title(), c.facilitator(), c.horizon(), c.template()));
    }

    private static List<RegisterEvent> openPeriod(OpenPeriod c, Roadmap roadmap) {
        if (roadmap.periods.containsKey(c.period())) {
            throw refused(new PeriodLabelTaken(c.roadmap(), c.period()));
        }
        for (var other : roadmap.periods.values()) {
            if (!c.from().isAfter(other.to()) && !other.from().isAfter(c.to())) {
                throw refused(new PeriodsOverlap(c.roadmap(), c.period(), other.period(), other.from(), other.to()));
            }
        }
        return List.of(new PeriodOpened(c.roadmap(), c.period(), c.from(), c.to()));
    }

    private static List<RegisterEvent> publish(PublishVersion c, Roadmap roadmap) {
        if (roadmap.versions.contains(c.label())) {
            throw refused(new VersionLabelTaken(c.roadmap(), c.label()));
        }
        if (roadmap.size > c.treeSize()) {
            throw refused(new RoadmapMovedOn(c.roadmap(), c.treeSize()));
        }
        return List.of(new VersionPublished(
                c.roadmap(),
                c.label(),
                c.session(),
                c.symbol(),
                c.representedDate(),
                c.treeSize() - 1,
                c.treeSize(),
                c.root()));
    }

    private static List<RegisterEvent> raise(RaiseDoubt c, Roadmap roadmap) {
        if (roadmap.settledDoubts.containsKey(c.doubt())) {
            return List.of();
        }
        return List.of(new DoubtRaised(c.roadmap(), c.doubt(), c.about(), c.line(), c.raw(), c.what()));
    }

    private static List<RegisterEvent> settle(SettleDoubt c, Roadmap roadmap) {
        var settled = roadmap.settledDoubts.get(c.doubt());
        if (settled == null) {
            throw refused(new UnknownDoubt(c.roadmap(), c.doubt()));
        }
        if (settled) {
            throw refused(new DoubtAlreadySettled(c.roadmap(), c.doubt()));
        }
        return List.of(new DoubtSettled(c.roadmap(), c.doubt()));
    }

    private Roadmap withPeriod(PeriodOpened period) {
        var more = new HashMap<>(periods);
        more.put(period.period(), period);
        return new Roadmap(open, Map.copyOf(more), versions, settledDoubts, size);
    }

    private Roadmap withVersion(VersionLabel label) {
        var more = new HashSet<>(versions);
        more.add(label);
        return new Roadmap(open, periods, Set.copyOf(more), settledDoubts, size);
    }

    private Roadmap withDoubt(DoubtId doubt, boolean settled) {
        var more = new HashMap<>(settledDoubts);
        more.put(doubt, settled);
        return new Roadmap(open, periods, versions, Map.copyOf(more), size);
    }

    private static CommandRefused refused(Refusal refusal) {
        return new CommandRefused(refusal);
    }
}
