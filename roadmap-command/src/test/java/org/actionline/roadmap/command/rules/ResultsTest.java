package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Given.given;
import static org.actionline.roadmap.command.rules.Stories.A5;
import static org.actionline.roadmap.command.rules.Stories.A5_ID;
import static org.actionline.roadmap.command.rules.Stories.A6;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.DEFINED;
import static org.actionline.roadmap.command.rules.Stories.DELAYED;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.NOT_REQUESTED;
import static org.actionline.roadmap.command.rules.Stories.ON_TRACK;
import static org.actionline.roadmap.command.rules.Stories.OPENED;
import static org.actionline.roadmap.command.rules.Stories.P2011;
import static org.actionline.roadmap.command.rules.Stories.PLANNED;
import static org.actionline.roadmap.command.rules.Stories.REASON;
import static org.actionline.roadmap.command.rules.Stories.WITHDRAWN;
import static org.actionline.roadmap.command.rules.Stories.outcomeD;

import org.actionline.roadmap.api.activity.ActivityEvent.ActivityWithdrawn;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityIsWithdrawn;
import org.actionline.roadmap.api.activity.ActivityRefusal.UnknownActivity;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsWithdrawn;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodClosed;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodReopened;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodIsClosed;
import org.actionline.roadmap.api.period.PeriodRefusal.UnknownPeriod;
import org.actionline.roadmap.api.result.ResultCommand.CorrectResult;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.result.ResultCommand.ResubmitResult;
import org.actionline.roadmap.api.result.ResultCommand.WithdrawResult;
import org.actionline.roadmap.api.result.ResultEvent.ResultApproved;
import org.actionline.roadmap.api.result.ResultEvent.ResultCorrected;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.ResultEvent.ResultResubmitted;
import org.actionline.roadmap.api.result.ResultEvent.ResultReturned;
import org.actionline.roadmap.api.result.ResultEvent.ResultWithdrawn;
import org.actionline.roadmap.api.result.ResultRefusal.NoResult;
import org.actionline.roadmap.api.result.ResultRefusal.NoResultToCorrect;
import org.actionline.roadmap.api.result.ResultRefusal.OnlyForRequests;
import org.actionline.roadmap.api.result.ResultRefusal.ResultAlreadyRecorded;
import org.actionline.roadmap.api.result.ResultRefusal.ResultIsReturned;
import org.actionline.roadmap.api.result.ResultRefusal.ResultNotReturned;
import org.actionline.roadmap.api.result.ResultRefusal.ResultUnchanged;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf({RecordResult.class, CorrectResult.class, ResubmitResult.class, WithdrawResult.class})
class ResultsTest {

    private static final ResultRecorded RECORDED = new ResultRecorded(C2, ID, null, P2011, ON_TRACK);

    /** The log before RECORDED has four events. */
    private static final ResultReturned RETURNED = new ResultReturned(C2, ID, null, P2011, 4);

