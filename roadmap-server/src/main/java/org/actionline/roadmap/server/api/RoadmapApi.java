package org.actionline.roadmap.server.api;

import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.compare.CompareView;
import org.actionline.roadmap.query.history.ChangeView;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.period.PeriodGridView;
import org.actionline.roadmap.query.point.Points;
import org.actionline.roadmap.query.roadmap.RoadmapEntry;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Sight;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands in the register, now or at an earlier point, and how it came to be so. */
@RestController
@RequestMapping("/api/roadmaps")
class RoadmapApi {

    private final RoadmapQueries queries;

    RoadmapApi(RoadmapQueries queries) {
        this.queries = queries;
    }

    @Requires(Right.SIGHT)
    @GetMapping
    List<RoadmapEntry> list(Sight sight) {
        return queries.list().stream().filter(entry -> sight.sees(entry.code())).toList();
    }

    /** @param asOf position, instant, day, version label or "current" */
    @Requires(value = Right.READ_AT, points = "asOf")
    @GetMapping("/{roadmap}")
    RoadmapView roadmap(@PathVariable RoadmapCode roadmap, @RequestParam(defaultValue = Points.CURRENT) String asOf) {
        return queries.roadmapAsOf(roadmap, asOf);
    }

    /** The ETag is the outcome's version; a command sends it back as If-Match. */
    @Requires(value = Right.READ_AT, points = "asOf")
    @GetMapping("/{roadmap}/outcomes/{outcome}")
    ResponseEntity<OutcomeView> outcome(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestParam(defaultValue = Points.CURRENT) String asOf) {
        var view = queries.outcome(roadmap, outcome, asOf);
        return ResponseEntity.ok().eTag(Long.toString(view.version())).body(view);
    }

    @Requires(Right.READ)
    @GetMapping("/{roadmap}/outcomes/{outcome}/history")
    List<ChangeView> history(@PathVariable RoadmapCode roadmap, @PathVariable OutcomeCode outcome) {
        return queries.history(roadmap, outcome);
    }

    @Requires(
            value = Right.READ_AT,
            points = {"from", "to"})
    @GetMapping("/{roadmap}/compare")
    CompareView compare(
            @PathVariable RoadmapCode roadmap,
            @RequestParam String from,
            @RequestParam(defaultValue = Points.CURRENT) String to) {
        return queries.compare(roadmap, from, to);
    }

    @Requires(Right.READ)
    @GetMapping("/{roadmap}/periods/{period}")
    PeriodGridView period(@PathVariable RoadmapCode roadmap, @PathVariable PeriodLabel period) {
        return queries.period(roadmap, period);
    }
}
