package org.actionline.roadmap.server.api;

import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.catalogue.Catalogue;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who did what in a roadmap. */
@RestController
class CatalogueApi {

    private final RoadmapQueries queries;

    CatalogueApi(RoadmapQueries queries) {
        this.queries = queries;
    }

    /** People in the order of their first change; what they did, how often, where, and when first and last. */
    @Requires(Right.READ)
    @GetMapping("/api/roadmaps/{roadmap}/catalogue")
    Catalogue catalogue(@PathVariable RoadmapCode roadmap) {
        return queries.catalogue(roadmap);
    }
}
