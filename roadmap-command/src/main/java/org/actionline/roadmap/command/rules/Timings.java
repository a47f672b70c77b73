package org.actionline.roadmap.command.rules;

import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingCommand;
import org.actionline.roadmap.api.timing.TimingCommand.ReviseTiming;
import org.actionline.roadmap.api.timing.TimingCommand.SetTiming;
import org.actionline.roadmap.api.timing.TimingEvent;
import org.actionline.roadmap.api.timing.TimingEvent.TimingRevised;
import org.actionline.roadmap.api.timing.TimingEvent.TimingSet;
import org.actionline.roadmap.api.timing.TimingRefusal.StageAfterEnd;
import org.actionline.roadmap.api.timing.TimingRefusal.TimingAlreadySet;
import org.actionline.roadmap.api.timing.TimingRefusal.TimingNotSet;
import org.actionline.roadmap.api.timing.TimingRefusal.TimingUnchanged;
import org.jspecify.annotations.Nullable;

/**
 * Timings: set once, from then on revised with a reason.
 *
 * @param first as first set
 * @param set as it is now
 */
record Timings(Map<OutcomeId, Timing> first, Map<OutcomeId, Timing> set) {

    static final Timings NONE = new Timings(Map.of(), Map.of());

    static final Rules<TimingCommand> RULES = Rules.of(
            TimingCommand.class,
            Timings::needs,
            Timings::decide,
            Rule.on(SetTiming.class)
                    .onLiveOutcome()
                    .refuses(TimingAlreadySet.class, StageAfterEnd.class)
                    .makes(TimingSet.class),
            Rule.on(ReviseTiming.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(TimingNotSet.class, TimingUnchanged.class, StageAfterEnd.class)
                    .makes(TimingRevised.class));

    private static Needs needs(TimingCommand command) {
        var needs = Needs.of(command.roadmap());
        return switch (command) {
            case SetTiming c -> needs.outcome(c.outcome(), TimingEvent.class);
            case ReviseTiming c -> needs.outcome(c.outcome(), TimingEvent.class);
        };
    }

    private static List<TimingEvent> decide(TimingCommand command, Known known) {
        var outcome = Outcomes.live(command, known).id();
        var timing = known.timings().set.get(outcome);
        return switch (command) {
            case SetTiming c -> set(c, outcome, timing);
            case ReviseTiming c -> revise(c, outcome, timing);
        };
    }

    private static List<TimingEvent> set(SetTiming c, OutcomeId outcome, @Nullable Timing timing) {
        if (timing != null) {
            throw new CommandRefused(new TimingAlreadySet(c.roadmap(), c.outcome(), timing));
        }
        requireStagesBeforeEnd(c, c.timing());
        return List.of(new TimingSet(c.roadmap(), outcome, c.timing()));
    }

    private static List<TimingEvent> revise(ReviseTiming c, OutcomeId outcome, @Nullable Timing timing) {
        if (timing == null) {
            throw new CommandRefused(new TimingNotSet(c.roadmap(), c.outcome()));
        }
        var revised = c.keepsStages() ? c.timing().withStages(timing.stages()) : c.timing();
        if (timing.equals(revised)) {
            throw new CommandRefused(new TimingUnchanged(c.roadmap(), c.outcome(), c.timing()));
        }
        requireStagesBeforeEnd(c, revised);
        return List.of(new TimingRevised(c.roadmap(), outcome, timing, revised));
    }

    private static void requireStagesBeforeEnd(TimingCommand c, Timing timing) {
        timing.lastMonth()
                .ifPresent(end -> timing.stages().stream()
                        .filter(stage -> stage.by().isAfter(end))
                        .findFirst()
                        .ifPresent(late -> {
                            throw new CommandRefused(new StageAfterEnd(c.roadmap(), c.outcome(), late, end));
                        }));
    }

    /** What gives one outcome the timing of another, and the first date that goes with it: what slipped stays slipped. */
    List<TimingEvent> carried(RoadmapCode roadmap, OutcomeId from, OutcomeId to) {
        var then = first.get(from);
        var now = set.get(from);
        if (then == null || now == null) {
            return List.of();
        }
        var begun = new TimingSet(roadmap, to, then);
        return then.equals(now) ? List.of(begun) : List.of(begun, new TimingRevised(roadmap, to, then, now));
    }

    static Timings evolve(Timings timings, TimingEvent event) {
        return switch (event) {
            case TimingSet e -> timings.with(e.outcome(), e.timing());
            case TimingRevised e -> timings.with(e.outcome(), e.to());
        };
    }

    private Timings with(OutcomeId outcome, Timing timing) {
        return new Timings(
                first.containsKey(outcome) ? first : Grown.by(first, outcome, timing), Grown.by(set, outcome, timing));
    }
}
