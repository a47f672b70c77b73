package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.version.VersionCommand.PublishVersion;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.version.VersionView;
import org.actionline.roadmap.server.register.Answer;
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
@RequestMapping("/api/roadmaps/{roadmap}/versions")
class VersionApi {

    private final RoadmapQueries queries;
    private final Publication publication;
    private final CommandDoor door;

    VersionApi(RoadmapQueries queries, Publication publication, CommandDoor door) {
        this.queries = queries;
        this.publication = publication;
        this.door = door;
    }

    @Requires(Right.READ_VERSIONS)
    @GetMapping
    List<VersionView> versions(@PathVariable RoadmapCode roadmap) {
        return queries.versions(roadmap);
    }

    @Requires(Right.PUBLISH)
    @PostMapping
    @Gives(PublishVersion.class)
    ResponseEntity<Answer> publish(@PathVariable RoadmapCode roadmap, @RequestBody Draft body, Sender sender) {
        var label = require("label", body.label(), "the version's label, such as 2011");
        var session = require("session", body.session(), "the session it is for, such as Council 2011");
        var symbol = require("symbol", body.symbol(), "the symbol of the published document, such as C11/INF-4");
        var day = require("representedDate", body.representedDate(), "the day whose state it shows: 2011-10-11");
        var answer = publication.publish(roadmap, label, session, symbol, day, door.envelope(sender, body));
        return door.answered(sender, answer);
    }

    /** @param representedDate the day whose state the published document represents */
    record Draft(
            @Nullable VersionLabel label,
            @Nullable String session,
            @Nullable String symbol,
            @Nullable LocalDate representedDate,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}
}
