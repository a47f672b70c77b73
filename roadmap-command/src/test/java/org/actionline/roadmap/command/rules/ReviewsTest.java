package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Given.STAFF;
import static org.actionline.roadmap.command.rules.Given.given;
import static org.actionline.roadmap.command.rules.Stories.A5;
import static org.actionline.roadmap.command.rules.Stories.A5_ID;
import static org.actionline.roadmap.command.rules.Stories.A6;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.DEFINED;
import static org.actionline.roadmap.command.rules.Stories.DELAYED;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.ON_TRACK;
import static org.actionline.roadmap.command.rules.Stories.OPENED;
import static org.actionline.roadmap.command.rules.Stories.P2011;
import static org.actionline.roadmap.command.rules.Stories.PLANNED;
import static org.actionline.roadmap.command.rules.Stories.REASON;
import static org.actionline.roadmap.command.rules.Stories.outcomeD;

import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityWithdrawn;
import org.actionline.roadmap.api.activity.ActivityRefusal.UnknownActivity;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodClosed;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodIsClosed;
import org.actionline.roadmap.api.period.PeriodRefusal.UnknownPeriod;
import org.actionline.roadmap.api.result.ResultCommand.ApproveResult;
import org.actionline.roadmap.api.result.ResultCommand.ReturnResult;
import org.actionline.roadmap.api.result.ResultEvent.ResultApproved;
import org.actionline.roadmap.api.result.ResultEvent.ResultCorrected;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.ResultEvent.ResultResubmitted;
import org.actionline.roadmap.api.result.ResultEvent.ResultReturned;
import org.actionline.roadmap.api.result.ResultEvent.ResultWithdrawn;
import org.actionline.roadmap.api.result.ResultRefusal.NoResult;
import org.actionline.roadmap.api.result.ResultRefusal.OwnResult;
import org.actionline.roadmap.api.result.ResultRefusal.ResultAlreadyApproved;
import org.actionline.roadmap.api.result.ResultRefusal.ResultHasChanged;
import org.actionline.roadmap.api.result.ResultRefusal.ResultIsReturned;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf({ApproveResult.class, ReturnResult.class})
class ReviewsTest {

    private static final ActorId REVIEWER = new ActorId("reviewer");
    private static final ActorId COLLEAGUE = new ActorId("colleague");

    /** Stands at position 4. */
    private static final ResultRecorded RECORDED = new ResultRecorded(C2, ID, null, P2011, ON_TRACK);

    private static final ResultCorrected CORRECTED = new ResultCorrected(C2, ID, null, P2011, ON_TRACK, DELAYED);
    private static final ResultResubmitted RESUBMITTED = new ResultResubmitted(C2, ID, null, P2011, ON_TRACK, DELAYED);
    private static final ResultReturned RETURNED = new ResultReturned(C2, ID, null, P2011, 4);
    private static final ResultApproved APPROVED = new ResultApproved(C2, ID, null, P2011, 4);
    private static final ResultWithdrawn TAKEN_BACK = new ResultWithdrawn(C2, ID, null, P2011);
    private static final PeriodClosed CLOSED = new PeriodClosed(C2, P2011);
    private static final ApproveResult APPROVE = new ApproveResult(C2, D, null, P2011, null);
    private static final ReturnResult RETURN = new ReturnResult(C2, D, null, P2011, null, REASON);

    @Test
    void a_reviewer_approves_what_others_wrote() {
        outcomeD().and(RECORDED).when(APPROVE).by(REVIEWER).then(APPROVED);
    }

    @Test
    void a_result_of_an_activity_is_approved_also_when_the_activity_was_withdrawn_since() {
        outcomeD()
                .and(PLANNED, new ResultRecorded(C2, ID, A5_ID, P2011, ON_TRACK), new ActivityWithdrawn(C2, ID, A5_ID))
                .when(new ApproveResult(C2, D, A5, P2011, null))
                .by(REVIEWER)
                .then(new ResultApproved(C2, ID, A5_ID, P2011, 5));
    }

    @Test
    void nobody_approves_what_they_recorded() {
        outcomeD().and(RECORDED).when(APPROVE).thenRefused(new OwnResult(C2, D, null, P2011, STAFF));
    }

    @Test
    void nobody_approves_what_they_corrected() {
        outcomeD()
                .and(RECORDED)
                .andBy(COLLEAGUE, CORRECTED)
                .when(APPROVE)
                .by(COLLEAGUE)
                .thenRefused(new OwnResult(C2, D, null, P2011, COLLEAGUE));
    }

