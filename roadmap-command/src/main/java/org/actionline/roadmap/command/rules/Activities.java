package org.actionline.roadmap.command.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityCommand;
import org.actionline.roadmap.api.activity.ActivityCommand.AssignActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.AttachProject;
import org.actionline.roadmap.api.activity.ActivityCommand.CompleteActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.DetachProject;
import org.actionline.roadmap.api.activity.ActivityCommand.FulfilRequest;
import org.actionline.roadmap.api.activity.ActivityCommand.MarkRequestOnly;
import org.actionline.roadmap.api.activity.ActivityCommand.PlanActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.RecodeActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.RecordRequest;
import org.actionline.roadmap.api.activity.ActivityCommand.ReopenActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.RewordActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.WithdrawActivity;
import org.actionline.roadmap.api.activity.ActivityEvent;
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
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityCodeTaken;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityIsCompleted;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityIsWithdrawn;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityStands;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityUnchanged;
import org.actionline.roadmap.api.activity.ActivityRefusal.NoActivityWithId;
import org.actionline.roadmap.api.activity.ActivityRefusal.NotOnRequest;
import org.actionline.roadmap.api.activity.ActivityRefusal.ProjectAlreadyAttached;
import org.actionline.roadmap.api.activity.ActivityRefusal.ProjectNotAttached;
import org.actionline.roadmap.api.activity.ActivityRefusal.RequestAlreadyFulfilled;
import org.actionline.roadmap.api.activity.ActivityRefusal.RequestsWait;
import org.actionline.roadmap.api.activity.ActivityRefusal.UnknownActivity;
import org.actionline.roadmap.api.activity.ActivityRefusal.UnknownRequest;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.command.rules.Work.Stage;

/** Activities: a code is given once in an outcome, what is withdrawn takes no results, requests are only for work on request. */
record Activities(Map<ActivityId, Work> planned) {

    static final Activities NONE = new Activities(Map.of());

