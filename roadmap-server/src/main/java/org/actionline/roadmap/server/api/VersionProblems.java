package org.actionline.roadmap.server.api;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.actionline.roadmap.api.version.VersionRefusal;
import org.actionline.roadmap.api.version.VersionRefusal.RoadmapMovedOn;
import org.actionline.roadmap.api.version.VersionRefusal.SuccessorIsSuperseded;
import org.actionline.roadmap.api.version.VersionRefusal.SuccessorNotLater;
import org.actionline.roadmap.api.version.VersionRefusal.SuccessorNotPublished;
import org.actionline.roadmap.api.version.VersionRefusal.UnknownVersion;
import org.actionline.roadmap.api.version.VersionRefusal.VersionAlreadySuperseded;
import org.actionline.roadmap.api.version.VersionRefusal.VersionDraftUnchanged;
import org.actionline.roadmap.api.version.VersionRefusal.VersionDraftedOtherwise;
import org.actionline.roadmap.api.version.VersionRefusal.VersionIsPublished;
import org.actionline.roadmap.api.version.VersionRefusal.VersionLabelTaken;
import org.actionline.roadmap.api.version.VersionRefusal.VersionNotPublished;
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
                        "Roadmap %s already has a version or draft \"%s\". A published version never changes; choose another label."
                                .formatted(r.roadmap(), r.label()));
            case RoadmapMovedOn r ->
                Problem.of(
                        CONFLICT,
                        "roadmap-moved-on",
                        "Roadmap %s was changed while it was being published. Nothing was published; try again."
                                .formatted(r.roadmap()));
            case VersionDraftedOtherwise r -> {
                var problem = Problem.field(
                        CONFLICT,
                        "version-drafted-otherwise",
                        "label",
                        "Version \"%s\" of %s is drafted for %s as %s, the state of %s. Publish that, or revise the draft first."
                                .formatted(
                                        r.label(),
                                        r.roadmap(),
                                        r.drafted().session(),
                                        r.drafted().symbol(),
                                        r.drafted().representedDate()));
                problem.setProperty("drafted", r.drafted());
                yield problem;
            }
            case UnknownVersion r ->
                Problem.of(
                        NOT_FOUND,
                        "unknown-version",
                        "Roadmap %s has no version and no draft \"%s\". Its versions lists what there is."
                                .formatted(r.roadmap(), r.label()));
            case VersionDraftUnchanged r ->
                Problem.of(
                        CONFLICT,
                        "version-draft-unchanged",
                        "The draft of version \"%s\" of %s already says that.".formatted(r.label(), r.roadmap()));
            case VersionIsPublished r ->
                Problem.of(
                        CONFLICT,
                        "version-published",
                        "Version \"%s\" of %s is published and never changes. Publish another one and supersede this by it."
                                .formatted(r.label(), r.roadmap()));
            case VersionNotPublished r ->
                Problem.of(
                        CONFLICT,
                        "version-not-published",
                        "Version \"%s\" of %s is only drafted; revise or discard the draft."
                                .formatted(r.label(), r.roadmap()));
            case VersionAlreadySuperseded r -> {
                var problem = Problem.of(
                        CONFLICT,
                        "version-already-superseded",
                        "Version \"%s\" of %s was superseded by \"%s\" already; supersede that one."
                                .formatted(r.label(), r.roadmap(), r.by()));
                problem.setProperty("by", r.by());
                yield problem;
            }
            case SuccessorNotPublished r ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "successor-not-published",
                        "by",
                        "Roadmap %s has published no version \"%s\". Publish it before it takes the place of another."
                                .formatted(r.roadmap(), r.by()));
            case SuccessorNotLater r ->
                Problem.field(
                        UNPROCESSABLE_CONTENT,
                        "successor-not-later",
                        "by",
                        "Version \"%s\" of %s was not published after \"%s\"; only a later version takes the place of another."
                                .formatted(r.by(), r.roadmap(), r.label()));
            case SuccessorIsSuperseded r -> {
                var problem = Problem.field(
                        CONFLICT,
                        "successor-superseded",
                        "by",
                        "Version \"%s\" of %s was itself superseded by \"%s\". Name that one."
                                .formatted(r.by(), r.roadmap(), r.now()));
                problem.setProperty("now", r.now());
                yield problem;
            }
        };
    }
}
