package org.actionline.roadmap.query.memento;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/** Lists past states, the oldest first. Events of one instant make one state: nobody could have looked in between. */
public final class Mementos {

    private final List<MementoView> states = new ArrayList<>();
    private @Nullable RoadmapView roadmap;

    private Mementos() {}

    /** The states of a roadmap up to a position. */
    public static List<MementoView> ofRoadmap(LogReader log, RoadmapCode roadmap, long upTo) {
        var mementos = new Mementos();
        log.roadmap(roadmap, upTo, event -> mementos.changed(event, null));
        return List.copyOf(mementos.states);
    }

    /** The states of an outcome up to a position. */
    public static List<MementoView> ofOutcome(LogReader log, RoadmapCode roadmap, OutcomeId outcome, long upTo) {
        var mementos = new Mementos();
        log.outcome(roadmap, outcome, upTo, event -> mementos.count(event, outcome));
        return List.copyOf(mementos.states);
    }

    private void count(LoggedEvent event, OutcomeId outcome) {
        var before = find(outcome);
        roadmap = RoadmapFold.fold(roadmap, event);
        var after = find(outcome);
        if (after != null && !Objects.equals(before, after)) {
            changed(event, after.code());
        }
    }

    private void changed(LoggedEvent event, @Nullable OutcomeCode code) {
        if (!states.isEmpty() && states.getLast().recordedAt().equals(event.recordedAt())) {
            states.removeLast();
        }
        states.add(new MementoView(event.position(), event.recordedAt(), code));
    }

    private @Nullable OutcomeView find(OutcomeId outcome) {
        return roadmap == null
                ? null
                : roadmap.outcomes().stream()
                        .filter(it -> it.id().equals(outcome))
                        .findFirst()
                        .orElse(null);
    }
}
