package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.actionline.roadmap.api.roadmap.CodeScheme;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.CodeOutsideSchemes;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.DescriptionUnchanged;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapAlreadyOpen;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapIsRetired;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapNotRetired;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.TemplateUnchanged;
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
            case RoadmapIsRetired r ->
                Problem.of(
                        CONFLICT,
                        "roadmap-retired",
                        "Roadmap %s is retired; it takes no changes until reopen-roadmap opens it again."
                                .formatted(r.roadmap()));
            case RoadmapNotRetired r ->
                Problem.of(CONFLICT, "roadmap-not-retired", "Roadmap %s is open already.".formatted(r.roadmap()));
            case DescriptionUnchanged r ->
                Problem.of(
                        CONFLICT,
                        "description-unchanged",
                        "Roadmap %s already has this title, facilitator and horizon.".formatted(r.roadmap()));
            case TemplateUnchanged r ->
                Problem.of(
                        CONFLICT, "template-unchanged", "Roadmap %s already has this template.".formatted(r.roadmap()));
            case CodeOutsideSchemes r -> outside(r);
        };
    }

    private static ProblemDetail outside(CodeOutsideSchemes r) {
        var schemes = r.schemes().stream().map(CodeScheme::toString).toList();
        var problem = Problem.field(
                CONFLICT,
                "code-outside-schemes",
                "code",
                "%s is no code for an outcome %s: roadmap %s numbers its outcomes %s. Use such a code, or change that with"
                                .formatted(
                                        r.code(),
                                        r.parent() == null ? "at the top" : "under " + r.parent(),
                                        r.roadmap(),
                                        String.join(" or ", schemes))
                        + " revise-template.");
        problem.setProperty("code", r.code());
        problem.setProperty("codeSchemes", schemes);
        return problem;
    }
}
