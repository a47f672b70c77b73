package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Given.STAFF;
import static org.actionline.roadmap.command.rules.Given.given;
import static org.actionline.roadmap.command.rules.Stories.A5;
import static org.actionline.roadmap.command.rules.Stories.A5_ID;
import static org.actionline.roadmap.command.rules.Stories.A6;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.DEFINED;
import static org.actionline.roadmap.command.rules.Stories.E;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.NOT_REQUESTED;
import static org.actionline.roadmap.command.rules.Stories.ON_TRACK;
import static org.actionline.roadmap.command.rules.Stories.OPENED;
import static org.actionline.roadmap.command.rules.Stories.OTHER;
import static org.actionline.roadmap.command.rules.Stories.OTHER_DEFINED;
import static org.actionline.roadmap.command.rules.Stories.P2011;
import static org.actionline.roadmap.command.rules.Stories.P2012;
import static org.actionline.roadmap.command.rules.Stories.PERIOD;
import static org.actionline.roadmap.command.rules.Stories.PLANNED;
import static org.actionline.roadmap.command.rules.Stories.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityRefusal.UnknownActivity;
import org.actionline.roadmap.api.grid.GridCommand;
import org.actionline.roadmap.api.grid.GridCommand.GridRow;
import org.actionline.roadmap.api.grid.GridCommand.RecordResults;
import org.actionline.roadmap.api.grid.GridCommand.Write;
import org.actionline.roadmap.api.grid.GridRefusal.RefusedRow;
import org.actionline.roadmap.api.grid.GridRefusal.RowsRefused;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.UnknownOutcome;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodClosed;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodIsClosed;
import org.actionline.roadmap.api.period.PeriodRefusal.UnknownPeriod;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.ResultRefusal.OnlyForRequests;
import org.actionline.roadmap.api.result.ResultRefusal.ResultAlreadyRecorded;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapRetired;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapIsRetired;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@EveryRowOf(GridCommand.class)
class GridsTest {

    private static final RegisterEvent[] STORY = {OPENED, PERIOD, DEFINED, OTHER_DEFINED, PLANNED};
    private static final ResultRecorded D_RECORDED = new ResultRecorded(C2, ID, null, P2011, ON_TRACK);
    private static final ResultRecorded A5_RECORDED = new ResultRecorded(C2, ID, A5_ID, P2011, NOT_REQUESTED);
    private static final ResultRecorded E_RECORDED = new ResultRecorded(C2, OTHER, null, P2011, ON_TRACK);
    private static final GridRow D_ROW = row(1, D, null, ON_TRACK);
    private static final GridRow A5_ROW = row(2, D, A5, NOT_REQUESTED);
    private static final GridRow E_ROW = row(3, E, null, ON_TRACK);
    private static final RefusedRow E_TAKEN =
            new RefusedRow(3, E, null, new ResultAlreadyRecorded(C2, E, null, P2011), 5L);

    @Test
    void every_row_becomes_a_result_in_the_order_of_the_rows() {
        given(STORY).when(grid(Write.ALL, E_ROW, D_ROW, A5_ROW)).then(E_RECORDED, D_RECORDED, A5_RECORDED);
    }

    @Test
    void one_refused_row_keeps_all_from_being_written_and_names_itself() {
        given(STORY)
                .and(E_RECORDED)
                .when(grid(Write.ALL, D_ROW, A5_ROW, E_ROW))
                .thenRefused(new RowsRefused(C2, P2011, List.of(E_TAKEN)));
    }

    @Test
    void every_refused_row_is_named_with_its_own_reason() {
        var z = new OutcomeCode("Z");
        given(STORY)
                .when(grid(
                        Write.ALL,
                        D_ROW,
                        row(2, z, null, ON_TRACK),
                        row(5, D, A6, ON_TRACK),
                        row(9, E, null, NOT_REQUESTED)))
                .thenRefused(new RowsRefused(
                        C2,
                        P2011,
                        List.of(
                                new RefusedRow(2, z, null, new UnknownOutcome(C2, z), 0L),
                                new RefusedRow(5, D, A6, new UnknownActivity(C2, D, A6), 2L),
                                new RefusedRow(
                                        9, E, null, new OnlyForRequests(C2, E, null, NOT_REQUESTED.status()), 3L))));
    }

