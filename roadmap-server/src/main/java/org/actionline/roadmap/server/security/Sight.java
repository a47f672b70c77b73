package org.actionline.roadmap.server.security;

import java.util.Set;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/** Which roadmaps the caller of a {@link Right#SIGHT} route may see; a controller method takes it as a parameter. */
public final class Sight {

    private final Set<Grant> held;

    Sight(Set<Grant> held) {
        this.held = held;
    }

    /** Whether published versions of a roadmap, at least, may be shown. */
    public boolean sees(RoadmapCode roadmap) {
        return has(Right.READ_VERSIONS, roadmap.text());
    }

    /** Whether the present state and the history of a roadmap may be shown. */
    public boolean readsUnpublished(RoadmapCode roadmap) {
        return has(Right.READ, roadmap.text());
    }

    /** Whether the content of a roadmap may be changed. */
    public boolean writes(RoadmapCode roadmap) {
        return has(Right.WRITE, roadmap.text());
    }

    /** Whether results of a roadmap may be approved or returned. */
    public boolean approves(RoadmapCode roadmap) {
        return has(Right.APPROVE, roadmap.text());
    }

    /** Whether everything may be shown that is in the log, also what belongs to no roadmap. */
    public boolean readsEverything() {
        return held.stream().anyMatch(grant -> grant.gives(Right.READ, null));
    }

    private boolean has(Right right, String roadmap) {
        return held.stream().anyMatch(grant -> grant.gives(right, roadmap));
    }
}
