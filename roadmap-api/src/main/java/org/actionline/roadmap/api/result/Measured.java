package org.actionline.roadmap.api.result;

import java.math.BigDecimal;
import org.actionline.roadmap.api.InvalidValue;

/** A measured value with its unit. */
public record Measured(BigDecimal value, String unit) {

    public Measured {
        value = InvalidValue.requireNumber("value", value);
        unit = InvalidValue.requireText("unit", unit, 60);
    }
}
