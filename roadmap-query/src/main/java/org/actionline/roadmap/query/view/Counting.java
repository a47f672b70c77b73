package org.actionline.roadmap.query.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.view.Snapshots.Kept;
import org.jspecify.annotations.Nullable;

/** Folds events in memory and writes each touched roadmap once. Events that are counted already change nothing. */
final class Counting {

    private final ViewSet set;
    private final Map<RoadmapCode, State> states = new HashMap<>();
    private final Set<RoadmapCode> touched = new HashSet<>();
    private final List<Kept> kept = new ArrayList<>();

    Counting(ViewSet set) {
        this.set = set;
    }

    private record State(@Nullable RoadmapView view, Marks marks) {}

    void count(LoggedEvent event) {
        var code = event.event().roadmap();
        var old = states.computeIfAbsent(code, this::load);
        long at = event.position();
        boolean news = old.view() == null || old.view().position() < at;
        if (!news && old.marks().position() >= at) {
            return;
        }
        var view = RoadmapFold.fold(old.view(), event);
        var marks = old.marks().count(at);
        states.put(code, new State(view, marks));
        touched.add(code);
        if (news && marks.keeps()) {
            kept.add(Kept.of(view));
        }
    }

    /** Kept states first, the view last: see {@link Snapshots}. */
    void write() {
        set.snapshots().keep(kept);
        kept.clear();
        for (var code : touched) {
            var state = states.get(code);
            if (state != null && state.view() != null) {
                set.snapshots().mark(state.marks());
                set.store().saveIfFurther(state.view());
            }
        }
        touched.clear();
    }

    /** How many states wait to be written. */
    int waiting() {
        return touched.size() + kept.size();
    }

    private State load(RoadmapCode code) {
        return new State(set.store().find(code).orElse(null), set.snapshots().marks(code));
    }
}
