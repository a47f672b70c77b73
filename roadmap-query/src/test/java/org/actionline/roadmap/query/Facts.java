package org.actionline.roadmap.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityAssigned;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityCompleted;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityPlanned;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityRecoded;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityReopened;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityReworded;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityWithdrawn;
import org.actionline.roadmap.api.activity.ActivityEvent.ProjectAttached;
import org.actionline.roadmap.api.activity.ActivityEvent.ProjectDetached;
import org.actionline.roadmap.api.activity.ActivityEvent.RequestFulfilled;
import org.actionline.roadmap.api.activity.ActivityEvent.RequestOnlyMarked;
import org.actionline.roadmap.api.activity.ActivityEvent.RequestRecorded;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.Fulfilment;
import org.actionline.roadmap.api.activity.ProjectNumber;
import org.actionline.roadmap.api.activity.Request;
import org.actionline.roadmap.api.activity.Role;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtRaised;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtSettled;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.erasure.ErasureEvent.PayloadErased;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultReworded;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultStated;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultWithdrawn;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.TargetRevised;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeLinked;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerNamed;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerWithdrawn;
import org.actionline.roadmap.api.period.PeriodEvent.DueDayRevised;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodClosed;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodReopened;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferenceUnlinked;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferencesLinked;
import org.actionline.roadmap.api.reference.Scheme;
import org.actionline.roadmap.api.resource.Estimate;
import org.actionline.roadmap.api.resource.ResourceEvent.ResourceImpactStated;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultEvent.ResultApproved;
import org.actionline.roadmap.api.result.ResultEvent.ResultCorrected;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.ResultEvent.ResultResubmitted;
import org.actionline.roadmap.api.result.ResultEvent.ResultReturned;
import org.actionline.roadmap.api.result.ResultEvent.ResultWithdrawn;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapOpened;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingEvent.TimingRevised;
import org.actionline.roadmap.api.timing.TimingEvent.TimingSet;
import org.actionline.roadmap.api.version.VersionEvent.VersionPublished;
import org.actionline.roadmap.api.version.VersionLabel;

/** Named facts to tell stories with. */
public final class Facts {

    public static final RoadmapCode C2 = new RoadmapCode("C2");
    public static final RoadmapCode C5 = new RoadmapCode("C5");
    public static final OutcomeCode CODE_A = new OutcomeCode("A");
    public static final OutcomeCode CODE_D = new OutcomeCode("D");
    public static final OutcomeCode CODE_D1 = new OutcomeCode("D1");
    public static final OutcomeId A = outcome(1);
    public static final OutcomeId D = outcome(2);
    public static final OutcomeId D1 = outcome(3);
    public static final ActivityId A5 = activity(5);
    public static final DoubtId DOUBT = new DoubtId(new UUID(0, 100));
    public static final PeriodLabel P2011 = new PeriodLabel("2011");
    public static final VersionLabel V2010 = new VersionLabel("2010");
    public static final Reason DECIDED = new Reason("The budget came later", "C11/32");
    public static final Timing IN_2010 = Timing.parse("2010");
    public static final Timing IN_2012 = Timing.parse("2012");
    public static final Result ON_TRACK = new Result(
            Status.ON_TRACK,
            "Advice given to two administrations",
            new Measured(new BigDecimal("2.50"), "administrations"),
            List.of("https://example.org/report"));
    public static final Result DELAYED = new Result(Status.DELAYED, "Advice given to one", null, List.of());
    public static final ExpectedResult EXPECTED = new ExpectedResult(
            "Most institutions are connected",
            Target.of("connected", new BigDecimal("80.10"), "%", new BigDecimal("3.5E+1"), "institutions"),
            null);
    public static final Activity ADVICE = new Activity(
            A5,
            new ActivityCode("A5"),
            "Advise on the use of spectrum",
            true,
            List.of(Role.IMPLEMENTER),
            List.of(Bureau.BDT, Bureau.BR),
            List.of(new Example("Harmonized policies", new ProjectNumber("7GL008061"))));
    public static final Activity UNCODED =
            new Activity(activity(6), null, "Train engineers", false, List.of(), List.of(), List.of());
    public static final Request REQUEST =
            new Request("Administration of Ayton", LocalDate.of(2011, 2, 1), "Advice on shared orbits");
    public static final Example PROJECT = new Example("Shared orbits", new ProjectNumber("7RAS08025"));
    public static final Target HIGHER = new Target(
            "connected",
            new BigDecimal("95"),
            "%",
            new BigDecimal("35"),
            "institutions",
            Target.Direction.INCREASE,
            Target.Aggregation.CUMULATIVE);

    public static final RoadmapOpened OPENED =
            new RoadmapOpened(C2, "Information infrastructure", "ITU", "2015", Template.sixColumns());
    public static final OutcomeDefined A_DEFINED =
            new OutcomeDefined(C2, A, CODE_A, null, "Policies are in place", Mark.FIRM);
    public static final OutcomeDefined D_DEFINED =
            new OutcomeDefined(C2, D, CODE_D, null, "Orbits are open to all", Mark.FIRM);
    public static final OutcomeDefined D1_DEFINED =
            new OutcomeDefined(C2, D1, CODE_D1, CODE_D, "Filings are processed", Mark.TENTATIVE);
    public static final TimingSet D_TIMED = new TimingSet(C2, D, IN_2010);
    public static final TimingRevised D_SLIPPED = new TimingRevised(C2, D, IN_2010, IN_2012);
    public static final PeriodOpened PERIOD_OPENED =
            new PeriodOpened(C2, P2011, LocalDate.of(2010, 11, 1), LocalDate.of(2011, 5, 31));
    public static final ActivityPlanned ADVICE_PLANNED = new ActivityPlanned(C2, D, ADVICE);

