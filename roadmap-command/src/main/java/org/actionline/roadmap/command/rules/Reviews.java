package org.actionline.roadmap.command.rules;

import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.ResultCommand;
import org.actionline.roadmap.api.result.ResultCommand.ApproveResult;
import org.actionline.roadmap.api.result.ResultCommand.ReturnResult;
import org.actionline.roadmap.api.result.ResultEvent;
import org.actionline.roadmap.api.result.ResultEvent.ResultApproved;
import org.actionline.roadmap.api.result.ResultEvent.ResultReturned;
import org.actionline.roadmap.api.result.ResultRefusal.OwnResult;
import org.actionline.roadmap.api.result.ResultRefusal.ResultAlreadyApproved;
import org.actionline.roadmap.api.result.ResultRefusal.ResultHasChanged;
import org.actionline.roadmap.api.result.ResultRefusal.ResultIsReturned;
import org.actionline.roadmap.command.rules.Reported.Stage;
import org.jspecify.annotations.Nullable;

/** What reviewers say of results: they stand for what others wrote, and for the words that they have read. */
final class Reviews {

    private Reviews() {}

    static ResultEvent approve(ApproveResult c, Known known) {
        var subject = Results.subject(c, c.activity(), c.period(), known);
        var reported =
                read(c, c.activity(), c.period(), c.seen(), known.results().standing(c, c.activity(), subject));
        if (reported.stage() == Stage.APPROVED) {
            throw new CommandRefused(new ResultAlreadyApproved(c.roadmap(), c.outcome(), c.activity(), c.period()));
        }
        if (reported.writers().contains(known.asker())) {
            throw new CommandRefused(new OwnResult(c.roadmap(), c.outcome(), c.activity(), c.period(), known.asker()));
        }
        return new ResultApproved(c.roadmap(), subject.outcome(), subject.activity(), c.period(), reported.written());
    }

    /** Also takes an approval back. */
    static ResultEvent giveBack(ReturnResult c, Known known) {
        var subject = Results.subject(c, c.activity(), c.period(), known);
        var reported =
                read(c, c.activity(), c.period(), c.seen(), known.results().standing(c, c.activity(), subject));
        return new ResultReturned(c.roadmap(), subject.outcome(), subject.activity(), c.period(), reported.written());
    }

    /** @throws CommandRefused unless it waits for a reviewer, or is approved, in the words that were read */
    private static Reported read(
            ResultCommand c,
            @Nullable ActivityCode activity,
            PeriodLabel period,
            @Nullable Long seen,
            Reported reported) {
        if (reported.stage() == Stage.RETURNED) {
            throw new CommandRefused(new ResultIsReturned(c.roadmap(), c.outcome(), activity, period));
        }
        if (seen != null && seen != reported.written()) {
            throw new CommandRefused(
                    new ResultHasChanged(c.roadmap(), c.outcome(), activity, period, seen, reported.written()));
        }
        return reported;
    }
}
