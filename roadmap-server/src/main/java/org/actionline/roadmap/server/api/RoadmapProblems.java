package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.actionline.roadmap.api.roadmap.RoadmapRefusal;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapAlreadyOpen;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;
import org.springframework.http.ProblemDetail;

/** Status, name and sentence of every {@link RoadmapRefusal}, and the way out. */
final class RoadmapProblems {

    private RoadmapProblems() {}

    static ProblemDetail of(RoadmapRefusal refusal) {
        return switch (refusal) {
            case UnknownRoadmap r -> {
                var problem = Problem.of(
                        NOT_FOUND,
                        "unknown-roadmap",
                        "There is no roadmap %s. GET /api/roadmaps lists them; open-roadmap opens a new one."
                                .formatted(r.roadmap()));
                problem.setProperty("roadmap", r.roadmap());
                yield problem;
            }
            case RoadmapAlreadyOpen r ->
                Problem.of(CONFLICT, "roadmap-already-open", "Roadmap %s is already open.".formatted(r.roadmap()));
        };
    }
}
