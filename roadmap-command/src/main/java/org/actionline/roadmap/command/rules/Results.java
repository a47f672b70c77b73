package org.actionline.roadmap.command.rules;

import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityEvent;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityIsWithdrawn;
import org.actionline.roadmap.api.activity.ActivityRefusal.UnknownActivity;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.period.PeriodRefusal.UnknownPeriod;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultCommand;
import org.actionline.roadmap.api.result.ResultCommand.CorrectResult;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.result.ResultEvent;
import org.actionline.roadmap.api.result.ResultEvent.ResultCorrected;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.ResultRefusal.NoResultToCorrect;
import org.actionline.roadmap.api.result.ResultRefusal.OnlyForRequests;
import org.actionline.roadmap.api.result.ResultRefusal.ResultAlreadyRecorded;
import org.actionline.roadmap.api.result.ResultRefusal.ResultUnchanged;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.jspecify.annotations.Nullable;

/** Results: one for each subject and period, about what lives, in an open period; corrected with a reason, never overwritten. */
record Results(Map<Subject, Reported> reported) {

    static final Results NONE = new Results(Map.of());

    static final Rules<ResultCommand> RULES = Rules.of(
            ResultCommand.class,
            Results::needs,
            Results::decide,
            Rule.on(RecordResult.class)
                    .onLiveOutcome()
                    .refuses(UnknownActivity.class, ActivityIsWithdrawn.class, OnlyForRequests.class)
                    .refuses(UnknownPeriod.class, ResultAlreadyRecorded.class)
                    .makes(ResultRecorded.class),
            Rule.on(CorrectResult.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(UnknownActivity.class, ActivityIsWithdrawn.class, OnlyForRequests.class)
                    .refuses(UnknownPeriod.class, NoResultToCorrect.class, ResultUnchanged.class)
                    .makes(ResultCorrected.class));

    /** What a result is about; without an activity it is about the outcome as a whole. */
    record Subject(OutcomeId outcome, @Nullable ActivityId activity, PeriodLabel period) {}

    /** A result as it stands, and who wrote it last. */
    record Reported(Result result, ActorId author) {}

    private static Needs needs(ResultCommand command) {
        return switch (command) {
            case RecordResult c -> about(c.roadmap(), c.outcome(), c.period());
            case CorrectResult c -> about(c.roadmap(), c.outcome(), c.period());
        };
    }

    private static Needs about(RoadmapCode roadmap, OutcomeCode outcome, PeriodLabel period) {
        return Needs.of(roadmap)
                .outcome(outcome, ActivityEvent.class, ResultEvent.class)
                .having(Tags.PERIOD, Tags.address(roadmap, period));
    }

    private static List<ResultEvent> decide(ResultCommand command, Known known) {
        return switch (command) {
            case RecordResult c -> record(c, known);
            case CorrectResult c -> correct(c, known);
        };
    }

    private static List<ResultEvent> record(RecordResult c, Known known) {
        var subject = subject(c, c.activity(), c.period(), c.result().status(), known);
        if (known.results().reported.containsKey(subject)) {
            throw new CommandRefused(new ResultAlreadyRecorded(c.roadmap(), c.outcome(), c.activity(), c.period()));
        }
        return List.of(new ResultRecorded(c.roadmap(), subject.outcome(), subject.activity(), c.period(), c.result()));
    }

    private static List<ResultEvent> correct(CorrectResult c, Known known) {
        var subject = subject(c, c.activity(), c.period(), c.result().status(), known);
        var recorded = known.results().reported.get(subject);
        if (recorded == null) {
            throw new CommandRefused(new NoResultToCorrect(c.roadmap(), c.outcome(), c.activity(), c.period()));
        }
        if (recorded.result().equals(c.result())) {
            throw new CommandRefused(new ResultUnchanged(c.roadmap(), c.outcome(), c.activity(), c.period()));
        }
        return List.of(new ResultCorrected(
                c.roadmap(), subject.outcome(), subject.activity(), c.period(), recorded.result(), c.result()));
    }

    /** What the command reports about: a living outcome, a standing activity if it names one, an open period. */
    private static Subject subject(
            ResultCommand c, @Nullable ActivityCode code, PeriodLabel period, Status status, Known known) {
        var outcome = Outcomes.live(c, known).id();
        var activity = code == null ? null : known.activities().standing(c, outcome, code);
        if (status == Status.NOT_REQUESTED && (activity == null || !activity.requestOnly())) {
            throw new CommandRefused(new OnlyForRequests(c.roadmap(), c.outcome(), code, status));
        }
        known.periods().requireOpen(c.roadmap(), period);
        return new Subject(outcome, activity == null ? null : activity.id(), period);
    }

    static Results evolve(Results results, ResultEvent event, ActorId author) {
        return switch (event) {
            case ResultRecorded e ->
                results.with(new Subject(e.outcome(), e.activity(), e.period()), new Reported(e.result(), author));
            case ResultCorrected e ->
                results.with(new Subject(e.outcome(), e.activity(), e.period()), new Reported(e.to(), author));
        };
    }

    private Results with(Subject subject, Reported report) {
        return new Results(Grown.by(reported, subject, report));
    }
}
