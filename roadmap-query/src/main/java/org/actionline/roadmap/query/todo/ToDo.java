package org.actionline.roadmap.query.todo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.query.outcome.ResultState;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.query.period.PeriodGrid;
import org.actionline.roadmap.query.period.PeriodGridView.Row;
import org.actionline.roadmap.query.roadmap.PeriodView;
import org.actionline.roadmap.query.roadmap.RoadmapState;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.todo.ToDoView.Item;

/**
 * Finds what waits in the periods of a roadmap that have begun and are not closed.
 *
 * <p>Nothing waits in a retired roadmap, nor for an outcome that has ended, because neither takes results.
 */
public final class ToDo {

    private final RoadmapView roadmap;
    private final LocalDate today;

    private ToDo(RoadmapView roadmap, LocalDate today) {
        this.roadmap = roadmap;
        this.today = today;
    }

    /** What waits for whoever writes: results that are missing, and those that a reviewer returned. */
    public static ToDoView toWrite(RoadmapView roadmap, LocalDate today) {
        var all = new ToDo(roadmap, today);
        return new ToDoView(all.items(Row::missing), all.items(row -> is(row, ResultState.RETURNED)), List.of());
    }

    /** What waits for a reviewer, without what the reviewer wrote: another one has to approve that. */
    public static ToDoView toApprove(RoadmapView roadmap, ActorId reviewer, LocalDate today) {
        var all = new ToDo(roadmap, today);
        return new ToDoView(
                List.of(), List.of(), all.items(row -> is(row, ResultState.SUBMITTED) && !writtenBy(reviewer, row)));
    }

    private static boolean is(Row row, ResultState state) {
        return row.result() != null && row.result().state() == state;
    }

    private static boolean writtenBy(ActorId reviewer, Row row) {
        return row.result() != null && row.result().writers().contains(reviewer);
    }

    private List<Item> items(Predicate<Row> wanted) {
        if (roadmap.state() == RoadmapState.RETIRED) {
            return List.of();
        }
        return roadmap.periods().stream()
                .filter(period -> !period.closed() && !period.from().isAfter(today))
                .flatMap(period -> PeriodGrid.of(roadmap, period).rows().stream()
                        .filter(row -> lives(row) && wanted.test(row))
                        .map(row -> item(period, row)))
                .toList();
    }

    private boolean lives(Row row) {
        return roadmap.outcomes().stream()
                .anyMatch(outcome -> outcome.id().equals(row.outcomeId()) && outcome.state() == State.ACTIVE);
    }

    private Item item(PeriodView period, Row row) {
        return new Item(
                roadmap.code(),
                period.label(),
                row.outcomeId(),
                row.outcome(),
                row.activityId(),
                row.activity(),
                row.text(),
                period.due(),
                period.due() != null && today.isAfter(period.due()),
                row.result());
    }
}
