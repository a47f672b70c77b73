package org.actionline.roadmap.query.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.outcome.ResultView;
import org.actionline.roadmap.query.roadmap.PeriodView;
import org.jspecify.annotations.Nullable;

/**
 * The results of one reporting period: a row for every outcome and activity that is not withdrawn or has a result there.
 *
 * @param reported rows with a result: submitted, returned and approved together
 * @param missing rows without one that are not on request only
 * @param submitted rows whose result waits for a reviewer
 * @param returned rows whose result waits for whoever writes
 * @param late rows whose result was recorded after the period was due or had been closed
 */
public record PeriodGridView(
        RoadmapCode roadmap,
        PeriodView period,
        long position,
        int reported,
        int missing,
        int submitted,
        int returned,
        int approved,
        int late,
        List<Row> rows) {

    public PeriodGridView {
        rows = List.copyOf(rows);
    }

    /**
     * The result of one outcome or activity, or that it is missing.
     *
     * @param activity absent for the outcome as a whole
     * @param text the outcome's statement or the activity's text
     * @param result absent when none is recorded
     * @param previous the result of the latest period before, as a start for writing this one
     * @param missing whether a result is still expected; never for work on request only, or completed before the period
     * @param totals how far it has come towards targets that declare how values add up, from the first period to this one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            OutcomeId outcomeId,
            OutcomeCode outcome,
            @Nullable ActivityId activityId,
            @Nullable ActivityCode activity,
            String text,
            boolean requestOnly,
            boolean withdrawn,
            @Nullable ResultView result,
            @Nullable ResultView previous,
            boolean missing,
            List<TotalView> totals) {

        public Row {
            totals = List.copyOf(totals);
        }
    }
}
