package org.actionline.roadmap.query.outcome;

import java.util.List;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultEvent;
import org.actionline.roadmap.api.result.ResultEvent.ResultCorrected;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** The results of an outcome as a whole and of its activities, one for each period. */
final class ResultFold {

    private ResultFold() {}

    static void fold(OutcomeDraft draft, ResultEvent event, LoggedEvent logged) {
        switch (event) {
            case ResultRecorded e -> report(draft, e.activity(), result(e.period(), e.result(), logged));
            case ResultCorrected e -> report(draft, e.activity(), result(e.period(), e.to(), logged));
        }
    }

    private static void report(OutcomeDraft draft, @Nullable ActivityId activity, ResultView result) {
        if (activity == null) {
            draft.results = reported(draft.results, result);
        } else {
            draft.activities = ActivityFold.changed(
                    draft.activities, activity, old -> old.withResults(reported(old.results(), result)));
        }
    }

    private static List<ResultView> reported(List<ResultView> results, ResultView result) {
        return Replaced.with(results, result, other -> other.period().equals(result.period()));
    }

    private static ResultView result(PeriodLabel period, Result result, LoggedEvent logged) {
        return new ResultView(
                period,
                result.status(),
                result.narrative(),
                result.measured(),
                result.evidence(),
                logged.actor(),
                logged.recordedAt(),
                logged.position());
    }
}
