package org.actionline.roadmap.query.outcome;

import org.actionline.roadmap.api.partner.PartnerEvent;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerNamed;

/** The partners of an outcome. */
final class PartnerFold {

    private PartnerFold() {}

    static void fold(OutcomeDraft draft, PartnerEvent event) {
        draft.partners = switch (event) {
            case PartnerNamed e -> Replaced.with(draft.partners, e.partner(), e.partner()::equals);
        };
    }
}
