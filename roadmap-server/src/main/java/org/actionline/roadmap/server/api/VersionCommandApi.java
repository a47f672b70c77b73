package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionCommand.DiscardVersionDraft;
import org.actionline.roadmap.api.version.VersionCommand.DraftVersion;
import org.actionline.roadmap.api.version.VersionCommand.ReviseVersionDraft;
import org.actionline.roadmap.api.version.VersionCommand.SupersedeVersion;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.server.register.Answer;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of versions, and what takes the place of a published one. */
@RestController
@RequestMapping("/api/roadmaps/{roadmap}")
class VersionCommandApi {

    private final CommandDoor door;

    VersionCommandApi(CommandDoor door) {
        this.door = door;
    }

    @Requires(Right.WRITE)
    @PostMapping("/draft-version")
    ResponseEntity<Answer> draft(
            @PathVariable RoadmapCode roadmap, @RequestBody VersionApi.Edition body, Sender sender) {
        return door.send(sender, body, new DraftVersion(roadmap, body.named(), body.imprint()));
    }

    @Requires(Right.WRITE)
    @PostMapping("/versions/{version}/revise-version-draft")
    ResponseEntity<Answer> revise(
            @PathVariable RoadmapCode roadmap,
            @PathVariable VersionLabel version,
            @RequestBody Revision body,
            Sender sender) {
        var imprint = imprint(body.session(), body.symbol(), body.representedDate());
        return door.send(sender, body, new ReviseVersionDraft(roadmap, version, imprint));
    }

    @Requires(Right.WRITE)
    @PostMapping("/versions/{version}/discard-version-draft")
    ResponseEntity<Answer> discard(
            @PathVariable RoadmapCode roadmap,
            @PathVariable VersionLabel version,
            @RequestBody Discarding body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new DiscardVersionDraft(roadmap, version, reason));
    }

    @Requires(Right.PUBLISH)
    @PostMapping("/versions/{version}/supersede-version")
    ResponseEntity<Answer> supersede(
            @PathVariable RoadmapCode roadmap,
            @PathVariable VersionLabel version,
            @RequestBody Succession body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        var by = require("by", body.by(), "the label of the published version that holds instead, such as 2012");
        return door.send(sender, body, new SupersedeVersion(roadmap, version, by, reason));
    }

    static Imprint imprint(@Nullable String session, @Nullable String symbol, @Nullable LocalDate representedDate) {
        return new Imprint(
                require("session", session, "the session it is for, such as Council 2011"),
                require("symbol", symbol, "the symbol of the published document, such as C11/INF-4"),
                require("representedDate", representedDate, "the day whose state it shows: 2011-10-11"));
    }

    record Revision(
            @Nullable String session,
            @Nullable String symbol,
            @Nullable LocalDate representedDate,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    record Discarding(
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn) implements CommandBody {}

    record Succession(
            @Nullable VersionLabel by,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}
}
