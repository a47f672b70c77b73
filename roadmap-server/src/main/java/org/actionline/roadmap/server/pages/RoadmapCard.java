package org.actionline.roadmap.server.pages;

import org.actionline.roadmap.query.roadmap.RoadmapEntry;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.version.VersionView;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap in the list of all.
 *
 * @param latest its newest version, absent until one is published
 * @param reported absent until a result is
 */
record RoadmapCard(
        RoadmapEntry entry,
        @Nullable VersionView latest,
        @Nullable Reported reported) {

    static RoadmapCard of(RoadmapView roadmap) {
        return new RoadmapCard(
                RoadmapEntry.of(roadmap),
                roadmap.versions().isEmpty() ? null : roadmap.versions().getLast(),
                Reported.of(roadmap));
    }
}
