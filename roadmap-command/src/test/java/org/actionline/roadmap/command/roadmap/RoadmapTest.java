package org.actionline.roadmap.command.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.UUID;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.doubt.DoubtCommand.RaiseDoubt;
import org.actionline.roadmap.api.doubt.DoubtCommand.SettleDoubt;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtRaised;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtSettled;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.doubt.DoubtRefusal.DoubtAlreadySettled;
import org.actionline.roadmap.api.doubt.DoubtRefusal.UnknownDoubt;
import org.actionline.roadmap.api.period.PeriodCommand.OpenPeriod;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodLabelTaken;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodsOverlap;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapOpened;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapAlreadyOpen;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.api.version.VersionCommand.PublishVersion;
import org.actionline.roadmap.api.version.VersionEvent.VersionPublished;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.api.version.VersionRefusal.RoadmapMovedOn;
import org.actionline.roadmap.api.version.VersionRefusal.VersionLabelTaken;
import org.junit.jupiter.api.Test;

class RoadmapTest {

    static final RoadmapCode C2 = new RoadmapCode("C2");
    static final Template SIX = Template.sixColumns();
    static final PeriodLabel P2011 = new PeriodLabel("2011");
    static final PeriodLabel P2012 = new PeriodLabel("2012");
    static final LocalDate NOV_2010 = LocalDate.of(2010, 11, 1);
    static final LocalDate MAY_2011 = LocalDate.of(2011, 5, 31);
    static final VersionLabel V2010 = new VersionLabel("2010");
    static final LocalDate MARCH_2010 = LocalDate.of(2010, 3, 1);
    static final DoubtId DOUBT = new DoubtId(new UUID(3, 3));

    static final RoadmapOpened OPENED = new RoadmapOpened(C2, "Infrastructure", "Facilitator", "2015", SIX);
    static final PeriodOpened PERIOD = new PeriodOpened(C2, P2011, NOV_2010, MAY_2011);
    static final VersionPublished PUBLISHED =
            new VersionPublished(C2, V2010, "Council 2010", "C10/1", MARCH_2010, 1, 2, "ab");
    static final DoubtRaised RAISED = new DoubtRaised(C2, DOUBT, null, 7, "hal", "cut at the end");

    @Test
    void a_roadmap_is_opened_with_its_template() {
        then(new OpenRoadmap(C2, "Infrastructure", "Facilitator", "2015", SIX), given(), OPENED);
    }

    @Test
    void a_roadmap_is_opened_once() {
        refused(
                new OpenRoadmap(C2, "Infrastructure", "Facilitator", "2015", SIX),
                given(OPENED),
                new RoadmapAlreadyOpen(C2));
    }

    @Test
    void a_period_belongs_to_an_open_roadmap() {
        refused(new OpenPeriod(C2, P2011, NOV_2010, MAY_2011), given(), new UnknownRoadmap(C2));
    }

    @Test
    void a_period_label_is_given_once() {
        refused(
                new OpenPeriod(C2, P2011, MAY_2011.plusDays(1), MAY_2011.plusDays(9)),
                given(OPENED, PERIOD),
                new PeriodLabelTaken(C2, P2011));
    }

    @Test
    void periods_do_not_share_a_day() {
        refused(
                new OpenPeriod(C2, P2012, MAY_2011, MAY_2011.plusYears(1)),
                given(OPENED, PERIOD),
                new PeriodsOverlap(C2, P2012, P2011, NOV_2010, MAY_2011));
    }

    @Test
    void a_period_may_start_the_day_after_another() {
        then(
                new OpenPeriod(C2, P2012, MAY_2011.plusDays(1), MAY_2011.plusYears(1)),
                given(OPENED, PERIOD),
                new PeriodOpened(C2, P2012, MAY_2011.plusDays(1), MAY_2011.plusYears(1)));
    }

    @Test
    void a_version_freezes_everything_below_the_tree_size() {
        then(
                new PublishVersion(C2, V2010, "Council 2010", "C10/1", MARCH_2010, 2, "ab"),
                given(OPENED).seen(1),
                PUBLISHED);
    }

    @Test
    void a_version_label_is_given_once() {
        refused(
                new PublishVersion(C2, V2010, "Council 2011", "C11/1", MARCH_2010, 9, "cd"),
                given(OPENED, PUBLISHED),
                new VersionLabelTaken(C2, V2010));
    }

    @Test
    void a_roadmap_that_moved_on_is_not_frozen() {
        refused(
                new PublishVersion(C2, V2010, "Council 2010", "C10/1", MARCH_2010, 2, "ab"),
                given(OPENED).seen(2),
                new RoadmapMovedOn(C2, 2));
    }

    @Test
    void a_doubt_is_raised_once() {
        assertThat(Roadmap.decide(new RaiseDoubt(C2, DOUBT, null, 7, "hal", "cut at the end"), given(OPENED, RAISED)))
                .isEmpty();
    }

    @Test
    void a_doubt_is_settled_with_a_reason() {
        then(
                new SettleDoubt(C2, DOUBT, Reason.of("Read in the printed copy")),
                given(OPENED, RAISED),
                new DoubtSettled(C2, DOUBT));
    }

    @Test
    void an_unknown_doubt_is_named() {
        refused(new SettleDoubt(C2, DOUBT, Reason.of("Read")), given(OPENED), new UnknownDoubt(C2, DOUBT));
    }

    @Test
    void a_doubt_is_settled_once() {
        refused(
                new SettleDoubt(C2, DOUBT, Reason.of("Read")),
                given(OPENED, RAISED, new DoubtSettled(C2, DOUBT)),
                new DoubtAlreadySettled(C2, DOUBT));
    }

    private static Roadmap given(RegisterEvent... history) {
        var roadmap = Roadmap.UNBORN;
        for (var event : history) {
            roadmap = Roadmap.evolve(roadmap, event);
        }
        return roadmap;
    }

    private static void then(RegisterCommand command, Roadmap roadmap, RegisterEvent event) {
        assertThat(Roadmap.decide(command, roadmap)).containsExactly(event);
    }

    private static void refused(RegisterCommand command, Roadmap roadmap, Refusal refusal) {
        var thrown = catchThrowableOfType(CommandRefused.class, () -> Roadmap.decide(command, roadmap));
        assertThat(thrown).as("refusal").isNotNull();
        assertThat(thrown.refusal()).isEqualTo(refusal);
    }
}
