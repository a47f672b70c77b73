package org.actionline.roadmap.server.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.memento.MementoView;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** TimeMaps (RFC 7089 section 5): all past states of a roadmap or outcome, each with its address. */
@RestController
@Requires(Right.READ)
@RequestMapping("/api/roadmaps/{roadmap}")
class TimeMapApi {

    private static final String LINK_FORMAT = "application/link-format";
    private static final int PAGE = 1000;

    private final RoadmapQueries queries;

    TimeMapApi(RoadmapQueries queries) {
        this.queries = queries;
    }

    /** The states of a roadmap, a thousand at a time. */
    @GetMapping(path = "/timemap", produces = LINK_FORMAT)
    String roadmap(
            @PathVariable RoadmapCode roadmap,
            @Parameter(schema = @Schema(type = "integer")) @RequestParam(required = false) @Nullable String after) {
        return page(MementoLinks.of(roadmap, null), queries.mementos(roadmap), after);
    }

    /** The states of an outcome, a thousand at a time. */
    @GetMapping(path = "/outcomes/{outcome}/timemap", produces = LINK_FORMAT)
    String outcome(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @Parameter(schema = @Schema(type = "integer")) @RequestParam(required = false) @Nullable String after) {
        return page(MementoLinks.of(roadmap, outcome), queries.mementos(roadmap, outcome), after);
    }

    private static String page(MementoLinks links, List<MementoView> states, @Nullable String after) {
        long known = after == null ? -1 : Numbers.read("after", after, 0, Long.MAX_VALUE, "a position such as 1041");
        var rest = states.stream().filter(state -> state.position() > known).toList();
        return links.timeMap(rest.stream().limit(PAGE).toList(), rest.size() > PAGE);
    }
}
