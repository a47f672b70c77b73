package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.actionline.roadmap.api.link.LinkRefusal;
import org.actionline.roadmap.api.link.LinkRefusal.LinkedToItself;
import org.actionline.roadmap.api.link.LinkRefusal.LinksWouldCircle;
import org.actionline.roadmap.api.link.LinkRefusal.NotLinked;
import org.springframework.http.ProblemDetail;

/** Status, name and sentence of every {@link LinkRefusal}, and the way out. */
final class LinkProblems {

    private LinkProblems() {}

    static ProblemDetail of(LinkRefusal refusal) {
        return switch (refusal) {
            case LinkedToItself r ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "linked-to-itself",
                        "servedBy",
                        "Outcome %s cannot be served by its own activities as a link.".formatted(r.outcome()));
            case NotLinked r ->
                Problem.field(
                        CONFLICT,
                        "not-linked",
                        "servedBy",
                        "Outcome %s is not served by %s.".formatted(r.outcome(), r.servedBy()));
            case LinksWouldCircle r ->
                Problem.field(
                        CONFLICT,
                        "links-would-circle",
                        "servedBy",
                        "Outcome %s is already served by %s, directly or through others; links must not circle. Take one of"
                                        .formatted(r.servedBy(), r.outcome())
                                + " those links away first, with unlink-outcome.");
        };
    }
}