    @Test
    void nobody_approves_what_they_resubmitted_for_its_author() {
        var given = outcomeD().and(RECORDED, RETURNED).andBy(COLLEAGUE, RESUBMITTED);

        given.when(APPROVE).by(COLLEAGUE).thenRefused(new OwnResult(C2, D, null, P2011, COLLEAGUE));
        given.when(APPROVE).by(STAFF).thenRefused(new OwnResult(C2, D, null, P2011, STAFF));
        given.when(APPROVE).by(REVIEWER).then(new ResultApproved(C2, ID, null, P2011, 6));
    }

    @Test
    void who_wrote_a_withdrawn_result_may_approve_what_another_recorded_instead() {
        outcomeD()
                .and(RECORDED, TAKEN_BACK)
                .andBy(COLLEAGUE, RECORDED)
                .when(APPROVE)
                .by(STAFF)
                .then(new ResultApproved(C2, ID, null, P2011, 6));
    }

    @Test
    void an_approved_result_is_not_approved_again() {
        outcomeD()
                .and(RECORDED, APPROVED)
                .when(APPROVE)
                .by(REVIEWER)
                .thenRefused(new ResultAlreadyApproved(C2, D, null, P2011));
    }

    @Test
    void a_corrected_result_waits_for_approval_again() {
        outcomeD()
                .and(RECORDED, APPROVED, CORRECTED)
                .when(APPROVE)
                .by(REVIEWER)
                .then(new ResultApproved(C2, ID, null, P2011, 6));
    }

    @Test
    void a_returned_result_is_approved_only_after_it_was_resubmitted() {
        outcomeD()
                .and(RECORDED, RETURNED)
                .when(APPROVE)
                .by(REVIEWER)
                .thenRefused(new ResultIsReturned(C2, D, null, P2011));
    }

    @Test
    void an_approval_is_of_the_words_that_were_read() {
        var given = outcomeD().and(RECORDED, CORRECTED);

        given.when(new ApproveResult(C2, D, null, P2011, 4L))
                .by(REVIEWER)
                .thenRefused(new ResultHasChanged(C2, D, null, P2011, 4, 5));
        given.when(new ApproveResult(C2, D, null, P2011, 5L))
                .by(REVIEWER)
                .then(new ResultApproved(C2, ID, null, P2011, 5));
    }

    @Test
    void a_result_is_returned_whether_approved_or_not() {
        outcomeD().and(RECORDED).when(RETURN).by(REVIEWER).then(RETURNED);
        outcomeD().and(RECORDED, APPROVED).when(RETURN).by(REVIEWER).then(RETURNED);
    }

    @Test
    void a_result_is_returned_once() {
        outcomeD()
                .and(RECORDED, RETURNED)
                .when(RETURN)
                .by(REVIEWER)
                .thenRefused(new ResultIsReturned(C2, D, null, P2011));
    }

    @Test
    void a_return_is_of_the_words_that_were_read() {
        outcomeD()
                .and(RECORDED, CORRECTED)
                .when(new ReturnResult(C2, D, null, P2011, 4L, REASON))
                .by(REVIEWER)
                .thenRefused(new ResultHasChanged(C2, D, null, P2011, 4, 5));
    }

    @Test
    void there_is_nothing_to_review_without_a_result() {
        outcomeD().when(APPROVE).by(REVIEWER).thenRefused(new NoResult(C2, D, null, P2011));
        outcomeD().and(RECORDED, TAKEN_BACK).when(APPROVE).by(REVIEWER).thenRefused(new NoResult(C2, D, null, P2011));
        outcomeD().when(RETURN).by(REVIEWER).thenRefused(new NoResult(C2, D, null, P2011));
    }

    @Test
    void the_activity_and_the_period_have_to_be_there() {
        outcomeD()
                .when(new ApproveResult(C2, D, A6, P2011, null))
                .by(REVIEWER)
                .thenRefused(new UnknownActivity(C2, D, A6));
        outcomeD()
                .when(new ReturnResult(C2, D, A6, P2011, null, REASON))
                .by(REVIEWER)
                .thenRefused(new UnknownActivity(C2, D, A6));
        given(OPENED, DEFINED).when(APPROVE).by(REVIEWER).thenRefused(new UnknownPeriod(C2, P2011));
        given(OPENED, DEFINED).when(RETURN).by(REVIEWER).thenRefused(new UnknownPeriod(C2, P2011));
    }

    @Test
    void nothing_is_reviewed_in_a_closed_period() {
        outcomeD().and(RECORDED, CLOSED).when(APPROVE).by(REVIEWER).thenRefused(new PeriodIsClosed(C2, P2011));
        outcomeD().and(RECORDED, CLOSED).when(RETURN).by(REVIEWER).thenRefused(new PeriodIsClosed(C2, P2011));
    }
}
