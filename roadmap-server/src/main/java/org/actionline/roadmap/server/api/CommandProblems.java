package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.actionline.roadmap.api.CommandRefusal;
import org.actionline.roadmap.api.CommandRefusal.CommandIdReused;
import org.actionline.roadmap.api.CommandRefusal.EvidenceNotKept;
import org.springframework.http.ProblemDetail;

/** Status, name and sentence of every {@link CommandRefusal}, and the way out. */
final class CommandProblems {

    private CommandProblems() {}

    static ProblemDetail of(CommandRefusal refusal) {
        return switch (refusal) {
            case CommandIdReused r ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "command-id-reused",
                        "Idempotency-Key",
                        "The Idempotency-Key %s was used for a different request. Use a new one for a new request."
                                .formatted(r.id()));
            case EvidenceNotKept r -> {
                var problem = Problem.field(
                        NOT_FOUND,
                        "evidence-not-kept",
                        "files",
                        "The register keeps no file %s for roadmap %s. Upload it to /api/roadmaps/%s/evidence first."
                                .formatted(r.sha256(), r.roadmap(), r.roadmap()));
                problem.setProperty("sha256", r.sha256());
                yield problem;
            }
        };
    }
}
