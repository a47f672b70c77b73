package org.actionline.roadmap.command.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityEvent;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityIsWithdrawn;
import org.actionline.roadmap.api.activity.ActivityRefusal.UnknownActivity;
import org.actionline.roadmap.api.expected.ExpectedResultEvent;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.period.PeriodEvent;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodIsClosed;
import org.actionline.roadmap.api.period.PeriodRefusal.UnknownPeriod;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultCommand;
import org.actionline.roadmap.api.result.ResultCommand.ApproveResult;
import org.actionline.roadmap.api.result.ResultCommand.CorrectResult;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.result.ResultCommand.ResubmitResult;
import org.actionline.roadmap.api.result.ResultCommand.ReturnResult;
import org.actionline.roadmap.api.result.ResultCommand.WithdrawResult;
import org.actionline.roadmap.api.result.ResultEvent;
import org.actionline.roadmap.api.result.ResultEvent.ResultApproved;
import org.actionline.roadmap.api.result.ResultEvent.ResultCorrected;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.ResultEvent.ResultResubmitted;
import org.actionline.roadmap.api.result.ResultEvent.ResultReturned;
import org.actionline.roadmap.api.result.ResultEvent.ResultWithdrawn;
import org.actionline.roadmap.api.result.ResultRefusal.NoResult;
import org.actionline.roadmap.api.result.ResultRefusal.NoResultToCorrect;
import org.actionline.roadmap.api.result.ResultRefusal.OnlyForRequests;
import org.actionline.roadmap.api.result.ResultRefusal.OwnResult;
import org.actionline.roadmap.api.result.ResultRefusal.ResultAlreadyApproved;
import org.actionline.roadmap.api.result.ResultRefusal.ResultAlreadyRecorded;
import org.actionline.roadmap.api.result.ResultRefusal.ResultHasChanged;
import org.actionline.roadmap.api.result.ResultRefusal.ResultIsReturned;
import org.actionline.roadmap.api.result.ResultRefusal.ResultNotReturned;
import org.actionline.roadmap.api.result.ResultRefusal.ResultUnchanged;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.command.rules.Reported.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Results: one for each subject and period, about what lives, in an open period; corrected with a reason, never overwritten.
 *
 * <p>What is recorded, corrected or resubmitted waits for a reviewer; what was returned goes on only by being resubmitted; what was
 * withdrawn may be recorded anew.
 */
record Results(Map<Subject, Reported> reported) {

    static final Results NONE = new Results(Map.of());

