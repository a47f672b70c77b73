package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Given.given;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.MAY_2011;
import static org.actionline.roadmap.command.rules.Stories.NOV_2010;
import static org.actionline.roadmap.command.rules.Stories.OPENED;
import static org.actionline.roadmap.command.rules.Stories.P2011;
import static org.actionline.roadmap.command.rules.Stories.P2012;
import static org.actionline.roadmap.command.rules.Stories.PERIOD;
import static org.actionline.roadmap.command.rules.Stories.REASON;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.period.PeriodCommand;
import org.actionline.roadmap.api.period.PeriodCommand.ClosePeriod;
import org.actionline.roadmap.api.period.PeriodCommand.OpenPeriod;
import org.actionline.roadmap.api.period.PeriodCommand.ReopenPeriod;
import org.actionline.roadmap.api.period.PeriodCommand.ReviseDueDay;
import org.actionline.roadmap.api.period.PeriodEvent.DueDayRevised;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodClosed;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodReopened;
import org.actionline.roadmap.api.period.PeriodRefusal.DueBeforePeriod;
import org.actionline.roadmap.api.period.PeriodRefusal.DueDayUnchanged;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodIsClosed;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodLabelTaken;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodNotClosed;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodsOverlap;
import org.actionline.roadmap.api.period.PeriodRefusal.UnknownPeriod;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(PeriodCommand.class)
class PeriodsTest {

    @Test
    void a_period_belongs_to_an_open_roadmap() {
        given().when(new OpenPeriod(C2, P2011, NOV_2010, MAY_2011)).thenRefused(new UnknownRoadmap(C2));
    }

    @Test
    void a_period_label_is_given_once() {
        given(OPENED, PERIOD)
                .when(new OpenPeriod(C2, P2011, MAY_2011.plusDays(1), MAY_2011.plusDays(9)))
                .thenRefused(new PeriodLabelTaken(C2, P2011));
    }

    @Test
    void periods_do_not_share_a_day() {
        given(OPENED, PERIOD)
                .when(new OpenPeriod(C2, P2012, MAY_2011, MAY_2011.plusYears(1)))
                .thenRefused(new PeriodsOverlap(C2, P2012, P2011, NOV_2010, MAY_2011));
    }

    @Test
    void a_period_may_start_the_day_after_another() {
        given(OPENED, PERIOD)
                .when(new OpenPeriod(C2, P2012, MAY_2011.plusDays(1), MAY_2011.plusYears(1)))
                .then(new PeriodOpened(C2, P2012, MAY_2011.plusDays(1), MAY_2011.plusYears(1)));
    }

    @Test
    void a_period_may_say_until_when_results_are_due() {
        var due = MAY_2011.plusDays(30);
        given(OPENED)
                .when(new OpenPeriod(C2, P2011, NOV_2010, MAY_2011, due))
                .then(new PeriodOpened(C2, P2011, NOV_2010, MAY_2011, due));
    }

    @Test
    void results_are_not_due_before_the_period_begins() {
        assertThatThrownBy(() -> new OpenPeriod(C2, P2011, NOV_2010, MAY_2011, NOV_2010.minusDays(1)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("due");
    }

    @Test
    void the_due_day_is_moved_with_a_reason() {
        var june = MAY_2011.plusDays(30);
        given(OPENED, new PeriodOpened(C2, P2011, NOV_2010, MAY_2011, MAY_2011))
                .when(new ReviseDueDay(C2, P2011, june, REASON))
                .then(new DueDayRevised(C2, P2011, MAY_2011, june));
    }

    @Test
    void a_period_without_a_due_day_gets_one() {
        given(OPENED, PERIOD)
                .when(new ReviseDueDay(C2, P2011, MAY_2011, REASON))
                .then(new DueDayRevised(C2, P2011, null, MAY_2011));
    }

    @Test
    void the_due_day_is_not_moved_to_where_it_is() {
        given(OPENED, PERIOD, new DueDayRevised(C2, P2011, null, MAY_2011))
                .when(new ReviseDueDay(C2, P2011, MAY_2011, REASON))
                .thenRefused(new DueDayUnchanged(C2, P2011, MAY_2011));
    }

    @Test
    void the_due_day_is_not_moved_before_the_period() {
        var earlier = NOV_2010.minusDays(1);
        given(OPENED, PERIOD)
                .when(new ReviseDueDay(C2, P2011, earlier, REASON))
                .thenRefused(new DueBeforePeriod(C2, P2011, earlier, NOV_2010));
    }

    @Test
    void the_due_day_of_a_closed_period_is_locked() {
        given(OPENED, PERIOD, new PeriodClosed(C2, P2011))
                .when(new ReviseDueDay(C2, P2011, MAY_2011, REASON))
                .thenRefused(new PeriodIsClosed(C2, P2011));
    }

    @Test
    void a_period_is_closed_and_reopened() {
        given(OPENED, PERIOD).when(new ClosePeriod(C2, P2011)).then(new PeriodClosed(C2, P2011));
        given(OPENED, PERIOD, new PeriodClosed(C2, P2011))
                .when(new ReopenPeriod(C2, P2011, REASON))
                .then(new PeriodReopened(C2, P2011));
    }

    @Test
    void a_closed_period_is_not_closed_again() {
        given(OPENED, PERIOD, new PeriodClosed(C2, P2011))
                .when(new ClosePeriod(C2, P2011))
                .thenRefused(new PeriodIsClosed(C2, P2011));
    }

    @Test
    void only_a_closed_period_is_reopened() {
        given(OPENED, PERIOD).when(new ReopenPeriod(C2, P2011, REASON)).thenRefused(new PeriodNotClosed(C2, P2011));
    }

    @Test
    void nobody_changes_a_period_that_is_not_there() {
        given(OPENED, PERIOD)
                .when(new ReviseDueDay(C2, P2012, MAY_2011, REASON))
                .thenRefused(new UnknownPeriod(C2, P2012));
        given(OPENED, PERIOD).when(new ClosePeriod(C2, P2012)).thenRefused(new UnknownPeriod(C2, P2012));
        given(OPENED, PERIOD).when(new ReopenPeriod(C2, P2012, REASON)).thenRefused(new UnknownPeriod(C2, P2012));
    }
}
