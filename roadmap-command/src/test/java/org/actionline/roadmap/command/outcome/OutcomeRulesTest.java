package org.actionline.roadmap.command.outcome;

import static org.actionline.roadmap.command.outcome.Given.given;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityCommand.PlanActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.WithdrawActivity;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityPlanned;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityWithdrawn;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityCodeTaken;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityIsWithdrawn;
import org.actionline.roadmap.api.activity.ActivityRefusal.UnknownActivity;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.StateExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultStated;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeLinked;
import org.actionline.roadmap.api.link.LinkRefusal.LinkedToItself;
import org.actionline.roadmap.api.link.LinkRefusal.LinksWouldCircle;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.RewordOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.WithdrawOutcome;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeCodeTaken;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.StatementUnchanged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.UnknownOutcome;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerCommand.NamePartner;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerNamed;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.period.PeriodRefusal.UnknownPeriod;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceCommand.LinkReferences;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferencesLinked;
import org.actionline.roadmap.api.reference.Scheme;
import org.actionline.roadmap.api.resource.ResourceCommand.StateResourceImpact;
import org.actionline.roadmap.api.resource.ResourceEvent.ResourceImpactStated;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultCommand.CorrectResult;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.result.ResultEvent.ResultCorrected;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.ResultRefusal.NoResultToCorrect;
import org.actionline.roadmap.api.result.ResultRefusal.OnlyForRequests;
import org.actionline.roadmap.api.result.ResultRefusal.ResultAlreadyRecorded;
import org.actionline.roadmap.api.result.ResultRefusal.ResultUnchanged;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapOpened;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingCommand.ReviseTiming;
import org.actionline.roadmap.api.timing.TimingCommand.SetTiming;
import org.actionline.roadmap.api.timing.TimingEvent.TimingRevised;
import org.actionline.roadmap.api.timing.TimingEvent.TimingSet;
import org.actionline.roadmap.api.timing.TimingRefusal.TimingAlreadySet;
import org.actionline.roadmap.api.timing.TimingRefusal.TimingNotSet;
import org.actionline.roadmap.api.timing.TimingRefusal.TimingUnchanged;
import org.junit.jupiter.api.Test;

class OutcomeRulesTest {

    static final RoadmapCode C2 = new RoadmapCode("C2");
    static final OutcomeCode D = new OutcomeCode("D");
    static final OutcomeCode E = new OutcomeCode("E");
    static final OutcomeId ID = new OutcomeId(new UUID(0, 4));
    static final OutcomeId OTHER = new OutcomeId(new UUID(0, 5));
    static final ActivityCode A5 = new ActivityCode("A5");
    static final ActivityCode A6 = new ActivityCode("A6");
    static final ActivityId A5_ID = new ActivityId(new UUID(1, 5));
    static final PeriodLabel P2011 = new PeriodLabel("2011");
    static final Timing BY_2012 = Timing.parse("2012");
    static final Timing BY_2014 = Timing.parse("2014");
    static final Reason REASON = Reason.of("Funding came late");
    static final Activity ON_REQUEST = activity(A5_ID, A5, true);
    static final Result ON_TRACK = new Result(Status.ON_TRACK, "Two countries advised", null, List.of());
    static final Result DELAYED = new Result(Status.DELAYED, "One country advised", null, List.of());
    static final Result NOT_REQUESTED = new Result(Status.NOT_REQUESTED, "Nobody asked", null, List.of());

    static final RoadmapOpened OPENED =
            new RoadmapOpened(C2, "Infrastructure", "Facilitator", "2015", Template.sixColumns());
    static final PeriodOpened PERIOD =
            new PeriodOpened(C2, P2011, LocalDate.of(2010, 11, 1), LocalDate.of(2011, 5, 31));
    static final OutcomeDefined DEFINED = new OutcomeDefined(C2, ID, D, null, "Broadband networks grow", Mark.FIRM);
    static final OutcomeDefined OTHER_DEFINED =
            new OutcomeDefined(C2, OTHER, E, null, "Everybody is included", Mark.FIRM);
    static final TimingSet TIMED = new TimingSet(C2, ID, BY_2012);
    static final ActivityPlanned PLANNED = new ActivityPlanned(C2, ID, ON_REQUEST);
    static final OutcomeWithdrawn WITHDRAWN = new OutcomeWithdrawn(C2, ID);

    static Activity activity(ActivityId id, ActivityCode code, boolean requestOnly) {
        return new Activity(id, code, "Advise on spectrum use", requestOnly, List.of(), List.of(), List.of());
    }

    static Given outcomeD() {
        return given(OPENED, PERIOD, DEFINED, OTHER_DEFINED);
    }

