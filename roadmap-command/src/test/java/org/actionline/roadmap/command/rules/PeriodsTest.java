package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Given.given;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.MAY_2011;
import static org.actionline.roadmap.command.rules.Stories.NOV_2010;
import static org.actionline.roadmap.command.rules.Stories.OPENED;
import static org.actionline.roadmap.command.rules.Stories.P2011;
import static org.actionline.roadmap.command.rules.Stories.P2012;
import static org.actionline.roadmap.command.rules.Stories.PERIOD;

import org.actionline.roadmap.api.period.PeriodCommand;
import org.actionline.roadmap.api.period.PeriodCommand.OpenPeriod;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodLabelTaken;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodsOverlap;
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
}
