package org.actionline.roadmap.query.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionline.roadmap.api.erasure.ErasureEvent.PayloadErased;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.view.Snapshots.Kept;
import org.jspecify.annotations.Nullable;

/** Folds events in memory and writes each touched roadmap once. Events that are counted already change nothing. */
final class Counting {

    private final ViewSet set;
    private final LogReader log;
    private final Map<RoadmapCode, State> states = new HashMap<>();
    private final Set<RoadmapCode> touched = new HashSet<>();
    private final List<Kept> kept = new ArrayList<>();

    /** @param log for what cannot be folded forwards */
    Counting(ViewSet set, LogReader log) {
        this.set = set;
        this.log = log;
    }

    private record State(@Nullable Folded folded, Marks marks) {

        boolean before(long position) {
            return folded == null || folded.view().position() < position;
        }
    }

    /**
     * Counts an event. What an erasure took away may stand in the view and in every kept state, and no later event takes it out:
     * all of them are then made anew from the log, which no longer has it.
     */
    void count(LoggedEvent event) {
        if (event.event() instanceof PayloadErased erasure) {
            var code = erasure.roadmap();
            var old = states.computeIfAbsent(code, this::load);
            if (old.before(event.position())) {
                states.put(code, new State(null, Marks.none(code)));
                log.roadmap(code, event.position() - 1, this::fold);
            }
        }
        fold(event);
    }

    private void fold(LoggedEvent event) {
        var code = event.event().roadmap();
        var old = states.computeIfAbsent(code, this::load);
        long at = event.position();
        boolean news = old.before(at);
        if (!news && old.marks().position() >= at) {
            return;
        }
        var folded = Folded.after(old.folded(), event);
        var marks = old.marks().count(at);
        states.put(code, new State(folded, marks));
        touched.add(code);
        if (news && marks.keeps()) {
            kept.add(Kept.of(folded.view()));
        }
    }

    /** Kept states first, the view last: see {@link Snapshots}. */
    void write() {
        set.snapshots().keep(kept);
        kept.clear();
        for (var code : touched) {
            var state = states.get(code);
            if (state != null && state.folded() != null) {
                set.snapshots().mark(state.marks());
                set.save(state.folded());
            }
        }
        touched.clear();
    }

    /** How many states wait to be written. */
    int waiting() {
        return touched.size() + kept.size();
    }

    private State load(RoadmapCode code) {
        return new State(set.find(code).orElse(null), set.snapshots().marks(code));
    }
}
