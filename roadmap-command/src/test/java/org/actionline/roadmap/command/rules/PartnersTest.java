package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.REASON;
import static org.actionline.roadmap.command.rules.Stories.outcomeD;

import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerCommand;
import org.actionline.roadmap.api.partner.PartnerCommand.NamePartner;
import org.actionline.roadmap.api.partner.PartnerCommand.WithdrawPartner;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerNamed;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerWithdrawn;
import org.actionline.roadmap.api.partner.PartnerRefusal.PartnerNotNamed;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(PartnerCommand.class)
class PartnersTest {

    @Test
    void a_partner_is_named() {
        var donors = new Partner(Partner.Kind.DONORS, "Money");
        outcomeD().when(new NamePartner(C2, D, donors)).then(new PartnerNamed(C2, ID, donors));
    }

    @Test
    void the_same_partner_is_not_named_twice() {
        var donors = new Partner(Partner.Kind.DONORS, "Money");
        outcomeD()
                .and(new PartnerNamed(C2, ID, donors))
                .when(new NamePartner(C2, D, donors))
                .thenNothing();
    }

    @Test
    void a_partner_is_withdrawn_and_may_be_named_again() {
        var donors = new Partner(Partner.Kind.DONORS, "Money");
        outcomeD()
                .and(new PartnerNamed(C2, ID, donors))
                .when(new WithdrawPartner(C2, D, donors, REASON))
                .then(new PartnerWithdrawn(C2, ID, donors));
        outcomeD()
                .and(new PartnerNamed(C2, ID, donors), new PartnerWithdrawn(C2, ID, donors))
                .when(new NamePartner(C2, D, donors))
                .then(new PartnerNamed(C2, ID, donors));
    }

    @Test
    void only_a_partner_that_was_named_is_withdrawn() {
        var donors = new Partner(Partner.Kind.DONORS, "Money");
        outcomeD()
                .and(new PartnerNamed(C2, ID, donors))
                .when(new WithdrawPartner(C2, D, new Partner(Partner.Kind.DONORS, ""), REASON))
                .thenRefused(new PartnerNotNamed(C2, D, new Partner(Partner.Kind.DONORS, "")));
    }
}
