package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;

import org.actionline.roadmap.api.partner.PartnerRefusal;
import org.actionline.roadmap.api.partner.PartnerRefusal.PartnerNotNamed;
import org.springframework.http.ProblemDetail;

/** Status, name and sentence of every {@link PartnerRefusal}, and the way out. */
final class PartnerProblems {

    private PartnerProblems() {}

    static ProblemDetail of(PartnerRefusal refusal) {
        return switch (refusal) {
            case PartnerNotNamed r ->
                Problem.field(
                        CONFLICT,
                        "partner-not-named",
                        "contribution",
                        "Outcome %s of %s has no partner of this kind with this contribution. Send both as the outcome shows them."
                                .formatted(r.outcome(), r.roadmap()));
        };
    }
}
