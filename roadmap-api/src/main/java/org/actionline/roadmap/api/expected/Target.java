package org.actionline.roadmap.api.expected;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.actionline.roadmap.api.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * A target in numbers.
 *
 * @param value to be reached
 * @param unit "%", "regions", "projects"
 * @param baseline where it started, if known
 * @param scope what is counted: "institutions providing public services"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Target(
        @Nullable String indicator,
        BigDecimal value,
        String unit,
        @Nullable BigDecimal baseline,
        @Nullable String scope) {

    public Target {
        indicator = InvalidValue.textOrNone("indicator", indicator, 400);
        value = InvalidValue.requireNumber("value", value);
        baseline = baseline == null ? null : InvalidValue.requireNumber("baseline", baseline);
        scope = InvalidValue.textOrNone("scope", scope, 400);
        unit = InvalidValue.requireText("unit", unit, 60);
    }
}
