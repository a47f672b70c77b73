package org.actionline.roadmap.query.period;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.expected.Target.Aggregation;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.query.outcome.ExpectedResultView;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.ResultState;
import org.actionline.roadmap.query.outcome.ResultView;
import org.actionline.roadmap.query.roadmap.PeriodView;

/** What the values of several periods say together, where a target declares how. */
final class Totals {

    /** Up to and including the period in question, in the order of their days. */
    private final List<PeriodView> periods;

    Totals(List<PeriodView> periods) {
        this.periods = List.copyOf(periods);
    }

    /**
     * The totals of the outcome as a whole or of one of its activities, in the order of the expected results.
     *
     * @param results of the same outcome or activity
     */
    List<TotalView> of(OutcomeView outcome, List<ResultView> results) {
        return outcome.expectedResults().stream()
                .flatMap(expected -> total(expected, results).stream())
                .toList();
    }

    private Optional<TotalView> total(ExpectedResultView expected, List<ResultView> results) {
        var target = expected.target();
        var aggregation = target == null ? null : target.aggregation();
        if (target == null || aggregation == null) {
            return Optional.empty();
        }
        var counted = periods.stream()
                .flatMap(period -> results.stream()
                        .filter(result -> result.period().equals(period.label()) && counts(result, expected, target)))
                .toList();
        var approved = counted.stream()
                .filter(result -> result.state() == ResultState.APPROVED)
                .toList();
        return together(aggregation, counted)
                .map(value -> new TotalView(
                        expected.number(),
                        target,
                        value,
                        together(aggregation, approved).orElse(null)));
    }

    /** A value of an earlier unit does not count towards a target that has another one since. */
    private static boolean counts(ResultView result, ExpectedResultView expected, Target target) {
        var measured = result.measured();
        return measured != null
                && Objects.equals(measured.expectedResult(), expected.number())
                && measured.unit().equals(target.unit());
    }

    private static Optional<BigDecimal> together(Aggregation aggregation, List<ResultView> results) {
        var values = results.stream()
                .flatMap(result -> Stream.ofNullable(result.measured()))
                .map(Measured::value);
        return switch (aggregation) {
            case CUMULATIVE -> values.reduce((earlier, later) -> later);
            case ADDITIVE -> values.reduce(BigDecimal::add);
        };
    }
}
