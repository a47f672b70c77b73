package org.actionline.roadmap.command.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceCommand;
import org.actionline.roadmap.api.reference.ReferenceCommand.LinkReferences;
import org.actionline.roadmap.api.reference.ReferenceEvent;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferencesLinked;

/** References: each target once for an outcome. */
record References(Map<OutcomeId, List<Reference>> linked) {

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
        return switch (command) {
            case LinkReferences c -> link(c, outcome, known.references());
        };
    }

    private static List<ReferenceEvent> link(LinkReferences c, OutcomeId outcome, References references) {
        var fresh = c.references().stream()
                .filter(reference -> references.lacks(outcome, reference))
                .toList();
        return fresh.isEmpty() ? List.of() : List.of(new ReferencesLinked(c.roadmap(), outcome, fresh));
    }

    /** Every reference of an outcome. */
    List<Reference> of(OutcomeId outcome) {
        return linked.getOrDefault(outcome, List.of());
    }

    /** What others refer to and an outcome does not, each target once. */
    List<Reference> missing(OutcomeId outcome, List<OutcomeId> others) {
        var missing = new LinkedHashMap<String, Reference>();
        others.stream()
                .flatMap(other -> of(other).stream())
                .filter(reference -> lacks(outcome, reference))
                .forEach(reference -> missing.putIfAbsent(reference.target(), reference));
        return List.copyOf(missing.values());
    }

    private boolean lacks(OutcomeId outcome, Reference reference) {
        return of(outcome).stream().noneMatch(one -> one.target().equals(reference.target()));
    }

    static References evolve(References references, ReferenceEvent event) {
        return switch (event) {
            case ReferencesLinked e -> {
                var all = new ArrayList<>(references.of(e.outcome()));
                e.references().stream()
                        .filter(reference -> references.lacks(e.outcome(), reference))
                        .forEach(all::add);
                yield new References(Grown.by(references.linked, e.outcome(), List.copyOf(all)));
            }
        };
    }
}
