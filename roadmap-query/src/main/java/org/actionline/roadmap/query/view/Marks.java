package org.actionline.roadmap.query.view;

import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/**
 * Where in the history of a roadmap its state is kept, so that a past state is a few events away from a kept one.
 *
 * @param position of the last event that is counted here
 * @param events how many the roadmap has had
 * @param kept positions of the kept states, ascending
 */
record Marks(RoadmapCode code, long position, long events, List<Long> kept) {

    /** Events between two kept states: the most that are read and folded for a past state. */
    static final int EVERY = 64;

    Marks {
        kept = List.copyOf(kept);
    }

    static Marks none(RoadmapCode code) {
        return new Marks(code, -1, 0, List.of());
    }

    /** One more event; a repeated one changes nothing. */
    Marks count(long at) {
        if (at <= position) {
            return this;
        }
        long now = events + 1;
        if (now % EVERY != 0) {
            return new Marks(code, at, now, kept);
        }
        var more = new ArrayList<>(kept);
        more.add(at);
        return new Marks(code, at, now, more);
    }

    /** Whether the state at its position is one to keep. */
    boolean keeps() {
        return !kept.isEmpty() && kept.getLast() == position;
    }

    /** The newest kept position that is not after another; -1 if there is none. */
    long before(long other) {
        return kept.reversed().stream().filter(at -> at <= other).findFirst().orElse(-1L);
    }
}
