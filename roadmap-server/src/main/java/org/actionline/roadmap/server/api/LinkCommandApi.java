package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.link.LinkCommand.UnlinkOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
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

/** Commands about the links of an outcome. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/roadmaps/{roadmap}/outcomes/{outcome}")
class LinkCommandApi {

    private final CommandDoor door;

    LinkCommandApi(CommandDoor door) {
        this.door = door;
    }

    @PostMapping("/link-outcome")
    ResponseEntity<Answer> linkOutcome(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Service body,
            Sender sender) {
        var servedBy = require("servedBy", body.servedBy(), "the code of the outcome whose activities serve this one");
        return door.send(sender, body, new LinkOutcome(roadmap, outcome, servedBy));
    }

    @PostMapping("/unlink-outcome")
    ResponseEntity<Answer> unlinkOutcome(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Unlinking body,
            Sender sender) {
        var servedBy =
                require("servedBy", body.servedBy(), "the code of the outcome that does not serve this one any more");
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new UnlinkOutcome(roadmap, outcome, servedBy, reason));
    }

    record Unlinking(
            @Nullable OutcomeCode servedBy,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    record Service(@Nullable OutcomeCode servedBy, @Nullable LocalDate effectiveOn) implements CommandBody {}
}
