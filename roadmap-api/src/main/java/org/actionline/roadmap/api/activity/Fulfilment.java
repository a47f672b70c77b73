package org.actionline.roadmap.api.activity;

import java.time.LocalDate;
import org.actionline.roadmap.api.InvalidValue;

/**
 * How a request was met.
 *
 * @param on the day it was
 * @param narrative what was done, 1 to 4,000 characters
 */
public record Fulfilment(LocalDate on, String narrative) {

    public Fulfilment {
        on = InvalidValue.requireDay("on", on);
        narrative = InvalidValue.requireText("narrative", narrative, 4_000);
    }
}
