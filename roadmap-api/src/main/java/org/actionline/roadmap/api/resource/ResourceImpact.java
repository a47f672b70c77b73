package org.actionline.roadmap.api.resource;

import java.util.List;
import org.actionline.roadmap.api.InvalidValue;

/** A general indication of staff and money for the financial plan; no accounting (footnote 5 of the source document). */
public record ResourceImpact(String narrative, List<Estimate> estimates) {

    public ResourceImpact {
        narrative = InvalidValue.requireText("narrative", narrative, 4_000);
        estimates = InvalidValue.requireAll("estimates", estimates, 100);
    }

    /** The estimates added up by kind, period and currency, each with its variance against the regular budget. */
    public List<Need> needs() {
        return Need.of(estimates);
    }
}