    static final Rules<ActivityCommand> RULES = Rules.of(
            ActivityCommand.class,
            Activities::needs,
            Activities::decide,
            Rule.on(PlanActivity.class)
                    .onLiveOutcome()
                    .refuses(ActivityCodeTaken.class)
                    .makes(ActivityPlanned.class),
            Rule.on(WithdrawActivity.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(UnknownActivity.class, ActivityIsWithdrawn.class)
                    .makes(ActivityWithdrawn.class),
            Rule.on(ReopenActivity.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(UnknownActivity.class, ActivityStands.class)
                    .makes(ActivityReopened.class),
            Rule.on(CompleteActivity.class)
                    .onLiveOutcome()
                    .refuses(UnknownActivity.class, ActivityIsWithdrawn.class, ActivityIsCompleted.class)
                    .makes(ActivityCompleted.class),
            Rule.on(RewordActivity.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(UnknownActivity.class, ActivityIsWithdrawn.class, ActivityUnchanged.class)
                    .makes(ActivityReworded.class),
            Rule.on(RecodeActivity.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(NoActivityWithId.class, ActivityCodeTaken.class)
                    .makes(ActivityRecoded.class),
            Rule.on(MarkRequestOnly.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(UnknownActivity.class, ActivityIsWithdrawn.class, ActivityUnchanged.class)
                    .refuses(RequestsWait.class)
                    .makes(RequestOnlyMarked.class),
            Rule.on(AssignActivity.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(UnknownActivity.class, ActivityIsWithdrawn.class, ActivityUnchanged.class)
                    .makes(ActivityAssigned.class),
            Rule.on(AttachProject.class)
                    .onLiveOutcome()
                    .refuses(UnknownActivity.class, ActivityIsWithdrawn.class, ProjectAlreadyAttached.class)
                    .makes(ProjectAttached.class),
            Rule.on(DetachProject.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(UnknownActivity.class, ActivityIsWithdrawn.class, ProjectNotAttached.class)
                    .makes(ProjectDetached.class),
            Rule.on(RecordRequest.class)
                    .onLiveOutcome()
                    .refuses(UnknownActivity.class, ActivityIsWithdrawn.class, NotOnRequest.class)
                    .makes(RequestRecorded.class),
            Rule.on(FulfilRequest.class)
                    .onLiveOutcome()
                    .refuses(UnknownActivity.class, ActivityIsWithdrawn.class)
                    .refuses(UnknownRequest.class, RequestAlreadyFulfilled.class)
                    .makes(RequestFulfilled.class));

    /** @throws CommandRefused unless the outcome has such an activity and it was not withdrawn; completed ones count */
    Work standing(ToOutcome c, OutcomeId outcome, ActivityCode code) {
        var found = known(c, outcome, code);
        if (found.stage() == Stage.WITHDRAWN) {
            throw new CommandRefused(new ActivityIsWithdrawn(c.roadmap(), c.outcome(), code));
        }
        return found;
    }

    /** @throws CommandRefused unless the outcome has such an activity, of whatever stage */
    Work known(ToOutcome c, OutcomeId outcome, ActivityCode code) {
        return under(outcome, code)
                .orElseThrow(() -> new CommandRefused(new UnknownActivity(c.roadmap(), c.outcome(), code)));
    }

    private Optional<Work> under(OutcomeId outcome, ActivityCode code) {
        return planned.values().stream()
                .filter(one -> one.outcome().equals(outcome) && code.equals(one.code()))
                .findFirst();
    }

    private static Needs needs(ActivityCommand command) {
        return Needs.of(command.roadmap()).outcome(command.outcome(), ActivityEvent.class);
    }

    private static List<ActivityEvent> decide(ActivityCommand command, Known known) {
        var outcome = Outcomes.live(command, known).id();
        var activities = known.activities();
        return List.of(
                switch (command) {
                    case PlanActivity c -> plan(c, outcome, activities);
                    case WithdrawActivity c -> withdraw(c, activities.standing(c, outcome, c.activity()));
                    case ReopenActivity c -> reopen(c, activities.known(c, outcome, c.activity()));
                    case CompleteActivity c -> complete(c, activities.standing(c, outcome, c.activity()));
                    case RewordActivity c -> reword(c, activities.standing(c, outcome, c.activity()));
                    case RecodeActivity c -> recode(c, outcome, activities);
                    case MarkRequestOnly c -> mark(c, activities.standing(c, outcome, c.activity()));
                    case AssignActivity c -> assign(c, activities.standing(c, outcome, c.activity()));
                    case AttachProject c -> attach(c, activities.standing(c, outcome, c.activity()));
                    case DetachProject c -> detach(c, activities.standing(c, outcome, c.activity()));
                    case RecordRequest c -> record(c, activities.standing(c, outcome, c.activity()));
                    case FulfilRequest c -> fulfil(c, activities.standing(c, outcome, c.activity()));
                });
    }

    private static ActivityEvent plan(PlanActivity c, OutcomeId outcome, Activities activities) {
        var code = c.activity().code();
        if (code != null && activities.under(outcome, code).isPresent()) {
            throw new CommandRefused(new ActivityCodeTaken(c.roadmap(), c.outcome(), code));
        }
        return new ActivityPlanned(c.roadmap(), outcome, c.activity());
    }

    private static ActivityEvent withdraw(WithdrawActivity c, Work work) {
        return new ActivityWithdrawn(c.roadmap(), work.outcome(), work.id());
    }

    private static ActivityEvent reopen(ReopenActivity c, Work work) {
        if (work.stage() == Stage.PLANNED) {
            throw new CommandRefused(new ActivityStands(c.roadmap(), c.outcome(), c.activity()));
        }
        return new ActivityReopened(c.roadmap(), work.outcome(), work.id());
    }

    private static ActivityEvent complete(CompleteActivity c, Work work) {
        if (work.stage() == Stage.COMPLETED) {
            throw new CommandRefused(new ActivityIsCompleted(c.roadmap(), c.outcome(), c.activity()));
        }
        return new ActivityCompleted(c.roadmap(), work.outcome(), work.id());
    }

    private static ActivityEvent reword(RewordActivity c, Work work) {
        requireChange(c, c.activity(), !c.text().equals(work.text()));
        return new ActivityReworded(c.roadmap(), work.outcome(), work.id(), work.text(), c.text());
    }

    private static ActivityEvent recode(RecodeActivity c, OutcomeId outcome, Activities activities) {
        var work = activities.planned.get(c.activity());
        if (work == null || !work.outcome().equals(outcome)) {
            throw new CommandRefused(new NoActivityWithId(c.roadmap(), c.outcome(), c.activity()));
        }
        if (activities.under(outcome, c.code()).isPresent()) {
            throw new CommandRefused(new ActivityCodeTaken(c.roadmap(), c.outcome(), c.code()));
        }
        return new ActivityRecoded(c.roadmap(), outcome, work.id(), work.code(), c.code());
    }

    private static ActivityEvent mark(MarkRequestOnly c, Work work) {
        requireChange(c, c.activity(), c.requestOnly() != work.requestOnly());
        work.firstWaiting().ifPresent(number -> {
            throw new CommandRefused(new RequestsWait(c.roadmap(), c.outcome(), c.activity(), number));
        });
        return new RequestOnlyMarked(c.roadmap(), work.outcome(), work.id(), c.requestOnly());
    }

    private static ActivityEvent assign(AssignActivity c, Work work) {
        requireChange(
                c, c.activity(), !(c.roles().equals(work.roles()) && c.bureaux().equals(work.bureaux())));
        return new ActivityAssigned(c.roadmap(), work.outcome(), work.id(), c.roles(), c.bureaux());
    }

    private static ActivityEvent attach(AttachProject c, Work work) {
        var project = c.example().project();
        if (project != null && work.example(project).isPresent()) {
            throw new CommandRefused(new ProjectAlreadyAttached(c.roadmap(), c.outcome(), c.activity(), project));
        }
        return new ProjectAttached(c.roadmap(), work.outcome(), work.id(), c.example());
    }

    private static ActivityEvent detach(DetachProject c, Work work) {
        return work.example(c.project())
                .map(example -> new ProjectDetached(c.roadmap(), work.outcome(), work.id(), example))
                .orElseThrow(() -> new CommandRefused(
                        new ProjectNotAttached(c.roadmap(), c.outcome(), c.activity(), c.project())));
    }

    private static ActivityEvent record(RecordRequest c, Work work) {
        if (!work.requestOnly()) {
            throw new CommandRefused(new NotOnRequest(c.roadmap(), c.outcome(), c.activity()));
        }
        return new RequestRecorded(
                c.roadmap(), work.outcome(), work.id(), work.fulfilled().size() + 1, c.request());
    }

    private static ActivityEvent fulfil(FulfilRequest c, Work work) {
        if (c.request() < 1 || c.request() > work.fulfilled().size()) {
            throw new CommandRefused(new UnknownRequest(c.roadmap(), c.outcome(), c.activity(), c.request()));
        }
        if (work.fulfilled().get(c.request() - 1)) {
            throw new CommandRefused(new RequestAlreadyFulfilled(c.roadmap(), c.outcome(), c.activity(), c.request()));
        }
        return new RequestFulfilled(c.roadmap(), work.outcome(), work.id(), c.request(), c.fulfilment());
    }

    private static void requireChange(ToOutcome c, ActivityCode code, boolean changed) {
        if (!changed) {
            throw new CommandRefused(new ActivityUnchanged(c.roadmap(), c.outcome(), code));
        }
    }

    static Activities evolve(Activities activities, ActivityEvent event) {
        return switch (event) {
            case ActivityPlanned e -> activities.with(Work.planned(e.outcome(), e.activity()));
            case ActivityWithdrawn e ->
                activities.with(activities.of(e.activity()).at(Stage.WITHDRAWN));
            case ActivityReopened e ->
                activities.with(activities.of(e.activity()).at(Stage.PLANNED));
            case ActivityCompleted e ->
                activities.with(activities.of(e.activity()).at(Stage.COMPLETED));
            case ActivityReworded e ->
                activities.with(activities.of(e.activity()).withText(e.to()));
            case ActivityRecoded e ->
                activities.with(activities.of(e.activity()).withCode(e.to()));
            case RequestOnlyMarked e ->
                activities.with(activities.of(e.activity()).withRequestOnly(e.requestOnly()));
            case ActivityAssigned e ->
                activities.with(activities.of(e.activity()).assigned(e.roles(), e.bureaux()));
            case ProjectAttached e ->
                activities.with(activities.of(e.activity()).attached(e.example()));
            case ProjectDetached e ->
                activities.with(activities.of(e.activity()).detached(e.example()));
            case RequestRecorded e ->
                activities.with(activities.of(e.activity()).requested());
            case RequestFulfilled e ->
                activities.with(activities.of(e.activity()).fulfilled(e.number()));
        };
    }

    private Activities with(Work one) {
        return new Activities(Grown.by(planned, one.id(), one));
    }

    private Work of(ActivityId id) {
        var known = planned.get(id);
        if (known == null) {
            throw new IllegalStateException("The log mentions activity " + id + " before it was planned");
        }
        return known;
    }
}
