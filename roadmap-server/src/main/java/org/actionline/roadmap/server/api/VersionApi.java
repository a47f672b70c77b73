package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionCommand;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.version.VersionEntry;
import org.actionline.roadmap.server.access.FourEyes;
import org.actionline.roadmap.server.access.PendingProposal;
import org.actionline.roadmap.server.access.Proposal;
import org.actionline.roadmap.server.register.Publication;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a roadmap, and publishing one. */
@RestController
@RequestMapping("/api/roadmaps/{roadmap}")
class VersionApi {

    private final RoadmapQueries queries;
    private final DraftedVersions drafts;
    private final Publication publication;
    private final FourEyes fourEyes;
    private final CommandDoor door;

    VersionApi(
            RoadmapQueries queries,
            DraftedVersions drafts,
            Publication publication,
            FourEyes fourEyes,
            CommandDoor door) {
        this.queries = queries;
        this.drafts = drafts;
        this.publication = publication;
        this.fourEyes = fourEyes;
        this.door = door;
    }

    /** Published ones, and for whoever may read what is not published the drafts too. */
    @Requires(Right.READ_VERSIONS)
    @GetMapping("/versions")
    List<? extends VersionEntry> versions(@PathVariable RoadmapCode roadmap, Sight sight) {
        var view = queries.roadmap(roadmap);
        return sight.readsUnpublished(roadmap)
                ? Stream.concat(view.versions().stream(), view.drafts().stream())
                        .toList()
                : view.versions();
    }

    /** Where four eyes are on, this is a proposal that waits for another reviewer, and is answered with 202. */
    @Requires(Right.PUBLISH)
    @PostMapping("/versions")
    @Gives(VersionCommand.PublishVersion.class)
    ResponseEntity<?> publish(@PathVariable RoadmapCode roadmap, @RequestBody Edition body, Sender sender) {
        var label = body.named();
        var imprint = body.imprint();
        return fourEyes.required()
                ? proposed(roadmap, label, imprint, body.effectiveOn(), sender)
                : published(roadmap, label, imprint, body, sender);
    }

    /** Publishes a draft as it is. Where four eyes are on, a proposal, as above. */
    @Requires(Right.PUBLISH)
    @PostMapping("/versions/{version}/publish-version")
    ResponseEntity<?> publishDraft(
            @PathVariable RoadmapCode roadmap,
            @PathVariable VersionLabel version,
            @RequestBody Moment body,
            Sender sender) {
        return fourEyes.required()
                ? proposed(roadmap, version, drafts.imprint(roadmap, version), body.effectiveOn(), sender)
                : published(roadmap, version, null, body, sender);
    }

    /** For authors: a reviewer confirms it. */
    @Requires(Right.WRITE)
    @PostMapping("/propose-version")
    ResponseEntity<PendingProposal> propose(
            @PathVariable RoadmapCode roadmap, @RequestBody Edition body, Sender sender) {
        return proposed(roadmap, body.named(), body.imprint(), body.effectiveOn(), sender);
    }

    private ResponseEntity<?> published(
            RoadmapCode roadmap, VersionLabel label, @Nullable Imprint imprint, CommandBody body, Sender sender) {
        return door.answered(sender, publication.publish(roadmap, label, imprint, door.envelope(sender, body)));
    }

    private ResponseEntity<PendingProposal> proposed(
            RoadmapCode roadmap, VersionLabel label, Imprint imprint, @Nullable LocalDate effectiveOn, Sender sender) {
        var what = new Proposal.PublishVersion(
                roadmap, label.text(), imprint.session(), imprint.symbol(), imprint.representedDate(), effectiveOn);
        return fourEyes.propose(sender.id(), what, "version " + label, sender.actor())
                .waiting();
    }

    /** @param representedDate the day whose state the published document represents */
    record Edition(
            @Nullable VersionLabel label,
            @Nullable String session,
            @Nullable String symbol,
            @Nullable LocalDate representedDate,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {

        VersionLabel named() {
            return require("label", label, "the version's label, such as 2011");
        }

        Imprint imprint() {
            return VersionCommandApi.imprint(session, symbol, representedDate);
        }
    }

    record Moment(@Nullable LocalDate effectiveOn) implements CommandBody {}
}
