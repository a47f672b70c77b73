package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Measurements.CONNECTED;
import static org.actionline.roadmap.command.rules.Measurements.REGIONS;
import static org.actionline.roadmap.command.rules.Measurements.STUDIES;
import static org.actionline.roadmap.command.rules.Measurements.result;
import static org.actionline.roadmap.command.rules.Measurements.stated;
import static org.actionline.roadmap.command.rules.Measurements.targets;
import static org.actionline.roadmap.command.rules.Stories.A5;
import static org.actionline.roadmap.command.rules.Stories.A5_ID;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.P2011;
import static org.actionline.roadmap.command.rules.Stories.P2012;
import static org.actionline.roadmap.command.rules.Stories.PLANNED;
import static org.actionline.roadmap.command.rules.Stories.REASON;
import static org.actionline.roadmap.command.rules.Stories.outcomeD;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.expected.Target.Aggregation;
import org.actionline.roadmap.api.expected.Target.Direction;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.result.MeasureRefusal.TotalGoesBack;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultCommand.CorrectResult;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.ResultEvent.ResultWithdrawn;
import org.actionline.roadmap.api.result.ResultRefusal.ResultUnchanged;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void a_value_of_the_outcome_counts_towards_the_only_target_in_its_unit() {
        targets().when(record(result("41", "%", null))).then(recorded(result("41", "%", CONNECTED)));
    }

    @Test
    void a_value_in_a_unit_without_a_target_is_a_figure_of_its_own() {
        targets().when(record(result("-3.5", "degrees", null))).then(recorded(result("-3.5", "degrees", null)));
    }

    @Test
    void a_value_of_an_activity_counts_only_towards_a_target_that_it_names() {
        var given = targets().and(PLANNED);

        given.when(new RecordResult(C2, D, A5, P2011, result("150", "%", null)))
                .then(new ResultRecorded(C2, ID, A5_ID, P2011, result("150", "%", null)));
        given.when(new RecordResult(C2, D, A5, P2011, result("3", "studies", STUDIES)))
                .then(new ResultRecorded(C2, ID, A5_ID, P2011, result("3", "studies", STUDIES)));
    }

    @Test
    void a_cumulative_value_may_stand_still_and_is_held_against_the_next_period_too() {
        targets().when(record(result("7", "regions", null))).then(recorded(result("7", "regions", REGIONS)));
        targets()
                .when(record(result("8", "regions", null)))
                .thenRefused(new TotalGoesBack(C2, D, REGIONS, P2011, number("8"), P2012, number("7")));
    }

    @Test
    void a_cumulative_value_is_held_against_the_period_before() {
        targets()
                .and(recorded(result("5", "regions", REGIONS)))
                .when(new CorrectResult(C2, D, null, P2012, result("4", "regions", null), REASON))
                .thenRefused(new TotalGoesBack(C2, D, REGIONS, P2012, number("4"), P2011, number("5")));
    }

    @Test
    void a_withdrawn_value_holds_nobody_back() {
        targets()
                .and(new ResultWithdrawn(C2, ID, null, P2012))
                .when(record(result("8", "regions", null)))
                .then(recorded(result("8", "regions", REGIONS)));
    }

    @Test
    void a_value_of_an_activity_is_not_held_against_those_of_the_outcome() {
        targets()
                .and(PLANNED)
                .when(new RecordResult(C2, D, A5, P2011, result("8", "regions", REGIONS)))
                .then(new ResultRecorded(C2, ID, A5_ID, P2011, result("8", "regions", REGIONS)));
    }

    @Test
    void a_cumulative_value_that_should_fall_never_rises() {
        var open = new Target(
                null, number("0"), "cases", number("9"), null, Direction.DECREASE, Aggregation.CUMULATIVE, null);
        var later = new PeriodOpened(C2, P2012, LocalDate.of(2011, 6, 1), LocalDate.of(2012, 5, 31));
        var given = outcomeD().and(later, stated("No case is open", open), recorded(result("5", "cases", 1)));

        given.when(new RecordResult(C2, D, null, P2012, result("4", "cases", null)))
                .then(new ResultRecorded(C2, ID, null, P2012, result("4", "cases", 1)));
        given.when(new RecordResult(C2, D, null, P2012, result("6", "cases", null)))
                .thenRefused(new TotalGoesBack(C2, D, 1, P2012, number("6"), P2011, number("5")));
    }

    @Test
    void an_additive_value_counts_its_period_alone() {
        targets()
                .and(new ResultWithdrawn(C2, ID, null, P2012))
                .and(recorded(result("5", "studies", STUDIES)))
                .when(new RecordResult(C2, D, null, P2012, result("1", "studies", STUDIES)))
                .then(new ResultRecorded(C2, ID, null, P2012, result("1", "studies", STUDIES)));
    }

    @Test
    void a_growth_rate_may_be_any_percentage() {
        var growth = new Target(null, number("150"), "%", null, null, Direction.INCREASE, null, null);
        outcomeD()
                .and(stated("Traffic grows", growth))
                .when(record(result("-20", "%", null)))
                .then(recorded(result("-20", "%", 1)));
    }

    @Test
    void a_correction_that_only_names_the_target_that_was_meant_anyway_changes_nothing() {
        targets()
                .and(recorded(result("41", "%", CONNECTED)))
                .when(new CorrectResult(C2, D, null, P2011, result("41", "%", null), REASON))
                .thenRefused(new ResultUnchanged(C2, D, null, P2011));
    }

    @Test
    void a_target_that_is_counted_one_by_one_is_a_count_itself() {
        assertThatThrownBy(() -> counted("2.5", null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> counted("-2", null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> counted("2", "0.5"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("baseline that is no count");
    }

    private static Target counted(String value, @Nullable String baseline) {
        var from = baseline == null ? null : number(baseline);
        return new Target(null, number(value), "regions", from, null, null, null, true);
    }

    private static RecordResult record(Result result) {
        return new RecordResult(C2, D, null, P2011, result);
    }

    private static ResultRecorded recorded(Result result) {
        return new ResultRecorded(C2, ID, null, P2011, result);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
