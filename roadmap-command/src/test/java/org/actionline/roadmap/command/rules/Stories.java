package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Given.given;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityPlanned;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtRaised;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.api.roadmap.CodeScheme;
import org.actionline.roadmap.api.roadmap.LegendEntry;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapOpened;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.TemplateRevised;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingEvent.TimingSet;
import org.actionline.roadmap.api.version.VersionEvent.VersionPublished;
import org.actionline.roadmap.api.version.VersionLabel;

/** One roadmap, two outcomes, one of everything else: the words in which the tests of all rules speak. */
final class Stories {

    private Stories() {}

    static final RoadmapCode C2 = new RoadmapCode("C2");
    static final OutcomeCode D = new OutcomeCode("D");
    static final OutcomeCode E = new OutcomeCode("E");
    static final OutcomeId ID = new OutcomeId(new UUID(0, 4));
    static final OutcomeId OTHER = new OutcomeId(new UUID(0, 5));
    static final ActivityCode A5 = new ActivityCode("A5");
    static final ActivityCode A6 = new ActivityCode("A6");
    static final ActivityId A5_ID = new ActivityId(new UUID(1, 5));
    static final Template SIX = Template.sixColumns();

    /** Numbers outcomes A to L and their sub-outcomes D1, D2. */
    static final Template LETTERED = new Template(
            SIX.columns(),
            List.of(),
            List.of(new LegendEntry("*", "on request")),
            List.of(new CodeScheme("A", "L", CodeScheme.SubOutcomes.NUMBER)),
            List.of());

    static final TemplateRevised NUMBERED = new TemplateRevised(C2, SIX, LETTERED);
    static final PeriodLabel P2011 = new PeriodLabel("2011");
    static final Timing BY_2012 = Timing.parse("2012");
    static final Timing BY_2014 = Timing.parse("2014");
    static final Reason REASON = Reason.of("Funding came late");
    static final Activity ON_REQUEST = activity(A5_ID, A5, true);
    static final Result ON_TRACK = new Result(Status.ON_TRACK, "Two countries advised", null, List.of());
    static final Result DELAYED = new Result(Status.DELAYED, "One country advised", null, List.of());
    static final Result NOT_REQUESTED = new Result(Status.NOT_REQUESTED, "Nobody asked", null, List.of());

    static final RoadmapOpened OPENED = new RoadmapOpened(C2, "Infrastructure", "Facilitator", "2015", SIX);
    static final LocalDate NOV_2010 = LocalDate.of(2010, 11, 1);
    static final LocalDate MAY_2011 = LocalDate.of(2011, 5, 31);
    static final PeriodOpened PERIOD = new PeriodOpened(C2, P2011, NOV_2010, MAY_2011);
    static final OutcomeCode D1 = new OutcomeCode("D1");
    static final OutcomeId D1_ID = new OutcomeId(new UUID(0, 41));
    static final OutcomeDefined D1_DEFINED =
            new OutcomeDefined(C2, D1_ID, D1, D, "Orbits are open to all", Mark.TENTATIVE);
    static final OutcomeDefined DEFINED = new OutcomeDefined(C2, ID, D, null, "Broadband networks grow", Mark.FIRM);
    static final OutcomeDefined OTHER_DEFINED =
            new OutcomeDefined(C2, OTHER, E, null, "Everybody is included", Mark.FIRM);
    static final TimingSet TIMED = new TimingSet(C2, ID, BY_2012);
    static final ActivityPlanned PLANNED = new ActivityPlanned(C2, ID, ON_REQUEST);
    static final OutcomeWithdrawn WITHDRAWN = new OutcomeWithdrawn(C2, ID);
    static final PeriodLabel P2012 = new PeriodLabel("2012");
    static final VersionLabel V2010 = new VersionLabel("2010");
    static final LocalDate MARCH_2010 = LocalDate.of(2010, 3, 1);
    static final DoubtId DOUBT = new DoubtId(new UUID(3, 3));

    static final VersionPublished PUBLISHED =
            new VersionPublished(C2, V2010, "Council 2010", "C10/1", MARCH_2010, 1, 2, "ab");
    static final DoubtRaised RAISED = new DoubtRaised(C2, DOUBT, null, 7, "hal", "cut at the end");

    static Activity activity(ActivityId id, ActivityCode code, boolean requestOnly) {
        return new Activity(id, code, "Advise on spectrum use", requestOnly, List.of(), List.of(), List.of());
    }

    static Given outcomeD() {
        return given(OPENED, PERIOD, DEFINED, OTHER_DEFINED);
    }
}
