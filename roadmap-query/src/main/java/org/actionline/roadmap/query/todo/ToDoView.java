package org.actionline.roadmap.query.todo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.outcome.ResultView;
import org.jspecify.annotations.Nullable;

/**
 * The results that wait for somebody, each list with what is due first in front.
 *
 * @param missing to be recorded
 * @param returned to be resubmitted
 * @param toApprove to be approved or returned
 */
public record ToDoView(List<Item> missing, List<Item> returned, List<Item> toApprove) {

    private static final Comparator<Item> DUE_FIRST =
            Comparator.comparing(Item::due, Comparator.nullsLast(Comparator.naturalOrder()));

    public static final ToDoView NOTHING = new ToDoView(List.of(), List.of(), List.of());

    public ToDoView {
        missing = missing.stream().sorted(DUE_FIRST).toList();
        returned = returned.stream().sorted(DUE_FIRST).toList();
        toApprove = toApprove.stream().sorted(DUE_FIRST).toList();
    }

    /** What waits here and there. */
    public ToDoView and(ToDoView other) {
        return new ToDoView(
                both(missing, other.missing), both(returned, other.returned), both(toApprove, other.toApprove));
    }

    private static List<Item> both(List<Item> some, List<Item> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /**
     * One result, recorded or missing.
     *
     * @param activity absent for the outcome as a whole, and where the document prints no code
     * @param text the outcome's statement or the activity's text
     * @param due the last day on which results of the period are in time; absent where none was set
     * @param overdue whether that day is over
     * @param result absent when it is missing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            RoadmapCode roadmap,
            PeriodLabel period,
            OutcomeId outcomeId,
            OutcomeCode outcome,
            @Nullable ActivityId activityId,
            @Nullable ActivityCode activity,
            String text,
            @Nullable LocalDate due,
            boolean overdue,
            @Nullable ResultView result) {}
}
