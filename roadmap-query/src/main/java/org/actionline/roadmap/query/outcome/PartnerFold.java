package org.actionline.roadmap.query.outcome;

import org.actionline.roadmap.api.partner.PartnerEvent;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerNamed;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerWithdrawn;

/** The partners of an outcome. */
final class PartnerFold {

    private PartnerFold() {}

    static void fold(OutcomeDraft draft, PartnerEvent event) {
        draft.partners = switch (event) {
            case PartnerNamed e -> Replaced.with(draft.partners, e.partner(), e.partner()::equals);
            case PartnerWithdrawn e ->
                draft.partners.stream()
                        .filter(other -> !other.equals(e.partner()))
                        .toList();
        };
    }
}
