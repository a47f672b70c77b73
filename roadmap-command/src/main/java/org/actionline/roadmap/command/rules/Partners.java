package org.actionline.roadmap.command.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerCommand;
import org.actionline.roadmap.api.partner.PartnerCommand.NamePartner;
import org.actionline.roadmap.api.partner.PartnerEvent;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerNamed;

/** Partners: naming the same one with the same contribution again changes nothing. */
record Partners(Map<OutcomeId, Set<Partner>> named) {

    static final Partners NONE = new Partners(Map.of());

    static final Rules<PartnerCommand> RULES = Rules.of(
            PartnerCommand.class,
            Partners::needs,
            Partners::decide,
            Rule.on(NamePartner.class).onLiveOutcome().makes(PartnerNamed.class).orNothing());

    private static Needs needs(PartnerCommand command) {
        var needs = Needs.of(command.roadmap());
        return switch (command) {
            case NamePartner c -> needs.outcome(c.outcome(), PartnerEvent.class);
        };
    }

    private static List<PartnerEvent> decide(PartnerCommand command, Known known) {
        var outcome = Outcomes.live(command, known).id();
        var named = known.partners().named.getOrDefault(outcome, Set.of());
        return switch (command) {
            case NamePartner c ->
                named.contains(c.partner()) ? List.of() : List.of(new PartnerNamed(c.roadmap(), outcome, c.partner()));
        };
    }

    static Partners evolve(Partners partners, PartnerEvent event) {
        return switch (event) {
            case PartnerNamed e -> new Partners(Grown.within(partners.named, e.outcome(), e.partner()));
        };
    }
}
