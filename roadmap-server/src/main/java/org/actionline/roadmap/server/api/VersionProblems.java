package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;

import org.actionline.roadmap.api.version.VersionRefusal;
import org.actionline.roadmap.api.version.VersionRefusal.RoadmapMovedOn;
import org.actionline.roadmap.api.version.VersionRefusal.VersionLabelTaken;
import org.springframework.http.ProblemDetail;

/** Status, name and sentence of every {@link VersionRefusal}, and the way out. */
final class VersionProblems {

    private VersionProblems() {}

    static ProblemDetail of(VersionRefusal refusal) {
        return switch (refusal) {
            case VersionLabelTaken r ->
                Problem.field(
                        CONFLICT,
                        "version-label-taken",
                        "label",
                        "Roadmap %s already has a version \"%s\". A published version never changes; choose another label."
                                .formatted(r.roadmap(), r.label()));
            case RoadmapMovedOn r ->
                Problem.of(
                        CONFLICT,
                        "roadmap-moved-on",
                        "Roadmap %s was changed while it was being published. Nothing was published; try again."
                                .formatted(r.roadmap()));
        };
    }
}
