package org.actionline.roadmap.api.expected;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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
 * @param direction which way is better; absent where nobody declared it
 * @param aggregation how the values of several periods add up; absent where nobody declared it
 * @param whole whether the unit is counted one by one, like regions; absent where nobody declared it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Target(
        @Nullable String indicator,
        BigDecimal value,
        String unit,
        @Nullable BigDecimal baseline,
        @Nullable String scope,
        @Nullable Direction direction,
        @Nullable Aggregation aggregation,
        @Nullable Boolean whole) {

    public Target {
        indicator = InvalidValue.textOrNone("indicator", indicator, 400);
        value = InvalidValue.requireNumber("value", value);
        baseline = baseline == null ? null : InvalidValue.requireNumber("baseline", baseline);
        scope = InvalidValue.textOrNone("scope", scope, 400);
        unit = InvalidValue.requireText("unit", unit, 60);
        if (Boolean.TRUE.equals(whole) && !(isCount(value) && (baseline == null || isCount(baseline)))) {
            throw new InvalidValue("whole", "true", "false for a target or baseline that is no count from zero on");
        }
    }

    /** A target of which nobody has declared whether its unit is counted one by one. */
    public Target(
            @Nullable String indicator,
            BigDecimal value,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable String scope,
            @Nullable Direction direction,
            @Nullable Aggregation aggregation) {
        this(indicator, value, unit, baseline, scope, direction, aggregation, null);
    }

    /** Whether a number is one of 0, 1, 2, and so on. */
    public static boolean isCount(BigDecimal number) {
        return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
    }

    /** A target of which nobody has declared direction and aggregation. */
    public static Target of(
            @Nullable String indicator,
            BigDecimal value,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable String scope) {
        return new Target(indicator, value, unit, baseline, scope, null, null);
    }

    /** Which way the measured value should go. */
    public enum Direction {
        @JsonProperty("increase")
        INCREASE,
        @JsonProperty("decrease")
        DECREASE,
        @JsonProperty("maintain")
        MAINTAIN
    }

    /** What the values of several periods say together. */
    public enum Aggregation {
        /** Each value counts everything since the start, so it never goes back. */
        @JsonProperty("cumulative")
        CUMULATIVE,
        /** Each value counts its period alone; together they are the sum. */
        @JsonProperty("additive")
        ADDITIVE
    }
}