    private Facts() {}

    /** Every event type once, told as one consistent story of roadmap C2. */
    public static Story everyEvent() {
        return VersionEvents.after(StructureEvents.after(firstStory()));
    }

    private static Story firstStory() {
        return Story.of(
                        OPENED,
                        A_DEFINED,
                        D_DEFINED,
                        D1_DEFINED,
                        D_TIMED,
                        new ReferencesLinked(C2, D, List.of(Reference.of(Scheme.GOAL, "1"))),
                        new ExpectedResultStated(C2, D, EXPECTED),
                        ADVICE_PLANNED,
                        new ResourceImpactStated(
                                C2,
                                D,
                                new ResourceImpact(
                                        "More staff is needed",
                                        List.of(new Estimate(
                                                Estimate.Kind.FUNDS,
                                                "2012-2015",
                                                new BigDecimal("250000.00"),
                                                "CHF",
                                                Estimate.Source.EXTRA_BUDGETARY)))),
                        new PartnerNamed(C2, D, new Partner(Partner.Kind.DONORS, "Money")),
                        new OutcomeLinked(C2, A, D),
                        new DoubtRaised(C2, DOUBT, CODE_D, 78, "erved areas", "Text in the timing cell"))
                .then(published("2010", 11), PERIOD_OPENED)
                .then(new ResultRecorded(C2, D, A5, P2011, ON_TRACK), new ResultRecorded(C2, D, null, P2011, ON_TRACK))
                .because(DECIDED, new ResultCorrected(C2, D, null, P2011, ON_TRACK, DELAYED))
                .then(new ResultApproved(C2, D, A5, P2011, 14))
                .because(DECIDED, new ResultReturned(C2, D, null, P2011, 16))
                .because(DECIDED, new ResultResubmitted(C2, D, null, P2011, DELAYED, ON_TRACK))
                .because(DECIDED, new DueDayRevised(C2, P2011, null, LocalDate.of(2011, 6, 30)))
                .then(new PeriodClosed(C2, P2011))
                .because(DECIDED, new PeriodReopened(C2, P2011))
                .because(DECIDED, new ResultWithdrawn(C2, D, null, P2011))
                .because(DECIDED, D_SLIPPED)
                .because(DECIDED, new OutcomeReworded(C2, D, D_DEFINED.statement(), "Orbits are open to everybody"))
                .because(Reason.of("Asked the author"), new DoubtSettled(C2, DOUBT))
                .then(
                        new ActivityPlanned(C2, D, UNCODED),
                        new RequestRecorded(C2, D, A5, 1, REQUEST),
                        new RequestFulfilled(
                                C2, D, A5, 1, new Fulfilment(LocalDate.of(2011, 5, 2), "A mission of a week")),
                        new ProjectAttached(C2, D, A5, PROJECT),
                        new ActivityCompleted(C2, D, A5),
                        new ExpectedResultStated(C2, D, new ExpectedResult("Fees are lower", null, null)))
                .because(DECIDED, new ActivityReopened(C2, D, A5))
                .because(DECIDED, new ActivityReworded(C2, D, A5, ADVICE.text(), "Advise on the use of orbits"))
                .because(DECIDED, new ActivityRecoded(C2, D, UNCODED.id(), null, new ActivityCode("A6")))
                .because(DECIDED, new RequestOnlyMarked(C2, D, UNCODED.id(), true))
                .because(DECIDED, new ActivityAssigned(C2, D, A5, List.of(Role.PARTNER), List.of(Bureau.TSB)))
                .because(DECIDED, new ProjectDetached(C2, D, A5, PROJECT))
                .because(
                        DECIDED,
                        new ExpectedResultReworded(C2, D, 1, EXPECTED.text(), "Every institution is connected"))
                .because(DECIDED, new TargetRevised(C2, D, 1, EXPECTED.target(), HIGHER))
                .because(DECIDED, new ExpectedResultWithdrawn(C2, D, 2))
                .because(DECIDED, new ReferenceUnlinked(C2, D, Reference.of(Scheme.GOAL, "1")))
                .because(DECIDED, new PartnerWithdrawn(C2, D, new Partner(Partner.Kind.DONORS, "Money")))
                .because(DECIDED, new ActivityWithdrawn(C2, D, A5))
                .because(Reason.of("Over"), new OutcomeWithdrawn(C2, D1))
                .because(
                        Reason.of("Personal data"),
                        new PayloadErased(C2, D, 3, "roadmap.OutcomeDefined", Map.of(), List.of()));
    }

    public static VersionPublished published(String label, long position) {
        return new VersionPublished(
                C2,
                new VersionLabel(label),
                "Council " + label,
                "C10/1",
                LocalDate.of(2010, 3, 1),
                position,
                position + 1,
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    public static OutcomeId outcome(long number) {
        return new OutcomeId(new UUID(1, number));
    }

    public static ActivityId activity(long number) {
        return new ActivityId(new UUID(2, number));
    }
}
