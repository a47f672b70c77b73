package org.actionline.roadmap.server.pages;

import java.util.Comparator;
import org.actionline.roadmap.query.roadmap.RoadmapEntry;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.version.VersionDraftView;
import org.actionline.roadmap.query.version.VersionView;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap in the list of all.
 *
 * @param latest its newest version, absent until one is published
 * @param next the version that is to be published next, absent where none is drafted or the reader may not know
 * @param reported absent until a result is
 */
record RoadmapCard(
        RoadmapEntry entry,
        @Nullable VersionView latest,
        @Nullable VersionDraftView next,
        @Nullable Reported reported) {

    static RoadmapCard of(RoadmapView roadmap, boolean seesDrafts) {
        return new RoadmapCard(
                RoadmapEntry.of(roadmap),
                roadmap.versions().isEmpty() ? null : roadmap.versions().getLast(),
                seesDrafts ? next(roadmap) : null,
                Reported.of(roadmap));
    }

    static @Nullable VersionDraftView next(RoadmapView roadmap) {
        return roadmap.drafts().stream()
                .min(Comparator.comparing(VersionDraftView::representedDate))
                .orElse(null);
    }
}
