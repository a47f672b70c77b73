package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.P2011;
import static org.actionline.roadmap.command.rules.Stories.P2012;
import static org.actionline.roadmap.command.rules.Stories.outcomeD;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultStated;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultWithdrawn;
import org.actionline.roadmap.api.expected.ExpectedResultRefusal.ExpectedResultIsWithdrawn;
import org.actionline.roadmap.api.expected.ExpectedResultRefusal.UnknownExpectedResult;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.expected.Target.Aggregation;
import org.actionline.roadmap.api.expected.Target.Direction;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.result.MeasureRefusal.NoTarget;
import org.actionline.roadmap.api.result.MeasureRefusal.PercentageOutOfRange;
import org.actionline.roadmap.api.result.MeasureRefusal.SeveralTargets;
import org.actionline.roadmap.api.result.MeasureRefusal.TotalGoesBack;
import org.actionline.roadmap.api.result.MeasureRefusal.UnitDiffers;
import org.actionline.roadmap.api.result.MeasureRefusal.ValueNotCounted;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.Status;
import org.jspecify.annotations.Nullable;

/** Outcome D with six expected results, the period before and the period after, and every way in which a value can fail to fit. */
final class Measurements {

    static final int CONNECTED = 1;
    static final int REGIONS = 2;
    static final int WORDS = 3;
    static final int WITHDRAWN = 4;
    static final int STUDIES = 5;
    static final int OTHER_STUDIES = 6;

    private static final PeriodOpened LATER =
            new PeriodOpened(C2, P2012, LocalDate.of(2011, 6, 1), LocalDate.of(2012, 5, 31));

    private Measurements() {}

    /** A value of 7 regions is on record for the later period. */
    static Given targets() {
        return outcomeD()
                .and(
                        LATER,
                        stated("Institutions are connected", target("80", "%", Aggregation.CUMULATIVE, null)),
                        stated("Regions take part", target("12", "regions", Aggregation.CUMULATIVE, true)),
                        stated("Everybody is included", null),
                        stated("Fees are lower", target("10", "CHF", null, null)),
                        new ExpectedResultWithdrawn(C2, ID, WITHDRAWN),
                        stated("Studies are written", target("9", "studies", Aggregation.ADDITIVE, true)),
                        stated("Studies are read", target("9", "studies", Aggregation.ADDITIVE, true)),
                        new ResultRecorded(C2, ID, null, P2012, result("7", "regions", REGIONS)));
    }

    /** A value and why it is refused for the earlier period. */
    record Misfit(Result result, Refusal refusal) {}

    static List<Misfit> misfits() {
        return List.of(
                new Misfit(result("1", "projects", 9), new UnknownExpectedResult(C2, D, 9)),
                new Misfit(result("1", "CHF", WITHDRAWN), new ExpectedResultIsWithdrawn(C2, D, WITHDRAWN)),
                new Misfit(result("1", "people", WORDS), new NoTarget(C2, D, WORDS)),
                new Misfit(
                        result("1", "studies", null),
                        new SeveralTargets(C2, D, "studies", List.of(STUDIES, OTHER_STUDIES))),
                new Misfit(result("1", "countries", REGIONS), new UnitDiffers(C2, D, REGIONS, "countries", "regions")),
                new Misfit(
                        result("1.5", "regions", REGIONS),
                        new ValueNotCounted(C2, D, REGIONS, new BigDecimal("1.5"), "regions")),
                new Misfit(result("101", "%", null), new PercentageOutOfRange(C2, D, CONNECTED, new BigDecimal("101"))),
                new Misfit(
                        result("8", "regions", REGIONS),
                        new TotalGoesBack(C2, D, REGIONS, P2011, new BigDecimal("8"), P2012, new BigDecimal("7"))));
    }

    static Result result(String value, String unit, @Nullable Integer expectedResult) {
        return new Result(
                Status.ON_TRACK, "As planned", new Measured(new BigDecimal(value), unit, expectedResult), List.of());
    }

    static Target target(String value, String unit, @Nullable Aggregation aggregation, @Nullable Boolean whole) {
        return new Target(null, new BigDecimal(value), unit, null, null, Direction.INCREASE, aggregation, whole);
    }

    static ExpectedResultStated stated(String text, @Nullable Target target) {
        return new ExpectedResultStated(C2, ID, new ExpectedResult(text, target, null));
    }
}