    static final Rules<ResultCommand> RULES = Rules.of(
            ResultCommand.class,
            Results::needs,
            Results::decide,
            Measures.checking(Rule.on(RecordResult.class)
                            .onLiveOutcome()
                            .refuses(UnknownActivity.class, ActivityIsWithdrawn.class, OnlyForRequests.class)
                            .refuses(UnknownPeriod.class, PeriodIsClosed.class, ResultAlreadyRecorded.class))
                    .makes(ResultRecorded.class),
            Measures.checking(Rule.on(CorrectResult.class)
                            .withReason()
                            .onLiveOutcome()
                            .refuses(UnknownActivity.class, ActivityIsWithdrawn.class, OnlyForRequests.class)
                            .refuses(UnknownPeriod.class, PeriodIsClosed.class)
                            .refuses(NoResultToCorrect.class, ResultIsReturned.class, ResultUnchanged.class))
                    .makes(ResultCorrected.class),
            Measures.checking(Rule.on(ResubmitResult.class)
                            .withReason()
                            .onLiveOutcome()
                            .refuses(UnknownActivity.class, ActivityIsWithdrawn.class, OnlyForRequests.class)
                            .refuses(UnknownPeriod.class, PeriodIsClosed.class)
                            .refuses(NoResult.class, ResultNotReturned.class))
                    .makes(ResultResubmitted.class),
            Rule.on(WithdrawResult.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(UnknownActivity.class, UnknownPeriod.class, PeriodIsClosed.class, NoResult.class)
                    .makes(ResultWithdrawn.class),
            Rule.on(ApproveResult.class)
                    .onLiveOutcome()
                    .refuses(UnknownActivity.class, UnknownPeriod.class, PeriodIsClosed.class, NoResult.class)
                    .refuses(ResultIsReturned.class, ResultHasChanged.class, ResultAlreadyApproved.class)
                    .refuses(OwnResult.class)
                    .makes(ResultApproved.class),
            Rule.on(ReturnResult.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(UnknownActivity.class, UnknownPeriod.class, PeriodIsClosed.class, NoResult.class)
                    .refuses(ResultIsReturned.class, ResultHasChanged.class)
                    .makes(ResultReturned.class));

    /** What a result is about; without an activity it is about the outcome as a whole. */
    record Subject(OutcomeId outcome, @Nullable ActivityId activity, PeriodLabel period) {}

    private static Needs needs(ResultCommand command) {
        return switch (command) {
            case RecordResult c -> reporting(about(c.roadmap(), c.outcome(), c.period()), c, c.result());
            case CorrectResult c -> reporting(about(c.roadmap(), c.outcome(), c.period()), c, c.result());
            case ResubmitResult c -> reporting(about(c.roadmap(), c.outcome(), c.period()), c, c.result());
            case WithdrawResult c -> about(c.roadmap(), c.outcome(), c.period());
            case ApproveResult c -> about(c.roadmap(), c.outcome(), c.period());
            case ReturnResult c -> about(c.roadmap(), c.outcome(), c.period());
        };
    }

    private static Needs about(RoadmapCode roadmap, OutcomeCode outcome, PeriodLabel period) {
        return Needs.of(roadmap)
                .outcome(outcome, ActivityEvent.class, ResultEvent.class)
                .having(Tags.PERIOD, Tags.address(roadmap, period));
    }

    /** A value is held against its target and the values of other periods. */
    private static Needs reporting(Needs needs, ResultCommand c, Result result) {
        return result.measured() == null
                ? needs
                : needs.outcome(c.outcome(), ExpectedResultEvent.class).every(PeriodEvent.class);
    }

    private static List<ResultEvent> decide(ResultCommand command, Known known) {
        return List.of(
                switch (command) {
                    case RecordResult c -> record(c, known);
                    case CorrectResult c -> correct(c, known);
                    case ResubmitResult c -> resubmit(c, known);
                    case WithdrawResult c -> withdraw(c, known);
                    case ApproveResult c -> Reviews.approve(c, known);
                    case ReturnResult c -> Reviews.giveBack(c, known);
                });
    }

    private static ResultEvent record(RecordResult c, Known known) {
        var subject = reportable(c, c.activity(), c.period(), c.result().status(), known);
        if (known.results().reported.containsKey(subject)) {
            throw new CommandRefused(new ResultAlreadyRecorded(c.roadmap(), c.outcome(), c.activity(), c.period()));
        }
        var result = Measures.checked(c, subject, c.result(), known);
        return new ResultRecorded(c.roadmap(), subject.outcome(), subject.activity(), c.period(), result);
    }

    private static ResultEvent correct(CorrectResult c, Known known) {
        var subject = reportable(c, c.activity(), c.period(), c.result().status(), known);
        var recorded = known.results().reported.get(subject);
        if (recorded == null) {
            throw new CommandRefused(new NoResultToCorrect(c.roadmap(), c.outcome(), c.activity(), c.period()));
        }
        if (recorded.stage() == Stage.RETURNED) {
            throw new CommandRefused(new ResultIsReturned(c.roadmap(), c.outcome(), c.activity(), c.period()));
        }
        var result = Measures.checked(c, subject, c.result(), known);
        if (recorded.result().equals(result)) {
            throw new CommandRefused(new ResultUnchanged(c.roadmap(), c.outcome(), c.activity(), c.period()));
        }
        return new ResultCorrected(
                c.roadmap(), subject.outcome(), subject.activity(), c.period(), recorded.result(), result);
    }

    /** The words may be the same: the reason answers the reviewer. */
    private static ResultEvent resubmit(ResubmitResult c, Known known) {
        var subject = reportable(c, c.activity(), c.period(), c.result().status(), known);
        var returned = known.results().standing(c, c.activity(), subject);
        if (returned.stage() != Stage.RETURNED) {
            throw new CommandRefused(new ResultNotReturned(c.roadmap(), c.outcome(), c.activity(), c.period()));
        }
        var result = Measures.checked(c, subject, c.result(), known);
        return new ResultResubmitted(
                c.roadmap(), subject.outcome(), subject.activity(), c.period(), returned.result(), result);
    }

    private static ResultEvent withdraw(WithdrawResult c, Known known) {
        var subject = subject(c, c.activity(), c.period(), known);
        known.results().standing(c, c.activity(), subject);
        return new ResultWithdrawn(c.roadmap(), subject.outcome(), subject.activity(), c.period());
    }

    /** @throws CommandRefused unless there is a result that was not withdrawn */
    Reported standing(ResultCommand c, @Nullable ActivityCode activity, Subject subject) {
        var found = reported.get(subject);
        if (found == null) {
            throw new CommandRefused(new NoResult(c.roadmap(), c.outcome(), activity, subject.period()));
        }
        return found;
    }

    /** What the command speaks of: a living outcome, an activity of any stage if it names one, an open period. */
    static Subject subject(ResultCommand c, @Nullable ActivityCode code, PeriodLabel period, Known known) {
        var outcome = Outcomes.live(c, known).id();
        var activity = code == null ? null : known.activities().known(c, outcome, code);
        known.periods().requireOpen(c.roadmap(), period);
        return new Subject(outcome, activity == null ? null : activity.id(), period);
    }

    /** What can be reported about: the activity stands, and the status is one that it can have. */
    private static Subject reportable(
            ResultCommand c, @Nullable ActivityCode code, PeriodLabel period, Status status, Known known) {
        var outcome = Outcomes.live(c, known).id();
        var activity = code == null ? null : known.activities().standing(c, outcome, code);
        if (status == Status.NOT_REQUESTED && (activity == null || !activity.requestOnly())) {
            throw new CommandRefused(new OnlyForRequests(c.roadmap(), c.outcome(), code, status));
        }
        return subject(c, code, period, known);
    }

    static Results evolve(Results results, ResultEvent event, Read read) {
        return switch (event) {
            case ResultRecorded e ->
                results.with(new Subject(e.outcome(), e.activity(), e.period()), Reported.recorded(e.result(), read));
            case ResultCorrected e ->
                results.changed(
                        new Subject(e.outcome(), e.activity(), e.period()), before -> before.changed(e.to(), read));
            case ResultResubmitted e ->
                results.changed(
                        new Subject(e.outcome(), e.activity(), e.period()), before -> before.changed(e.to(), read));
            case ResultApproved e ->
                results.changed(
                        new Subject(e.outcome(), e.activity(), e.period()), before -> before.at(Stage.APPROVED));
            case ResultReturned e ->
                results.changed(
                        new Subject(e.outcome(), e.activity(), e.period()), before -> before.at(Stage.RETURNED));
            case ResultWithdrawn e -> results.without(new Subject(e.outcome(), e.activity(), e.period()));
        };
    }

    private Results with(Subject subject, Reported report) {
        return new Results(Grown.by(reported, subject, report));
    }

    private Results changed(Subject subject, UnaryOperator<Reported> change) {
        var before = reported.get(subject);
        if (before == null) {
            throw new IllegalStateException("The log mentions a result for " + subject + " before it was recorded");
        }
        return with(subject, change.apply(before));
    }

    private Results without(Subject subject) {
        var rest = new HashMap<>(reported);
        rest.remove(subject);
        return new Results(Map.copyOf(rest));
    }
}
