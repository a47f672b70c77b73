package org.actionline.roadmap.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.actionline.roadmap.api.link.LinkEvent.OutcomeUnlinked;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMarked;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMerged;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMoved;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReinstated;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeSplit;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomesTakenIn;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.OutcomeName;
import org.actionline.roadmap.api.outcome.Place;
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
import org.actionline.roadmap.api.result.EvidenceFile;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultEvent.ResultApproved;
import org.actionline.roadmap.api.result.ResultEvent.ResultCorrected;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.ResultEvent.ResultResubmitted;
import org.actionline.roadmap.api.result.ResultEvent.ResultReturned;
import org.actionline.roadmap.api.result.ResultEvent.ResultWithdrawn;
import org.actionline.roadmap.api.result.Sha256;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.api.roadmap.CodeScheme;
import org.actionline.roadmap.api.roadmap.Description;
import org.actionline.roadmap.api.roadmap.Footnote;
import org.actionline.roadmap.api.roadmap.LaterColumn;
import org.actionline.roadmap.api.roadmap.LegendEntry;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapDescribed;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapOpened;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapReopened;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapRetired;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.TemplateRevised;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingEvent.TimingRevised;
import org.actionline.roadmap.api.timing.TimingEvent.TimingSet;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionEvent.VersionDraftDiscarded;
import org.actionline.roadmap.api.version.VersionEvent.VersionDraftRevised;
import org.actionline.roadmap.api.version.VersionEvent.VersionDrafted;
import org.actionline.roadmap.api.version.VersionEvent.VersionPublished;
import org.actionline.roadmap.api.version.VersionEvent.VersionSuperseded;
import org.actionline.roadmap.api.version.VersionLabel;

/** One sample of every event type, each as full as it can be. */
final class Samples {

