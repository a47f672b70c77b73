package org.actionline.roadmap.command.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityCommand;
import org.actionline.roadmap.api.activity.ActivityCommand.PlanActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.WithdrawActivity;
import org.actionline.roadmap.api.activity.ActivityEvent;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityPlanned;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityWithdrawn;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityCodeTaken;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityIsWithdrawn;
import org.actionline.roadmap.api.activity.ActivityRefusal.UnknownActivity;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.ToOutcome;

/** Activities: a code is given once in an outcome, and what is withdrawn takes no results. */
record Activities(Map<ActivityId, Planned> planned) {

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
                    .makes(ActivityWithdrawn.class));

    /** An activity, the outcome that it belongs to, and whether it still stands. */
    record Planned(OutcomeId outcome, Activity activity, boolean withdrawn) {}

    /** @throws CommandRefused unless the outcome has such an activity and it stands */
    Activity standing(ToOutcome c, OutcomeId outcome, ActivityCode code) {
        var found = under(outcome, code)
                .orElseThrow(() -> new CommandRefused(new UnknownActivity(c.roadmap(), c.outcome(), code)));
        if (found.withdrawn()) {
            throw new CommandRefused(new ActivityIsWithdrawn(c.roadmap(), c.outcome(), code));
        }
        return found.activity();
    }

    private Optional<Planned> under(OutcomeId outcome, ActivityCode code) {
        return planned.values().stream()
                .filter(one -> one.outcome().equals(outcome)
                        && code.equals(one.activity().code()))
                .findFirst();
    }

    private static Needs needs(ActivityCommand command) {
        var needs = Needs.of(command.roadmap());
        return switch (command) {
            case PlanActivity c -> needs.outcome(c.outcome(), ActivityEvent.class);
            case WithdrawActivity c -> needs.outcome(c.outcome(), ActivityEvent.class);
        };
    }

    private static List<ActivityEvent> decide(ActivityCommand command, Known known) {
        var outcome = Outcomes.live(command, known).id();
        return switch (command) {
            case PlanActivity c -> plan(c, outcome, known.activities());
            case WithdrawActivity c -> {
                var activity = known.activities().standing(c, outcome, c.activity());
                yield List.of(new ActivityWithdrawn(c.roadmap(), outcome, activity.id()));
            }
        };
    }

    private static List<ActivityEvent> plan(PlanActivity c, OutcomeId outcome, Activities activities) {
        var code = c.activity().code();
        if (code != null && activities.under(outcome, code).isPresent()) {
            throw new CommandRefused(new ActivityCodeTaken(c.roadmap(), c.outcome(), code));
        }
        return List.of(new ActivityPlanned(c.roadmap(), outcome, c.activity()));
    }

    static Activities evolve(Activities activities, ActivityEvent event) {
        return switch (event) {
            case ActivityPlanned e -> activities.with(new Planned(e.outcome(), e.activity(), false));
            case ActivityWithdrawn e -> activities.with(new Planned(e.outcome(), activities.of(e.activity()), true));
        };
    }

    private Activities with(Planned one) {
        return new Activities(Grown.by(planned, one.activity().id(), one));
    }

    private Activity of(ActivityId id) {
        var known = planned.get(id);
        if (known == null) {
            throw new IllegalStateException("The log mentions activity " + id + " before it was planned");
        }
        return known.activity();
    }
}
