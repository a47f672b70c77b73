package org.actionline.roadmap.api.result;

import java.math.BigDecimal;
import java.util.List;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Why a measured value was refused: it does not fit the target towards which it counts. */
public sealed interface MeasureRefusal extends Refusal {

    /** The expected result is words only. */
    record NoTarget(RoadmapCode roadmap, OutcomeCode outcome, int expectedResult) implements MeasureRefusal {}

    /** Several targets have the unit, and none of them was named. */
    record SeveralTargets(RoadmapCode roadmap, OutcomeCode outcome, String unit, List<Integer> expectedResults)
            implements MeasureRefusal {}

    record UnitDiffers(RoadmapCode roadmap, OutcomeCode outcome, int expectedResult, String unit, String wanted)
            implements MeasureRefusal {}

    /** What is counted one by one has no fractions, and is not fewer than none. */
    record ValueNotCounted(RoadmapCode roadmap, OutcomeCode outcome, int expectedResult, BigDecimal value, String unit)
            implements MeasureRefusal {}

    /** Neither the target nor its baseline is outside 0 to 100 per cent. */
    record PercentageOutOfRange(RoadmapCode roadmap, OutcomeCode outcome, int expectedResult, BigDecimal value)
            implements MeasureRefusal {}

    /**
     * A cumulative value counts everything since the start, so it never goes back.
     *
     * @param other the period, earlier or later, whose value this one contradicts
     */
    record TotalGoesBack(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            int expectedResult,
            PeriodLabel period,
            BigDecimal value,
            PeriodLabel other,
            BigDecimal otherValue)
            implements MeasureRefusal {}
}
