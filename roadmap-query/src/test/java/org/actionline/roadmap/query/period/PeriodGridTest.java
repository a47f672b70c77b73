package org.actionline.roadmap.query.period;

import static org.actionline.roadmap.query.Facts.A5;
import static org.actionline.roadmap.query.Facts.ADVICE_PLANNED;
import static org.actionline.roadmap.query.Facts.A_DEFINED;
import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.D;
import static org.actionline.roadmap.query.Facts.D_DEFINED;
import static org.actionline.roadmap.query.Facts.ON_TRACK;
import static org.actionline.roadmap.query.Facts.OPENED;
import static org.actionline.roadmap.query.Facts.P2011;
import static org.actionline.roadmap.query.Facts.PERIOD_OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.query.Story;
import org.actionline.roadmap.query.period.PeriodGridView.Row;
import org.junit.jupiter.api.Test;

class PeriodGridTest {

    private static final PeriodOpened P2012 =
            new PeriodOpened(C2, new PeriodLabel("2012"), LocalDate.of(2011, 10, 1), LocalDate.of(2012, 12, 31));
    private static final ResultRecorded D_REPORTED = new ResultRecorded(C2, D, null, P2011, ON_TRACK);

    @Test
    void every_outcome_and_activity_has_a_row() {
        var grid = grid(Story.of(OPENED, A_DEFINED, D_DEFINED, ADVICE_PLANNED, PERIOD_OPENED, D_REPORTED));

        assertThat(grid.rows())
                .extracting(row -> row.outcome().text(), Row::activityId, row -> row.result() != null, Row::missing)
                .containsExactly(
                        tuple("A", null, false, true), tuple("D", null, true, false), tuple("D", A5, false, false));
        assertThat(grid.reported()).isEqualTo(1);
        assertThat(grid.missing()).isEqualTo(1);
    }

    @Test
    void the_result_of_the_period_before_stands_beside_it() {
        var grid = grid(Story.of(OPENED, D_DEFINED, PERIOD_OPENED, D_REPORTED, P2012));

        assertThat(grid.rows().getFirst().result()).isNull();
        assertThat(grid.rows().getFirst().previous())
                .isNotNull()
                .extracting("period")
                .isEqualTo(P2011);
    }

    @Test
    void what_is_withdrawn_is_shown_only_with_a_result() {
        var withdrawn = new OutcomeWithdrawn(C2, D);

        assertThat(grid(Story.of(OPENED, D_DEFINED, ADVICE_PLANNED, PERIOD_OPENED, D_REPORTED, withdrawn))
                        .rows())
                .extracting(Row::activityId, Row::withdrawn)
                .containsExactly(tuple(null, true));
        assertThat(grid(Story.of(OPENED, D_DEFINED, PERIOD_OPENED, withdrawn)).rows())
                .isEmpty();
    }

    private static PeriodGridView grid(Story story) {
        var roadmap = story.roadmap(C2);
        return PeriodGrid.of(roadmap, roadmap.periods().getLast());
    }
}
