package org.actionline.roadmap.command.outcome;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeLinked;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapOpened;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of one outcome may know about the rest of its roadmap: only what was loaded for this decision.
 *
 * @param codes of the outcomes that the command names, as far as they exist
 * @param links which outcomes serve an outcome
 */
public record Surroundings(
        boolean roadmapOpen,
        Map<OutcomeCode, OutcomeId> codes,
        Set<PeriodLabel> periods,
        Map<OutcomeId, Set<OutcomeId>> links) {

    public static final Surroundings NONE = new Surroundings(false, Map.of(), Set.of(), Map.of());

    /** Events that say nothing about the surroundings are passed over. */
    public static Surroundings evolve(Surroundings around, RegisterEvent event) {
        if (event instanceof RoadmapOpened) {
            return new Surroundings(true, around.codes, around.periods, around.links);
        }
        if (event instanceof PeriodOpened opened) {
            var more = new HashSet<>(around.periods);
            more.add(opened.period());
            return new Surroundings(around.roadmapOpen, around.codes, Set.copyOf(more), around.links);
        }
        if (event instanceof OutcomeDefined defined) {
            var more = new HashMap<>(around.codes);
            more.put(defined.code(), defined.outcome());
            return new Surroundings(around.roadmapOpen, Map.copyOf(more), around.periods, around.links);
        }
        if (event instanceof OutcomeLinked linked) {
            var more = new HashMap<>(around.links);
            var servers = new HashSet<>(more.getOrDefault(linked.outcome(), Set.of()));
            servers.add(linked.servedBy());
            more.put(linked.outcome(), Set.copyOf(servers));
            return new Surroundings(around.roadmapOpen, around.codes, around.periods, Map.copyOf(more));
        }
        return around;
    }

    public @Nullable OutcomeId idOf(OutcomeCode code) {
        return codes.get(code);
    }

    /** Whether {@code from} is served by {@code to}, directly or through others. */
    boolean serves(OutcomeId from, OutcomeId to) {
        return reaches(from, to, new HashSet<>());
    }

    private boolean reaches(OutcomeId from, OutcomeId to, Set<OutcomeId> visited) {
        if (from.equals(to)) {
            return true;
        }
        if (!visited.add(from)) {
            return false;
        }
        return links.getOrDefault(from, Set.of()).stream().anyMatch(next -> reaches(next, to, visited));
    }
}