    private static final ResultApproved APPROVED = new ResultApproved(C2, ID, null, P2011, 4);
    private static final PeriodClosed CLOSED = new PeriodClosed(C2, P2011);

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
                .and(RECORDED)
                .when(new RecordResult(C2, D, null, P2011, DELAYED))
                .thenRefused(new ResultAlreadyRecorded(C2, D, null, P2011));
    }

    @Test
    void a_correction_keeps_what_was_recorded() {
        outcomeD()
                .and(RECORDED)
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
                .and(RECORDED)
                .when(new CorrectResult(C2, D, null, P2011, ON_TRACK, REASON))
                .thenRefused(new ResultUnchanged(C2, D, null, P2011));
    }

    @Test
    void a_result_of_an_unknown_activity_is_refused() {
        outcomeD().when(new RecordResult(C2, D, A6, P2011, ON_TRACK)).thenRefused(new UnknownActivity(C2, D, A6));
    }

    @Test
    void a_correction_names_an_unknown_activity() {
        outcomeD()
                .when(new CorrectResult(C2, D, A6, P2011, ON_TRACK, REASON))
                .thenRefused(new UnknownActivity(C2, D, A6));
    }

    @Test
    void a_withdrawn_activity_takes_no_corrections() {
        outcomeD()
                .and(PLANNED, new ResultRecorded(C2, ID, A5_ID, P2011, ON_TRACK), new ActivityWithdrawn(C2, ID, A5_ID))
                .when(new CorrectResult(C2, D, A5, P2011, DELAYED, REASON))
                .thenRefused(new ActivityIsWithdrawn(C2, D, A5));
    }

    @Test
    void a_correction_to_not_requested_needs_an_activity_on_request() {
        outcomeD()
                .and(RECORDED)
                .when(new CorrectResult(C2, D, null, P2011, NOT_REQUESTED, REASON))
                .thenRefused(new OnlyForRequests(C2, D, null, Status.NOT_REQUESTED));
    }

    @Test
    void a_correction_needs_an_open_period() {
        given(OPENED, DEFINED)
                .when(new CorrectResult(C2, D, null, P2011, DELAYED, REASON))
                .thenRefused(new UnknownPeriod(C2, P2011));
    }

    @Test
    void a_closed_period_takes_no_results_until_it_is_reopened() {
        outcomeD()
                .and(CLOSED)
                .when(new RecordResult(C2, D, null, P2011, ON_TRACK))
                .thenRefused(new PeriodIsClosed(C2, P2011));
        outcomeD()
                .and(CLOSED, new PeriodReopened(C2, P2011))
                .when(new RecordResult(C2, D, null, P2011, ON_TRACK))
                .then(RECORDED);
    }

    @Test
    void a_closed_period_takes_no_corrections() {
        outcomeD()
                .and(RECORDED, CLOSED)
                .when(new CorrectResult(C2, D, null, P2011, DELAYED, REASON))
                .thenRefused(new PeriodIsClosed(C2, P2011));
    }

    @Test
    void an_approved_result_can_still_be_corrected() {
        outcomeD()
                .and(RECORDED, APPROVED)
                .when(new CorrectResult(C2, D, null, P2011, DELAYED, REASON))
                .then(new ResultCorrected(C2, ID, null, P2011, ON_TRACK, DELAYED));
    }

    @Test
    void what_was_returned_is_resubmitted_not_corrected() {
        outcomeD()
                .and(RECORDED, RETURNED)
                .when(new CorrectResult(C2, D, null, P2011, DELAYED, REASON))
                .thenRefused(new ResultIsReturned(C2, D, null, P2011));
        outcomeD()
                .and(RECORDED, RETURNED)
                .when(new ResubmitResult(C2, D, null, P2011, DELAYED, REASON))
                .then(new ResultResubmitted(C2, ID, null, P2011, ON_TRACK, DELAYED));
    }

    @Test
    void the_same_words_are_resubmitted_when_the_reason_answers_the_reviewer() {
        outcomeD()
                .and(RECORDED, RETURNED)
                .when(new ResubmitResult(C2, D, null, P2011, ON_TRACK, REASON))
                .then(new ResultResubmitted(C2, ID, null, P2011, ON_TRACK, ON_TRACK));
    }

    @Test
    void only_what_was_returned_is_resubmitted() {
        outcomeD()
                .and(RECORDED)
                .when(new ResubmitResult(C2, D, null, P2011, DELAYED, REASON))
                .thenRefused(new ResultNotReturned(C2, D, null, P2011));
        outcomeD()
                .when(new ResubmitResult(C2, D, null, P2011, DELAYED, REASON))
                .thenRefused(new NoResult(C2, D, null, P2011));
    }

    @Test
    void resubmitting_asks_the_same_of_activity_status_and_period_as_recording() {
        outcomeD()
                .when(new ResubmitResult(C2, D, A6, P2011, DELAYED, REASON))
                .thenRefused(new UnknownActivity(C2, D, A6));
        outcomeD()
                .and(PLANNED, new ActivityWithdrawn(C2, ID, A5_ID))
                .when(new ResubmitResult(C2, D, A5, P2011, DELAYED, REASON))
                .thenRefused(new ActivityIsWithdrawn(C2, D, A5));
        outcomeD()
                .and(RECORDED, RETURNED)
                .when(new ResubmitResult(C2, D, null, P2011, NOT_REQUESTED, REASON))
                .thenRefused(new OnlyForRequests(C2, D, null, Status.NOT_REQUESTED));
        outcomeD()
                .and(RECORDED, RETURNED, CLOSED)
                .when(new ResubmitResult(C2, D, null, P2011, DELAYED, REASON))
                .thenRefused(new PeriodIsClosed(C2, P2011));
        given(OPENED, DEFINED)
                .when(new ResubmitResult(C2, D, null, P2011, DELAYED, REASON))
                .thenRefused(new UnknownPeriod(C2, P2011));
    }

    @Test
    void a_result_is_withdrawn_in_any_state_and_may_be_recorded_anew() {
        var withdrawn = new ResultWithdrawn(C2, ID, null, P2011);
        var withdraw = new WithdrawResult(C2, D, null, P2011, REASON);

        outcomeD().and(RECORDED).when(withdraw).then(withdrawn);
        outcomeD().and(RECORDED, RETURNED).when(withdraw).then(withdrawn);
        outcomeD().and(RECORDED, APPROVED).when(withdraw).then(withdrawn);
        outcomeD()
                .and(RECORDED, withdrawn)
                .when(new RecordResult(C2, D, null, P2011, DELAYED))
                .then(new ResultRecorded(C2, ID, null, P2011, DELAYED));
    }

    @Test
    void a_result_of_a_withdrawn_activity_can_still_be_withdrawn() {
        outcomeD()
                .and(PLANNED, new ResultRecorded(C2, ID, A5_ID, P2011, ON_TRACK), new ActivityWithdrawn(C2, ID, A5_ID))
                .when(new WithdrawResult(C2, D, A5, P2011, REASON))
                .then(new ResultWithdrawn(C2, ID, A5_ID, P2011));
    }

    @Test
    void only_a_result_that_is_there_is_withdrawn() {
        outcomeD()
                .and(RECORDED, new ResultWithdrawn(C2, ID, null, P2011))
                .when(new WithdrawResult(C2, D, null, P2011, REASON))
                .thenRefused(new NoResult(C2, D, null, P2011));
        outcomeD().when(new WithdrawResult(C2, D, A6, P2011, REASON)).thenRefused(new UnknownActivity(C2, D, A6));
        given(OPENED, DEFINED)
                .when(new WithdrawResult(C2, D, null, P2011, REASON))
                .thenRefused(new UnknownPeriod(C2, P2011));
        outcomeD()
                .and(RECORDED, CLOSED)
                .when(new WithdrawResult(C2, D, null, P2011, REASON))
                .thenRefused(new PeriodIsClosed(C2, P2011));
    }

    @Test
    void a_value_that_does_not_fit_its_target_is_refused_however_it_is_reported() {
        for (var misfit : Measurements.misfits()) {
            var written = Measurements.targets().and(RECORDED);
            var returned = written.and(new ResultReturned(C2, ID, null, P2011, 13));

            Measurements.targets()
                    .when(new RecordResult(C2, D, null, P2011, misfit.result()))
                    .thenRefused(misfit.refusal());
            written.when(new CorrectResult(C2, D, null, P2011, misfit.result(), REASON))
                    .thenRefused(misfit.refusal());
            returned.when(new ResubmitResult(C2, D, null, P2011, misfit.result(), REASON))
                    .thenRefused(misfit.refusal());
        }
    }
}
