package org.actionline.roadmap.query.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.actionline.roadmap.api.expected.Target;
import org.jspecify.annotations.Nullable;

/**
 * How far an outcome or activity has come towards a target by the end of a period.
 *
 * @param expectedResult number of the expected result whose target it is
 * @param value of a cumulative target the latest, of an additive one the sum of all, this period included
 * @param approved the same of approved results alone; absent when none is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TotalView(
        int expectedResult,
        Target target,
        BigDecimal value,
        @Nullable BigDecimal approved) {}
