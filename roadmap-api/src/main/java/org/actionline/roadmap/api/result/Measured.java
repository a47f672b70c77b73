package org.actionline.roadmap.api.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.actionline.roadmap.api.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * A measured value with its unit.
 *
 * @param expectedResult number of the expected result towards whose target it counts; absent for a figure of its own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Measured(
        BigDecimal value, String unit, @Nullable Integer expectedResult) {

    public Measured {
        value = InvalidValue.requireNumber("value", value);
        unit = InvalidValue.requireText("unit", unit, 60);
    }

    /** A value that names no expected result. */
    public Measured(BigDecimal value, String unit) {
        this(value, unit, null);
    }

    /** The same value, counted towards the target of an expected result. */
    public Measured towards(int number) {
        return new Measured(value, unit, number);
    }
}
