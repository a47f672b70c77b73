package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceCommand.LinkReferences;
import org.actionline.roadmap.api.reference.ReferenceCommand.UnlinkReference;
import org.actionline.roadmap.api.reference.Scheme;
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

/** Commands about the references of an outcome. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/roadmaps/{roadmap}/outcomes/{outcome}")
class ReferenceCommandApi {

    private final CommandDoor door;

    ReferenceCommandApi(CommandDoor door) {
        this.door = door;
    }

    @PostMapping("/link-references")
    ResponseEntity<Answer> linkReferences(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody References body,
            Sender sender) {
        var references = require("references", body.references(), "a list such as [{scheme: goal, number: 1}]");
        return door.send(
                sender,
                body,
                new LinkReferences(
                        roadmap,
                        outcome,
                        references.stream().map(Link::reference).toList()));
    }

    @PostMapping("/unlink-reference")
    ResponseEntity<Answer> unlinkReference(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Unlinking body,
            Sender sender) {
        var scheme = require("scheme", body.scheme(), "the scheme of the reference, such as goal");
        var number = require("number", body.number(), "the number of the reference as text, such as \"1\"");
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new UnlinkReference(roadmap, outcome, scheme, number, reason));
    }

    record References(
            @Nullable List<Link> references, @Nullable LocalDate effectiveOn) implements CommandBody {}

    record Unlinking(
            @Nullable Scheme scheme,
            @Nullable String number,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    /** A reference as a request gives it; the printed form follows from scheme and number when absent. */
    record Link(
            @Nullable Scheme scheme,
            @Nullable String number,
            @Nullable String printed) {

        Reference reference() {
            var known = require("scheme", scheme, "the scheme of each reference, such as goal");
            var entry = require("number", number, "the number of each reference as text, such as \"1\"");
            return printed == null ? Reference.of(known, entry) : new Reference(known, entry, printed, null);
        }
    }
}
