package org.actionline.roadmap.command.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceCommand;
import org.actionline.roadmap.api.reference.ReferenceCommand.LinkReferences;
import org.actionline.roadmap.api.reference.ReferenceCommand.UnlinkReference;
import org.actionline.roadmap.api.reference.ReferenceEvent;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferenceUnlinked;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferencesLinked;
import org.actionline.roadmap.api.reference.ReferenceRefusal.ReferenceNotLinked;

/** References: each target once for an outcome, taken away with a reason. */
record References(Map<OutcomeId, List<Reference>> linked) {

    static final References NONE = new References(Map.of());

    static final Rules<ReferenceCommand> RULES = Rules.of(
            ReferenceCommand.class,
            References::needs,
            References::decide,
            Rule.on(LinkReferences.class)
                    .onLiveOutcome()
                    .makes(ReferencesLinked.class)
                    .orNothing(),
            Rule.on(UnlinkReference.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(ReferenceNotLinked.class)
                    .makes(ReferenceUnlinked.class));

    private static Needs needs(ReferenceCommand command) {
        return Needs.of(command.roadmap()).outcome(command.outcome(), ReferenceEvent.class);
    }

    private static List<ReferenceEvent> decide(ReferenceCommand command, Known known) {
        var outcome = Outcomes.live(command, known).id();
        return switch (command) {
            case LinkReferences c -> link(c, outcome, known.references());
            case UnlinkReference c -> List.of(unlink(c, outcome, known.references()));
        };
    }

    private static List<ReferenceEvent> link(LinkReferences c, OutcomeId outcome, References references) {
        var fresh = c.references().stream()
                .filter(reference ->
                        references.find(outcome, reference.target()).isEmpty())
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
                .filter(reference -> find(outcome, reference.target()).isEmpty())
                .forEach(reference -> missing.putIfAbsent(reference.target(), reference));
        return List.copyOf(missing.values());
    }

    private static ReferenceEvent unlink(UnlinkReference c, OutcomeId outcome, References references) {
        return references
                .find(outcome, Reference.of(c.scheme(), c.number()).target())
                .map(reference -> new ReferenceUnlinked(c.roadmap(), outcome, reference))
                .orElseThrow(() ->
                        new CommandRefused(new ReferenceNotLinked(c.roadmap(), c.outcome(), c.scheme(), c.number())));
    }

    private Optional<Reference> find(OutcomeId outcome, String target) {
        return of(outcome).stream()
                .filter(reference -> reference.target().equals(target))
                .findFirst();
    }

    static References evolve(References references, ReferenceEvent event) {
        return switch (event) {
            case ReferencesLinked e -> {
                var all = references.without(e.outcome(), e.references());
                all.addAll(e.references());
                yield references.with(e.outcome(), all);
            }
            case ReferenceUnlinked e ->
                references.with(e.outcome(), references.without(e.outcome(), List.of(e.reference())));
        };
    }

    private List<Reference> without(OutcomeId outcome, List<Reference> gone) {
        var rest = new ArrayList<>(linked.getOrDefault(outcome, List.of()));
        rest.removeIf(one -> gone.stream().anyMatch(other -> other.target().equals(one.target())));
        return rest;
    }

    private References with(OutcomeId outcome, List<Reference> all) {
        return new References(Grown.by(linked, outcome, List.copyOf(all)));
    }
}
