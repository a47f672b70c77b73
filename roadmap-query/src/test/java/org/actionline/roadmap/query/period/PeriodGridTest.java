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

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultStated;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.expected.Target.Aggregation;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultEvent.ResultApproved;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.ResultEvent.ResultReturned;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.query.Story;
import org.actionline.roadmap.query.period.PeriodGridView.Row;
import org.jspecify.annotations.Nullable;
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
    void nothing_is_missing_after_the_period_in_which_the_work_was_completed() {
        var completed = new ResultRecorded(
                C2, D, null, P2011, new Result(Status.COMPLETED, "Nothing is left to do.", null, List.of()));

        assertThat(grid(Story.of(OPENED, D_DEFINED, PERIOD_OPENED, completed, P2012))
                        .missing())
                .isZero();
        assertThat(grid(Story.of(OPENED, D_DEFINED, PERIOD_OPENED, D_REPORTED, P2012))
                        .missing())
                .isEqualTo(1);
        var returned = new ResultReturned(C2, D, null, P2011, 3);
        assertThat(grid(Story.of(OPENED, D_DEFINED, PERIOD_OPENED, completed, returned, P2012))
                        .missing())
                .isEqualTo(1);
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

    @Test
    void a_row_says_how_far_it_has_come_towards_its_targets() {
        var story = Story.of(OPENED, D_DEFINED)
                .then(stated("Institutions are connected", "%", Aggregation.CUMULATIVE))
                .then(stated("Studies are written", "studies", Aggregation.ADDITIVE))
                .then(PERIOD_OPENED, P2012)
                .then(measured(P2011, "30", "%", 1), new ResultApproved(C2, D, null, P2011, 6))
                .then(measured(P2012.period(), "41", "%", 1));

        assertThat(grid(story).rows().getFirst().totals())
                .extracting(TotalView::expectedResult, TotalView::value, TotalView::approved)
                .containsExactly(tuple(1, new BigDecimal("41"), new BigDecimal("30")));
    }

    @Test
    void additive_values_are_summed_up_to_the_period_and_not_beyond() {
        var story = Story.of(OPENED, D_DEFINED)
                .then(stated("Studies are written", "studies", Aggregation.ADDITIVE))
                .then(PERIOD_OPENED, P2012)
                .then(measured(P2011, "2", "studies", 1), measured(P2012.period(), "3", "studies", 1));
        var roadmap = story.roadmap(C2);

        assertThat(roadmap.periods())
                .extracting(period -> PeriodGrid.of(roadmap, period)
                        .rows()
                        .getFirst()
                        .totals()
                        .getFirst()
                        .value())
                .containsExactly(new BigDecimal("2"), new BigDecimal("5"));
    }

    @Test
    void without_a_declared_aggregation_there_is_no_total() {
        var story = Story.of(OPENED, D_DEFINED)
                .then(stated("Fees are lower", "CHF", null))
                .then(PERIOD_OPENED, measured(P2011, "8", "CHF", 1));

        assertThat(grid(story).rows().getFirst().totals()).isEmpty();
    }

    private static ExpectedResultStated stated(String text, String unit, @Nullable Aggregation aggregation) {
        var target = new Target(null, new BigDecimal("80"), unit, null, null, null, aggregation);
        return new ExpectedResultStated(C2, D, new ExpectedResult(text, target, null));
    }

    private static ResultRecorded measured(PeriodLabel period, String value, String unit, int expectedResult) {
        var measured = new Measured(new BigDecimal(value), unit, expectedResult);
        return new ResultRecorded(C2, D, null, period, new Result(Status.ON_TRACK, "As planned", measured, List.of()));
    }

    private static PeriodGridView grid(Story story) {
        var roadmap = story.roadmap(C2);
        return PeriodGrid.of(roadmap, roadmap.periods().getLast());
    }
}
