package org.actionline.roadmap.api.grid;

import java.util.List;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.jspecify.annotations.Nullable;

/** Why the grid of a period was refused. */
public sealed interface GridRefusal extends Refusal {

    /** Nothing was written, because of these rows. */
    record RowsRefused(RoadmapCode roadmap, PeriodLabel period, List<RefusedRow> rows) implements GridRefusal {

        public RowsRefused {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row that cannot be recorded.
     *
     * @param number of the row as its sender counts, from 1
     * @param since position of the event that brought the refusal about; absent when it held from the beginning
     */
    record RefusedRow(
            int number,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            Refusal why,
            @Nullable Long since) {}
}
