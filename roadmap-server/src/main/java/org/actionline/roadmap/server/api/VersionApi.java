package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.api.InvalidValue.requireText;
import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.version.VersionCommand;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.version.VersionView;
import org.actionline.roadmap.server.access.FourEyes;
import org.actionline.roadmap.server.access.PendingProposal;
import org.actionline.roadmap.server.access.Proposal;
import org.actionline.roadmap.server.register.Publication;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Published versions of a roadmap. */
@RestController
@RequestMapping("/api/roadmaps/{roadmap}")
class VersionApi {

    private final RoadmapQueries queries;
    private final Publication publication;
    private final FourEyes fourEyes;
    private final CommandDoor door;

    VersionApi(RoadmapQueries queries, Publication publication, FourEyes fourEyes, CommandDoor door) {
        this.queries = queries;
        this.publication = publication;
        this.fourEyes = fourEyes;
        this.door = door;
    }

    @Requires(Right.READ_VERSIONS)
    @GetMapping("/versions")
    List<VersionView> versions(@PathVariable RoadmapCode roadmap) {
        return queries.versions(roadmap);
    }

    /** Where four eyes are on, this is a proposal that waits for another reviewer, and is answered with 202. */
    @Requires(Right.PUBLISH)
    @PostMapping("/versions")
    @Gives(VersionCommand.PublishVersion.class)
    ResponseEntity<?> publish(@PathVariable RoadmapCode roadmap, @RequestBody Draft body, Sender sender) {
        var version = body.proposal(roadmap);
        if (fourEyes.required()) {
            return fourEyes.propose(sender.id(), version, "version " + version.label(), sender.actor())
                    .waiting();
        }
        var answer = publication.publish(
                roadmap,
                new VersionLabel(version.label()),
                version.session(),
                version.symbol(),
                version.representedDate(),
                door.envelope(sender, body));
        return door.answered(sender, answer);
    }

    /** For authors: a reviewer confirms it. */
    @Requires(Right.WRITE)
    @PostMapping("/propose-version")
    ResponseEntity<PendingProposal> propose(@PathVariable RoadmapCode roadmap, @RequestBody Draft body, Sender sender) {
        var version = body.proposal(roadmap);
        return fourEyes.propose(sender.id(), version, "version " + version.label(), sender.actor())
                .waiting();
    }

    /** @param representedDate the day whose state the published document represents */
    record Draft(
            @Nullable VersionLabel label,
            @Nullable String session,
            @Nullable String symbol,
            @Nullable LocalDate representedDate,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {

        private static final int LONGEST = 200;

        Proposal.PublishVersion proposal(RoadmapCode roadmap) {
            return new Proposal.PublishVersion(
                    roadmap,
                    require("label", label, "the version's label, such as 2011").text(),
                    requireText("session", session, LONGEST),
                    requireText("symbol", symbol, LONGEST),
                    require("representedDate", representedDate, "the day whose state it shows: 2011-10-11"),
                    effectiveOn);
        }
    }
}
