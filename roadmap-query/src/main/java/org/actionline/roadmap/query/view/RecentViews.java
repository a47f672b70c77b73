package org.actionline.roadmap.query.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.roadmap.RoadmapView;

/**
 * Views that stay read, those of the roadmaps that are asked for again and again.
 *
 * <p>A view is taken in when its roadmap is asked for a second time soon. Reading through many roadmaps thus leaves no views behind:
 * each is as large as all else that a read needs, and what is held only for a while costs the garbage collector most.
 */
final class RecentViews {

    /** A register has some ten roadmaps. */
    private static final int MOST = 24;

    private final Map<RoadmapCode, RoadmapView> views = new LatestUsed<>();
    private final Map<RoadmapCode, RoadmapCode> asked = new LatestUsed<>();

    /** A state follows from its position, so a view of the same one says the same. */
    synchronized Optional<RoadmapView> find(RoadmapCode code, long position) {
        return Optional.ofNullable(views.get(code)).filter(view -> view.position() == position);
    }

    synchronized void read(RoadmapView view) {
        var code = view.code();
        if (asked.put(code, code) != null) {
            views.put(code, view);
        }
    }

    private static final class LatestUsed<V> extends LinkedHashMap<RoadmapCode, V> {

        private static final long serialVersionUID = 1;

        LatestUsed() {
            super(MOST, 1, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<RoadmapCode, V> eldest) {
            return size() > MOST;
        }
    }
}