    @Test
    void nothing_happens_in_a_roadmap_that_was_never_opened() {
        given().when(new DefineOutcome(C2, ID, D, null, "Broadband networks grow", Mark.FIRM))
                .thenRefused(new UnknownRoadmap(C2));
    }

    @Test
    void an_outcome_is_defined_under_its_printed_code() {
        given(OPENED)
                .when(new DefineOutcome(C2, ID, D, null, "Broadband networks grow", Mark.FIRM))
                .then(DEFINED);
    }

    @Test
    void a_code_is_given_once() {
        outcomeD()
                .when(new DefineOutcome(C2, OTHER, D, null, "Something else", Mark.FIRM))
                .thenRefused(new OutcomeCodeTaken(C2, D));
    }

    @Test
    void a_code_stays_taken_after_a_withdrawal() {
        outcomeD()
                .and(WITHDRAWN)
                .when(new DefineOutcome(C2, OTHER, D, null, "Something else", Mark.FIRM))
                .thenRefused(new OutcomeCodeTaken(C2, D));
    }

    @Test
    void a_sub_outcome_needs_its_parent() {
        given(OPENED)
                .when(new DefineOutcome(C2, ID, new OutcomeCode("D1"), D, "Orbits are open to all", Mark.FIRM))
                .thenRefused(new UnknownOutcome(C2, D));
    }

    @Test
    void rewording_keeps_the_words_that_were() {
        outcomeD()
                .when(new RewordOutcome(C2, D, "Broadband reaches all", REASON))
                .then(new OutcomeReworded(C2, ID, "Broadband networks grow", "Broadband reaches all"));
    }

    @Test
    void rewording_with_the_same_words_is_refused() {
        outcomeD()
                .when(new RewordOutcome(C2, D, "Broadband networks grow", REASON))
                .thenRefused(new StatementUnchanged(C2, D));
    }

    @Test
    void a_withdrawn_outcome_stays_withdrawn() {
        outcomeD().and(WITHDRAWN).when(new WithdrawOutcome(C2, D, REASON)).thenRefused(new OutcomeIsWithdrawn(C2, D));
    }

    @Test
    void the_first_timing_is_set() {
        outcomeD().when(new SetTiming(C2, D, BY_2012)).then(TIMED);
    }

    @Test
    void a_timing_is_set_only_once() {
        outcomeD().and(TIMED).when(new SetTiming(C2, D, BY_2014)).thenRefused(new TimingAlreadySet(C2, D, BY_2012));
    }

    @Test
    void revising_records_what_the_timing_was() {
        outcomeD()
                .and(TIMED)
                .when(new ReviseTiming(C2, D, BY_2014, REASON))
                .then(new TimingRevised(C2, ID, BY_2012, BY_2014));
    }

    @Test
    void a_timing_that_was_never_set_cannot_be_revised() {
        outcomeD().when(new ReviseTiming(C2, D, BY_2014, REASON)).thenRefused(new TimingNotSet(C2, D));
    }

    @Test
    void a_revision_to_the_same_timing_is_refused() {
        outcomeD()
                .and(TIMED)
                .when(new ReviseTiming(C2, D, BY_2012, REASON))
                .thenRefused(new TimingUnchanged(C2, D, BY_2012));
    }

    @Test
    void an_unknown_outcome_is_named() {
        given(OPENED).when(new ReviseTiming(C2, D, BY_2014, REASON)).thenRefused(new UnknownOutcome(C2, D));
    }

    @Test
    void only_new_references_are_linked() {
        var goal1 = Reference.of(Scheme.GOAL, "1");
        var goal2 = Reference.of(Scheme.GOAL, "2");
        outcomeD()
                .and(new ReferencesLinked(C2, ID, List.of(goal1)))
                .when(new LinkReferences(C2, D, List.of(goal1, goal2)))
                .then(new ReferencesLinked(C2, ID, List.of(goal2)));
    }

    @Test
    void an_expected_result_is_stated_once() {
        var result = new ExpectedResult("All capitals are connected", null, null);
        outcomeD()
                .and(new ExpectedResultStated(C2, ID, result))
                .when(new StateExpectedResult(C2, D, result))
                .thenNothing();
    }

    @Test
    void an_activity_is_planned() {
        outcomeD().when(new PlanActivity(C2, D, ON_REQUEST)).then(PLANNED);
    }

    @Test
    void an_activity_code_is_given_once_in_an_outcome() {
        outcomeD()
                .and(PLANNED)
                .when(new PlanActivity(C2, D, activity(new ActivityId(new UUID(1, 6)), A5, false)))
                .thenRefused(new ActivityCodeTaken(C2, D, A5));
    }

    @Test
    void a_standing_activity_is_withdrawn() {
        outcomeD()
                .and(PLANNED)
                .when(new WithdrawActivity(C2, D, A5, REASON))
                .then(new ActivityWithdrawn(C2, ID, A5_ID));
    }

