package org.actionline.roadmap.query.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.actionline.roadmap.api.activity.Activity;
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

/** The activities of an outcome, in the order in which they were planned. */
final class ActivityFold {

    private ActivityFold() {}

    static void fold(OutcomeDraft draft, ActivityEvent event) {
        draft.activities = switch (event) {
            case ActivityPlanned e -> Replaced.with(draft.activities, planned(e.activity()), other -> false);
            case ActivityWithdrawn e -> changed(draft.activities, e.activity(), it -> it.at(State.WITHDRAWN));
            case ActivityReopened e -> changed(draft.activities, e.activity(), it -> it.at(State.ACTIVE));
            case ActivityCompleted e -> changed(draft.activities, e.activity(), it -> it.at(State.COMPLETED));
            case ActivityReworded e -> changed(draft.activities, e.activity(), it -> it.withText(e.to()));
            case ActivityRecoded e -> changed(draft.activities, e.activity(), it -> it.withCode(e.to()));
            case RequestOnlyMarked e ->
                changed(draft.activities, e.activity(), it -> it.withRequestOnly(e.requestOnly()));
            case ActivityAssigned e ->
                changed(draft.activities, e.activity(), it -> it.assigned(e.roles(), e.bureaux()));
            case ProjectAttached e ->
                changed(draft.activities, e.activity(), it -> it.withExamples(more(it.examples(), e.example())));
            case ProjectDetached e ->
                changed(draft.activities, e.activity(), it -> it.withExamples(fewer(it.examples(), e.example())));
            case RequestRecorded e ->
                changed(
                        draft.activities,
                        e.activity(),
                        it -> it.withRequests(more(it.requests(), new RequestView(e.number(), e.request(), null))));
            case RequestFulfilled e -> changed(draft.activities, e.activity(), it -> fulfilled(it, e));
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

    private static ActivityView fulfilled(ActivityView activity, RequestFulfilled event) {
        return activity.withRequests(activity.requests().stream()
                .map(it -> it.number() == event.number()
                        ? new RequestView(it.number(), it.request(), event.fulfilment())
                        : it)
                .toList());
    }

    private static <T> List<T> more(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    /** Without the first that equals; the same words may stand twice. */
    private static <T> List<T> fewer(List<T> some, T one) {
        var rest = new ArrayList<>(some);
        rest.remove(one);
        return rest;
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
                List.of(),
                List.of());
    }
}
