package org.actionline.roadmap.server.api;

import java.util.List;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.server.security.PublishedVersions;
import org.springframework.stereotype.Component;

/** Asks the views which versions are published. */
@Component
class PublishedLabels implements PublishedVersions {

    private final RoadmapQueries queries;

    PublishedLabels(RoadmapQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<String> labels(RoadmapCode roadmap) {
        try {
            return queries.versions(roadmap).stream()
                    .map(version -> version.label().text())
                    .toList();
        } catch (Unanswerable unknown) {
            return List.of();
        }
    }
}