    @Test
    void an_unknown_activity_is_named() {
        outcomeD().when(new WithdrawActivity(C2, D, A6, REASON)).thenRefused(new UnknownActivity(C2, D, A6));
    }

    @Test
    void the_same_resources_are_not_stated_twice() {
        var resources = new ResourceImpact("More staff is needed", List.of());
        outcomeD()
                .and(new ResourceImpactStated(C2, ID, resources))
                .when(new StateResourceImpact(C2, D, resources))
                .thenNothing();
    }

    @Test
    void a_partner_is_named() {
        var donors = new Partner(Partner.Kind.DONORS, "Money");
        outcomeD().when(new NamePartner(C2, D, donors)).then(new PartnerNamed(C2, ID, donors));
    }

    @Test
    void activities_of_another_outcome_serve_this_one() {
        outcomeD().when(new LinkOutcome(C2, D, E)).then(new OutcomeLinked(C2, ID, OTHER));
    }

    @Test
    void an_outcome_does_not_serve_itself() {
        outcomeD().when(new LinkOutcome(C2, D, D)).thenRefused(new LinkedToItself(C2, D));
    }

    @Test
    void links_never_circle() {
        outcomeD()
                .and(new OutcomeLinked(C2, OTHER, ID))
                .when(new LinkOutcome(C2, D, E))
                .thenRefused(new LinksWouldCircle(C2, D, E));
    }

    @Test
    void a_result_is_recorded_for_an_activity() {
        outcomeD()
                .and(PLANNED)
                .when(new RecordResult(C2, D, A5, P2011, ON_TRACK))
                .then(new ResultRecorded(C2, ID, A5_ID, P2011, ON_TRACK));
    }

    @Test
    void a_result_is_recorded_for_the_outcome_as_a_whole() {
        outcomeD()
                .when(new RecordResult(C2, D, null, P2011, ON_TRACK))
                .then(new ResultRecorded(C2, ID, null, P2011, ON_TRACK));
    }

    @Test
    void a_result_needs_an_open_period() {
        given(OPENED, DEFINED)
                .when(new RecordResult(C2, D, null, P2011, ON_TRACK))
                .thenRefused(new UnknownPeriod(C2, P2011));
    }

    @Test
    void a_withdrawn_activity_takes_no_results() {
        outcomeD()
                .and(PLANNED, new ActivityWithdrawn(C2, ID, A5_ID))
                .when(new RecordResult(C2, D, A5, P2011, ON_TRACK))
                .thenRefused(new ActivityIsWithdrawn(C2, D, A5));
    }

    @Test
    void a_withdrawn_outcome_takes_no_results() {
        outcomeD()
                .and(WITHDRAWN)
                .when(new RecordResult(C2, D, null, P2011, ON_TRACK))
                .thenRefused(new OutcomeIsWithdrawn(C2, D));
    }

    @Test
    void not_requested_is_legal_for_activities_on_request() {
        outcomeD()
                .and(PLANNED)
                .when(new RecordResult(C2, D, A5, P2011, NOT_REQUESTED))
                .then(new ResultRecorded(C2, ID, A5_ID, P2011, NOT_REQUESTED));
    }

    @Test
    void not_requested_is_refused_for_everything_else() {
        outcomeD()
                .when(new RecordResult(C2, D, null, P2011, NOT_REQUESTED))
                .thenRefused(new OnlyForRequests(C2, D, null, Status.NOT_REQUESTED));
    }

    @Test
    void a_result_is_never_overwritten() {
        outcomeD()
                .and(new ResultRecorded(C2, ID, null, P2011, ON_TRACK))
                .when(new RecordResult(C2, D, null, P2011, DELAYED))
                .thenRefused(new ResultAlreadyRecorded(C2, D, null, P2011));
    }

    @Test
    void a_correction_keeps_what_was_recorded() {
        outcomeD()
                .and(new ResultRecorded(C2, ID, null, P2011, ON_TRACK))
                .when(new CorrectResult(C2, D, null, P2011, DELAYED, REASON))
                .then(new ResultCorrected(C2, ID, null, P2011, ON_TRACK, DELAYED));
    }

    @Test
    void only_a_recorded_result_is_corrected() {
        outcomeD()
                .when(new CorrectResult(C2, D, null, P2011, DELAYED, REASON))
                .thenRefused(new NoResultToCorrect(C2, D, null, P2011));
    }

    @Test
    void a_correction_changes_something() {
        outcomeD()
                .and(new ResultRecorded(C2, ID, null, P2011, ON_TRACK))
                .when(new CorrectResult(C2, D, null, P2011, ON_TRACK, REASON))
                .thenRefused(new ResultUnchanged(C2, D, null, P2011));
    }
}
