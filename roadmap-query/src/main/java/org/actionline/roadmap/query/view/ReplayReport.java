package org.actionline.roadmap.query.view;

import java.util.List;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/**
 * What a full replay found.
 *
 * @param position up to which the log was folded
 * @param roadmaps how many there are
 * @param different whose stored view is not what the log folds to
 */
public record ReplayReport(long position, int roadmaps, List<RoadmapCode> different) {

    public ReplayReport {
        different = List.copyOf(different);
    }

    public boolean equal() {
        return different.isEmpty();
    }
}
