package org.actionline.roadmap.query.history;

import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.query.difference.Differences;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/**
 * A part of all changes of a roadmap and its outcomes, oldest first: what each event made different.
 *
 * @param next position after which the list goes on; absent at its end
 */
public record ChangeLog(List<ChangeView> changes, @Nullable Long next) {

    public ChangeLog {
        changes = List.copyOf(changes);
    }

    /**
     * What each of the events made different.
     *
     * @param before the state before the first of them; absent before the roadmap was opened
     * @param last position of the roadmap's last event
     */
    public static ChangeLog of(@Nullable RoadmapView before, List<LoggedEvent> events, long last) {
        var changes = new ArrayList<ChangeView>();
        var state = before;
        for (var event : events) {
            var next = RoadmapFold.fold(state, event);
            Differences.between(state, next)
                    .forEach(change -> changes.add(Changes.caused(change, event, List.of(event.position()))));
            state = next;
        }
        boolean more = !events.isEmpty() && events.getLast().position() < last;
        return new ChangeLog(changes, more ? (Long) events.getLast().position() : null);
    }
}