    static final VersionLabel V2011 = new VersionLabel("2011");
    static final Imprint IMPRINT = new Imprint("Council 2011", "C11/7", LocalDate.of(2011, 3, 1));
    static final RoadmapCode C2 = new RoadmapCode("C2");
    static final OutcomeId D = new OutcomeId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));
    static final OutcomeId A = new OutcomeId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058"));
    static final ActivityId A5 = new ActivityId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8059"));
    static final DoubtId DOUBT = new DoubtId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a805a"));
    static final PeriodLabel P2011 = new PeriodLabel("2011");
    static final Result ON_TRACK = new Result(
            Status.ON_TRACK,
            "Advice given to two administrations",
            new Measured(new BigDecimal("2"), "administrations", 1),
            List.of("https://example.org/report"),
            List.of(new EvidenceFile(new Sha256("5f".repeat(32)), "Mission report.pdf")));
    static final Result DELAYED = new Result(Status.DELAYED, "Advice given to one", null, List.of());

    static final List<RegisterEvent> ALL = List.of(
            new RoadmapOpened(
                    C2,
                    "Information and communication infrastructure",
                    "ITU",
                    "2015",
                    new Template(List.of("Outcome", "Timing"), List.of(new Footnote(1, "May be divided")))),
            new RoadmapDescribed(
                    C2,
                    new Description("Information and communication infrastructure", "ITU", "2015"),
                    new Description("Information and communication infrastructure", "ITU", "2020")),
            new TemplateRevised(
                    C2,
                    new Template(List.of("Outcome", "Timing"), List.of(new Footnote(1, "May be divided"))),
                    new Template(
                            List.of("Outcome", "Timing"),
                            List.of(),
                            List.of(new LegendEntry("*", "Only on request")),
                            List.of(new CodeScheme("a", "r", CodeScheme.SubOutcomes.ROMAN)),
                            List.of(new LaterColumn("Development goals", Scheme.SDG)))),
            new RoadmapRetired(C2),
            new RoadmapReopened(C2),
            new PeriodOpened(
                    C2, P2011, LocalDate.of(2010, 11, 1), LocalDate.of(2011, 5, 31), LocalDate.of(2011, 6, 30)),
            new DueDayRevised(C2, P2011, LocalDate.of(2011, 6, 30), LocalDate.of(2011, 7, 31)),
            new PeriodClosed(C2, P2011),
            new PeriodReopened(C2, P2011),
            new VersionDrafted(C2, V2011, IMPRINT),
            new VersionDraftRevised(
                    C2, V2011, IMPRINT, new Imprint("Council 2011", "C11/7 Rev. 1", LocalDate.of(2011, 3, 1))),
            new VersionDraftDiscarded(C2, V2011),
            new VersionSuperseded(C2, new VersionLabel("2010"), V2011),
            new VersionPublished(
                    C2,
                    new VersionLabel("2010"),
                    "Council 2010",
                    "C10/1",
                    LocalDate.of(2010, 3, 1),
                    41,
                    42,
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            new DoubtRaised(C2, DOUBT, new OutcomeCode("D"), 78, "erved areas", "Text in the timing cell"),
            new DoubtSettled(C2, DOUBT),
            new OutcomeDefined(
                    C2,
                    D,
                    new OutcomeCode("D1"),
                    new OutcomeCode("D"),
                    "Orbits are open to all",
                    Mark.TENTATIVE,
                    new OutcomeName(A, new OutcomeCode("A"))),
            new OutcomeReworded(C2, D, "Orbits are open", "Orbits are open to all"),
            new OutcomeMarked(C2, D, Mark.TENTATIVE, Mark.FIRM),
            new OutcomeMoved(
                    C2,
                    D,
                    new Place(new OutcomeCode("D1"), new OutcomeCode("D")),
                    new Place(new OutcomeCode("M"), null),
                    A,
                    null),
            new OutcomeWithdrawn(C2, D),
            new OutcomeReinstated(C2, D),
            new OutcomeSplit(C2, D, List.of(new OutcomeName(A, new OutcomeCode("D2")))),
            new OutcomeMerged(C2, D, new OutcomeName(A, new OutcomeCode("A"))),
            new OutcomesTakenIn(C2, A, List.of(new OutcomeName(D, new OutcomeCode("D1")))),
            new TimingSet(C2, D, Timing.parse("2010-2011")),
            new TimingRevised(C2, D, Timing.parse("2012"), Timing.parse("Dec. 2014")),
            new ReferencesLinked(
                    C2,
                    D,
                    List.of(
                            Reference.of(Scheme.GOAL, "1"),
                            Reference.of(Scheme.RESOLUTION, "PP 102").sharedWith(new OutcomeCode("h")))),
            new ReferenceUnlinked(C2, D, Reference.of(Scheme.GOAL, "1")),
            new ExpectedResultStated(
                    C2,
                    D,
                    new ExpectedResult(
                            "Most institutions are connected",
                            Target.of(
                                    "connected institutions",
                                    new BigDecimal("80"),
                                    "%",
                                    new BigDecimal("35"),
                                    "institutions"),
                            new OutcomeCode("h"))),
            new ActivityPlanned(
                    C2,
                    D,
                    new Activity(
                            A5,
                            new ActivityCode("A5"),
                            "Advise on the use of spectrum",
                            true,
                            List.of(Role.IMPLEMENTER),
                            List.of(Bureau.BDT, Bureau.BR),
                            List.of(new Example("Harmonized policies", new ProjectNumber("7GL008061"))))),
            new ExpectedResultReworded(C2, D, 1, "Most institutions are connected", "Every institution is connected"),
            new TargetRevised(
                    C2,
                    D,
                    1,
                    Target.of(null, new BigDecimal("80"), "%", null, null),
                    new Target(
                            "connected institutions",
                            new BigDecimal("95"),
                            "%",
                            new BigDecimal("35"),
                            "institutions",
                            Target.Direction.INCREASE,
                            Target.Aggregation.CUMULATIVE,
                            true)),
            new ExpectedResultWithdrawn(C2, D, 1),
            new ActivityWithdrawn(C2, D, A5),
            new ActivityReopened(C2, D, A5),
            new ActivityCompleted(C2, D, A5),
            new ActivityReworded(C2, D, A5, "Advise on spectrum", "Advise on the use of spectrum"),
            new ActivityRecoded(C2, D, A5, new ActivityCode("A5"), new ActivityCode("A6")),
            new RequestOnlyMarked(C2, D, A5, true),
            new ActivityAssigned(C2, D, A5, List.of(Role.FACILITATOR, Role.PARTNER), List.of(Bureau.TSB)),
            new ProjectAttached(C2, D, A5, new Example("Harmonized policies", new ProjectNumber("7GL008061"))),
            new ProjectDetached(C2, D, A5, new Example("Harmonized policies", new ProjectNumber("7GL008061"))),
            new RequestRecorded(
                    C2,
                    D,
                    A5,
                    1,
                    new Request("Administration of Ayton", LocalDate.of(2011, 2, 1), "Advice on shared orbits")),
            new RequestFulfilled(C2, D, A5, 1, new Fulfilment(LocalDate.of(2011, 5, 2), "A mission of a week")),
            new ResourceImpactStated(
                    C2,
                    D,
                    new ResourceImpact(
                            "More staff is needed",
                            List.of(new Estimate(
                                    Estimate.Kind.FUNDS,
                                    "2012-2015",
                                    new BigDecimal("250000"),
                                    "CHF",
                                    Estimate.Source.EXTRA_BUDGETARY)))),
            new PartnerNamed(C2, D, new Partner(Partner.Kind.DONORS, "Money")),
            new PartnerWithdrawn(C2, D, new Partner(Partner.Kind.DONORS, "Money")),
            new OutcomeLinked(C2, D, A),
            new OutcomeUnlinked(C2, D, A),
            new ResultRecorded(C2, D, A5, P2011, ON_TRACK),
            new ResultCorrected(C2, D, null, P2011, ON_TRACK, DELAYED),
            new ResultResubmitted(C2, D, A5, P2011, ON_TRACK, DELAYED),
            new ResultWithdrawn(C2, D, A5, P2011),
            new ResultApproved(C2, D, A5, P2011, 41),
            new ResultReturned(C2, D, A5, P2011, 41),
            new PayloadErased(
                    C2,
                    D,
                    41,
                    "roadmap.OutcomeReworded",
                    Map.of(
                            "data", Map.of("from", "[erased: event 41]"),
                            "metadata", Map.of("erased", "true")),
                    List.of("00".repeat(32))));

    private Samples() {}
}
