package org.actionline.roadmap.query.outcome;

import java.util.List;
import java.util.function.UnaryOperator;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.ResultEvent;
import org.actionline.roadmap.api.result.ResultEvent.ResultApproved;
import org.actionline.roadmap.api.result.ResultEvent.ResultCorrected;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.ResultEvent.ResultResubmitted;
import org.actionline.roadmap.api.result.ResultEvent.ResultReturned;
import org.actionline.roadmap.api.result.ResultEvent.ResultWithdrawn;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** The results of an outcome as a whole and of its activities, one for each period; a withdrawn one is gone. */
final class ResultFold {

    private ResultFold() {}

    static void fold(OutcomeDraft draft, ResultEvent event, LoggedEvent logged, OutcomeFold.Around around) {
        switch (event) {
            case ResultRecorded e -> {
                var late = around.late(e.period(), logged);
                report(draft, e.activity(), ResultView.recorded(e.period(), e.result(), late, logged));
            }
            case ResultCorrected e -> change(draft, e.activity(), e.period(), it -> it.changed(e.to(), logged));
            case ResultResubmitted e -> change(draft, e.activity(), e.period(), it -> it.changed(e.to(), logged));
            case ResultApproved e ->
                change(draft, e.activity(), e.period(), it -> it.reviewed(ResultState.APPROVED, e.written(), logged));
            case ResultReturned e ->
                change(draft, e.activity(), e.period(), it -> it.reviewed(ResultState.RETURNED, e.written(), logged));
            case ResultWithdrawn e -> {
                known(results(draft, e.activity()), e.period());
                replace(draft, e.activity(), results -> without(results, e.period()));
            }
        }
    }

    private static void report(OutcomeDraft draft, @Nullable ActivityId activity, ResultView result) {
        replace(
                draft,
                activity,
                results ->
                        Replaced.with(results, result, other -> other.period().equals(result.period())));
    }

    private static void change(
            OutcomeDraft draft, @Nullable ActivityId activity, PeriodLabel period, UnaryOperator<ResultView> change) {
        report(draft, activity, change.apply(known(results(draft, activity), period)));
    }

    private static void replace(
            OutcomeDraft draft, @Nullable ActivityId activity, UnaryOperator<List<ResultView>> change) {
        if (activity == null) {
            draft.results = change.apply(draft.results);
        } else {
            draft.activities = ActivityFold.changed(
                    draft.activities, activity, old -> old.withResults(change.apply(old.results())));
        }
    }

    private static List<ResultView> results(OutcomeDraft draft, @Nullable ActivityId activity) {
        return activity == null
                ? draft.results
                : draft.activities.stream()
                        .filter(it -> it.id().equals(activity))
                        .flatMap(it -> it.results().stream())
                        .toList();
    }

    private static ResultView known(List<ResultView> results, PeriodLabel period) {
        return results.stream()
                .filter(it -> it.period().equals(period))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The log mentions a result for " + period + " before it was recorded"));
    }

    private static List<ResultView> without(List<ResultView> results, PeriodLabel period) {
        return results.stream().filter(it -> !it.period().equals(period)).toList();
    }
}
