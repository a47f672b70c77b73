package org.actionline.roadmap.server.api;

import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.view.ReplayReport;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For auditors: whether the views that everybody reads are what the log says. */
@RestController
class ReplayApi {

    private final RoadmapQueries queries;

    ReplayApi(RoadmapQueries queries) {
        this.queries = queries;
    }

    /** Folds the whole log once more and names every roadmap whose view differs from it. */
    @Requires(Right.READ)
    @GetMapping("/api/replay")
    ReplayReport replay() {
        return queries.replay();
    }
}
