package org.actionline.roadmap.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.difference.Differences;
import org.actionline.roadmap.query.difference.FieldChange;
import org.actionline.roadmap.query.log.LogReader;
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
        var following = new Following(before, Set.of());
        events.forEach(following::count);
        boolean more = !events.isEmpty() && events.getLast().position() < last;
        return new ChangeLog(following.changes, more ? (Long) events.getLast().position() : null);
    }

    /**
     * What the next events made different in some outcomes.
     *
     * @param before the state after the last event that is known already; absent before the roadmap was opened
     * @param log from there on
     * @param upTo the last position that is looked at
     * @param atMost how many events that changed something of interest
     * @param outcomes that are of interest, with the doubts about them; none means the whole roadmap
     */
    public static ChangeLog of(
            @Nullable RoadmapView before,
            LogReader log,
            RoadmapCode roadmap,
            long after,
            long upTo,
            int atMost,
            Set<OutcomeId> outcomes) {
        var following = new Following(before, outcomes);
        log.roadmapWhile(roadmap, after + 1, upTo, event -> {
            if (following.counted == atMost) {
                following.more = true;
                return false;
            }
            following.count(event);
            return true;
        });
        return new ChangeLog(following.changes, following.more ? (Long) following.last : null);
    }

    /** Folds events and collects what they changed. */
    private static final class Following {

        private final Set<OutcomeId> outcomes;
        private final List<ChangeView> changes = new ArrayList<>();
        private @Nullable RoadmapView state;
        private int counted;
        private long last;
        private boolean more;

        Following(@Nullable RoadmapView state, Set<OutcomeId> outcomes) {
            this.state = state;
            this.outcomes = outcomes;
        }

        void count(LoggedEvent event) {
            var next = RoadmapFold.fold(state, event);
            var differences = Differences.between(state, next).stream()
                    .filter(change -> outcomes.isEmpty() || concerns(change, next))
                    .map(change -> Changes.caused(change, event, List.of(event.position())))
                    .toList();
            changes.addAll(differences);
            counted += differences.isEmpty() ? 0 : 1;
            last = event.position();
            state = next;
        }

        /** A doubt goes by the code that the outcome has then. */
        private boolean concerns(FieldChange change, RoadmapView now) {
            var id = change.key().outcome();
            return id == null
                    ? now.outcomes().stream()
                            .anyMatch(outcome -> outcomes.contains(outcome.id())
                                    && outcome.code().equals(change.outcome()))
                    : outcomes.contains(id);
        }
    }
}
