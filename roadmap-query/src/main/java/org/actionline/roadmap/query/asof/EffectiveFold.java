package org.actionline.roadmap.query.asof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/**
 * Folds events by the day from which they count, those of one day by position.
 *
 * <p>Never fails: an event that cannot stand yet, because it mentions something that is not there in this order, waits and is
 * tried again after every event that can. One that never can stays out.
 */
final class EffectiveFold {

    private final List<LoggedEvent> waiting = new ArrayList<>();
    private @Nullable RoadmapView state;
    private long last = -1;

    private EffectiveFold() {}

    /**
     * The roadmap after all of these events; absent when they do not open it.
     *
     * @param events in the order of positions
     */
    static @Nullable RoadmapView of(List<Dated> events) {
        var fold = new EffectiveFold();
        events.stream()
                .sorted(Comparator.comparing(Dated::from))
                .map(Dated::event)
                .forEach(fold::count);
        return fold.state == null ? null : fold.state.at(fold.last);
    }

    private void count(LoggedEvent event) {
        if (!stands(event)) {
            waiting.add(event);
            return;
        }
        while (waiting.removeIf(this::stands)) {
            waiting.sort(Comparator.comparingLong(LoggedEvent::position));
        }
    }

    private boolean stands(LoggedEvent event) {
        try {
            state = RoadmapFold.fold(state == null ? null : state.at(event.position() - 1), event);
            last = Math.max(last, event.position());
            return true;
        } catch (IllegalStateException early) {
            return false;
        }
    }
}
