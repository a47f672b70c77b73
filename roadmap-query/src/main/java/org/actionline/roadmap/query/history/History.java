package org.actionline.roadmap.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.api.erasure.ErasureEvent.PayloadErased;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMoved;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.query.difference.Differences;
import org.actionline.roadmap.query.difference.FieldChange;
import org.actionline.roadmap.query.difference.FieldKind;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/** Every change of one outcome, oldest first: what each of its events made different, the doubts about it included. */
public final class History {

    private final OutcomeId outcome;
    private final OutcomeCode code;
    private final List<ChangeView> changes = new ArrayList<>();
    private @Nullable RoadmapView roadmap;

    private History(OutcomeView outcome) {
        this.outcome = outcome.id();
        this.code = outcome.code();
    }

    /**
     * Reads the log up to and including a position.
     *
     * @param upTo the last position that counts
     */
    public static List<ChangeView> of(LogReader log, RoadmapView roadmap, OutcomeView outcome, long upTo) {
        var history = new History(outcome);
        log.outcome(roadmap.code(), outcome.id(), upTo, history::count);
        return List.copyOf(history.changes);
    }

    private void count(LoggedEvent event) {
        var before = roadmap;
        var after = RoadmapFold.fold(before, event);
        var then = find(before);
        var now = find(after);
        var differences = new ArrayList<>(Differences.between(then, now));
        Differences.ofRoadmap(before, after).stream()
                .filter(change -> concerned(change, now == null ? code : now.code()))
                .forEach(differences::add);
        differences.forEach(change -> changes.add(Changes.caused(change, event, List.of(event.position()))));
        if (differences.isEmpty()
                && event.event() instanceof OfOutcome own
                && own.outcome().equals(outcome)) {
            changes.add(
                    event.event() instanceof OutcomeMoved
                            ? Changes.placed(code, event)
                            : Changes.restated(code, event));
        }
        if (event.event() instanceof PayloadErased erasure && outcome.equals(erasure.outcome())) {
            changes.add(Changes.erased(code, event, erasure));
        }
        roadmap = after;
    }

    /** Doubts go by code: the one that the outcome has at that point. */
    private static boolean concerned(FieldChange change, OutcomeCode code) {
        return change.key().kind() == FieldKind.DOUBT && code.equals(change.outcome());
    }

    private @Nullable OutcomeView find(@Nullable RoadmapView state) {
        return Optional.ofNullable(state).stream()
                .flatMap(it -> it.outcomes().stream())
                .filter(it -> it.id().equals(outcome))
                .findFirst()
                .orElse(null);
    }
}
