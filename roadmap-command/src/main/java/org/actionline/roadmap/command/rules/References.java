package org.actionline.roadmap.command.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.reference.ReferenceCommand;
import org.actionline.roadmap.api.reference.ReferenceCommand.LinkReferences;
import org.actionline.roadmap.api.reference.ReferenceEvent;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferencesLinked;

/** References: each target once for an outcome. */
record References(Map<OutcomeId, Set<String>> targets) {

    static final References NONE = new References(Map.of());

    static final Rules<ReferenceCommand> RULES = Rules.of(
            ReferenceCommand.class,
            References::needs,
            References::decide,
            Rule.on(LinkReferences.class)
                    .onLiveOutcome()
                    .makes(ReferencesLinked.class)
                    .orNothing());

    private static Needs needs(ReferenceCommand command) {
        var needs = Needs.of(command.roadmap());
        return switch (command) {
            case LinkReferences c -> needs.outcome(c.outcome(), ReferenceEvent.class);
        };
    }

    private static List<ReferenceEvent> decide(ReferenceCommand command, Known known) {
        var outcome = Outcomes.live(command, known).id();
        var linked = known.references().targets.getOrDefault(outcome, Set.of());
        return switch (command) {
            case LinkReferences c -> link(c, outcome, linked);
        };
    }

    private static List<ReferenceEvent> link(LinkReferences c, OutcomeId outcome, Set<String> linked) {
        var fresh = c.references().stream()
                .filter(reference -> !linked.contains(reference.target()))
                .toList();
        return fresh.isEmpty() ? List.of() : List.of(new ReferencesLinked(c.roadmap(), outcome, fresh));
    }

    static References evolve(References references, ReferenceEvent event) {
        return switch (event) {
            case ReferencesLinked e -> {
                var targets = references.targets;
                for (var reference : e.references()) {
                    targets = Grown.within(targets, e.outcome(), reference.target());
                }
                yield new References(targets);
            }
        };
    }
}
