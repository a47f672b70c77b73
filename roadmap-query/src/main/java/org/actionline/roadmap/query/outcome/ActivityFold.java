package org.actionline.roadmap.query.outcome;

import java.util.List;
import java.util.function.UnaryOperator;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityEvent;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityPlanned;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityWithdrawn;
import org.actionline.roadmap.api.activity.ActivityId;

/** The activities of an outcome, in the order in which they were planned. */
final class ActivityFold {

    private ActivityFold() {}

    static void fold(OutcomeDraft draft, ActivityEvent event) {
        draft.activities = switch (event) {
            case ActivityPlanned e -> Replaced.with(draft.activities, planned(e.activity()), other -> false);
            case ActivityWithdrawn e -> changed(draft.activities, e.activity(), ActivityView::withdrawn);
        };
    }

    /** The activities with one of them changed. */
    static List<ActivityView> changed(
            List<ActivityView> activities, ActivityId id, UnaryOperator<ActivityView> change) {
        if (activities.stream().noneMatch(activity -> activity.id().equals(id))) {
            throw new IllegalStateException("The log mentions activity " + id + " before it was planned");
        }
        return activities.stream()
                .map(activity -> activity.id().equals(id) ? change.apply(activity) : activity)
                .toList();
    }

    private static ActivityView planned(Activity activity) {
        return new ActivityView(
                activity.id(),
                activity.code(),
                activity.text(),
                activity.requestOnly(),
                activity.roles(),
                activity.bureaux(),
                activity.examples(),
                State.ACTIVE,
                List.of());
    }
}
