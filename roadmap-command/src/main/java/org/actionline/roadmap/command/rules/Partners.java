package org.actionline.roadmap.command.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerCommand;
import org.actionline.roadmap.api.partner.PartnerCommand.NamePartner;
import org.actionline.roadmap.api.partner.PartnerCommand.WithdrawPartner;
import org.actionline.roadmap.api.partner.PartnerEvent;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerNamed;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerWithdrawn;
import org.actionline.roadmap.api.partner.PartnerRefusal.PartnerNotNamed;

/** Partners: naming the same one with the same contribution again changes nothing. */
record Partners(Map<OutcomeId, Set<Partner>> named) {

    static final Partners NONE = new Partners(Map.of());

    static final Rules<PartnerCommand> RULES = Rules.of(
            PartnerCommand.class,
            Partners::needs,
            Partners::decide,
            Rule.on(NamePartner.class).onLiveOutcome().makes(PartnerNamed.class).orNothing(),
            Rule.on(WithdrawPartner.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(PartnerNotNamed.class)
                    .makes(PartnerWithdrawn.class));

    private static Needs needs(PartnerCommand command) {
        return Needs.of(command.roadmap()).outcome(command.outcome(), PartnerEvent.class);
    }

    private static List<PartnerEvent> decide(PartnerCommand command, Known known) {
        var outcome = Outcomes.live(command, known).id();
        var named = known.partners().named.getOrDefault(outcome, Set.of());
        return switch (command) {
            case NamePartner c ->
                named.contains(c.partner()) ? List.of() : List.of(new PartnerNamed(c.roadmap(), outcome, c.partner()));
            case WithdrawPartner c -> {
                if (!named.contains(c.partner())) {
                    throw new CommandRefused(new PartnerNotNamed(c.roadmap(), c.outcome(), c.partner()));
                }
                yield List.of(new PartnerWithdrawn(c.roadmap(), outcome, c.partner()));
            }
        };
    }

    static Partners evolve(Partners partners, PartnerEvent event) {
        return switch (event) {
            case PartnerNamed e -> new Partners(Grown.within(partners.named, e.outcome(), e.partner()));
            case PartnerWithdrawn e -> {
                var rest = new HashSet<>(partners.named.getOrDefault(e.outcome(), Set.of()));
                rest.remove(e.partner());
                yield new Partners(Grown.by(partners.named, e.outcome(), Set.copyOf(rest)));
            }
        };
    }
}