    @Test
    void on_request_the_rows_that_are_not_refused_are_written() {
        var grid = grid(Write.VALID, D_ROW, A5_ROW, E_ROW);
        given(STORY).and(E_RECORDED).when(grid).then(D_RECORDED, A5_RECORDED);

        assertThat(Rulebook.leftOut(grid, known(grid, E_RECORDED))).containsExactly(E_TAKEN);
    }

    @Test
    void when_no_row_is_left_nothing_is_written_and_that_is_said() {
        given(STORY)
                .and(E_RECORDED)
                .when(grid(Write.VALID, E_ROW))
                .thenRefused(new RowsRefused(C2, P2011, List.of(E_TAKEN)));
    }

    @Test
    void a_grid_can_be_tried_without_writing() {
        given(STORY).when(grid(Write.NONE, D_ROW, E_ROW)).thenNothing();
        given(STORY)
                .and(E_RECORDED)
                .when(grid(Write.NONE, D_ROW, E_ROW))
                .thenRefused(new RowsRefused(C2, P2011, List.of(E_TAKEN)));
    }

    @Test
    void a_row_of_an_outcome_that_ended_since_names_the_event_that_ended_it() {
        given(STORY)
                .and(E_RECORDED, WITHDRAWN)
                .when(grid(Write.ALL, D_ROW))
                .thenRefused(new RowsRefused(
                        C2, P2011, List.of(new RefusedRow(1, D, null, new OutcomeIsWithdrawn(C2, D), 6L))));
    }

    @Test
    void the_latest_of_the_events_that_got_there_first_is_the_winner() {
        var grid = grid(Write.ALL, D_ROW, E_ROW);
        var known = known(grid, E_RECORDED, D_RECORDED);
        var refusal = new RowsRefused(C2, P2011, Rulebook.leftOut(grid, known));

        assertThat(Rulebook.turn(grid, known, refusal)).hasValue(6);
    }

    @Test
    void a_grid_is_of_an_open_period() {
        given(OPENED, DEFINED).when(grid(Write.ALL, D_ROW)).thenRefused(new UnknownPeriod(C2, P2011));
        given(STORY)
                .and(new PeriodClosed(C2, P2011))
                .when(grid(Write.ALL, D_ROW))
                .thenRefused(new PeriodIsClosed(C2, P2011));
    }

    @Test
    void a_grid_is_of_an_open_roadmap() {
        given().when(grid(Write.ALL, D_ROW)).thenRefused(new UnknownRoadmap(C2));
        given(STORY).and(new RoadmapRetired(C2)).when(grid(Write.ALL, D_ROW)).thenRefused(new RoadmapIsRetired(C2));
    }

    @Test
    void results_of_other_periods_do_not_count() {
        given(STORY)
                .and(new ResultRecorded(C2, ID, null, P2012, ON_TRACK))
                .when(grid(Write.ALL, D_ROW))
                .then(D_RECORDED);
    }

    @Test
    void no_two_rows_are_about_the_same() {
        assertThatThrownBy(() -> grid(Write.ALL, D_ROW, row(4, D, null, ON_TRACK)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("one row for each outcome or activity");
    }

    @Test
    void a_grid_has_a_row_and_not_too_many() {
        assertThatThrownBy(() -> grid(Write.ALL)).isInstanceOf(InvalidValue.class);
        var many = new ArrayList<GridRow>();
        for (var number = 0; number <= GridCommand.MOST_ROWS; number++) {
            var code = new ActivityCode((char) ('A' + number / 100) + String.valueOf(number % 100 + 1));
            many.add(row(number + 1, D, code, ON_TRACK));
        }

        assertThat(new RecordResults(C2, P2011, many.subList(1, many.size()), Write.ALL).rows())
                .hasSize(GridCommand.MOST_ROWS);
        assertThatThrownBy(() -> new RecordResults(C2, P2011, many, Write.ALL)).isInstanceOf(InvalidValue.class);
    }

    private static Known known(RecordResults grid, RegisterEvent... more) {
        var log = new ArrayList<Read>();
        for (var event : STORY) {
            log.add(new Read(log.size(), event, STAFF));
        }
        for (var event : more) {
            log.add(new Read(log.size(), event, STAFF));
        }
        return Known.read(grid, STAFF, new MemoryLog(log));
    }

    private static RecordResults grid(Write write, GridRow... rows) {
        return new RecordResults(C2, P2011, List.of(rows), write);
    }

    private static GridRow row(int number, OutcomeCode outcome, @Nullable ActivityCode activity, Result result) {
        return new GridRow(number, outcome, activity, result);
    }
}
