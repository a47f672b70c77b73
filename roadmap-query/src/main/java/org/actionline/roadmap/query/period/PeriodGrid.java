package org.actionline.roadmap.query.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.query.outcome.ActivityView;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.ResultState;
import org.actionline.roadmap.query.outcome.ResultView;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.query.period.PeriodGridView.Row;
import org.actionline.roadmap.query.roadmap.PeriodView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/** Lays out the results of one period by outcome and activity, in printed order. */
public final class PeriodGrid {

    private final RoadmapView roadmap;
    private final PeriodView period;
    private final Totals totals;

    private PeriodGrid(RoadmapView roadmap, PeriodView period) {
        this.roadmap = roadmap;
        this.period = period;
        this.totals = new Totals(roadmap.periods().stream()
                .filter(other -> !other.from().isAfter(period.from()))
                .toList());
    }

    public static PeriodGridView of(RoadmapView roadmap, PeriodView period) {
        var grid = new PeriodGrid(roadmap, period);
        var rows = roadmap.outcomes().stream()
                .flatMap(outcome -> grid.rows(outcome).stream())
                .filter(row -> !row.withdrawn() || row.result() != null)
                .toList();
        return new PeriodGridView(
                roadmap.code(),
                period,
                roadmap.position(),
                results(rows, result -> true),
                Math.toIntExact(rows.stream().filter(Row::missing).count()),
                results(rows, result -> result.state() == ResultState.SUBMITTED),
                results(rows, result -> result.state() == ResultState.RETURNED),
                results(rows, result -> result.state() == ResultState.APPROVED),
                results(rows, ResultView::late),
                rows);
    }

    private static int results(List<Row> rows, Predicate<ResultView> wanted) {
        return Math.toIntExact(rows.stream()
                .map(Row::result)
                .filter(result -> result != null && wanted.test(result))
                .count());
    }

    private List<Row> rows(OutcomeView outcome) {
        var rows = new ArrayList<Row>();
        rows.add(row(outcome, null, outcome.results()));
        outcome.activities().forEach(activity -> rows.add(row(outcome, activity, activity.results())));
        return rows;
    }

    private Row row(OutcomeView outcome, @Nullable ActivityView activity, List<ResultView> results) {
        var result = results.stream()
                .filter(it -> it.period().equals(period.label()))
                .findFirst()
                .orElse(null);
        boolean requestOnly = activity != null && activity.requestOnly();
        boolean withdrawn =
                outcome.state() != State.ACTIVE || (activity != null && activity.state() == State.WITHDRAWN);
        var previous = previous(results).orElse(null);
        boolean completed = (activity != null && activity.state() == State.COMPLETED)
                || (previous != null
                        && previous.status() == Status.COMPLETED
                        && previous.state() != ResultState.RETURNED);
        return new Row(
                outcome.id(),
                outcome.code(),
                activity == null ? null : activity.id(),
                activity == null ? null : activity.code(),
                activity == null ? outcome.statement() : activity.text(),
                requestOnly,
                withdrawn,
                result,
                previous,
                result == null && !requestOnly && !withdrawn && !completed,
                totals.of(outcome, results));
    }

    private Optional<ResultView> previous(List<ResultView> results) {
        return roadmap.periods().reversed().stream()
                .filter(earlier -> earlier.from().isBefore(period.from()))
                .flatMap(earlier -> results.stream().filter(it -> it.period().equals(earlier.label())))
                .findFirst();
    }
}
