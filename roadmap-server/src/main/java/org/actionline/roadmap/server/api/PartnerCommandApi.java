package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerCommand.NamePartner;
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

/** Commands about the partners of an outcome. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/roadmaps/{roadmap}/outcomes/{outcome}")
class PartnerCommandApi {

    private final CommandDoor door;

    PartnerCommandApi(CommandDoor door) {
        this.door = door;
    }

    @PostMapping("/name-partner")
    ResponseEntity<Answer> namePartner(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Partnership body,
            Sender sender) {
        var kind = require("kind", body.kind(), "the kind of partner, such as donors");
        var contribution = body.contribution() == null ? "" : body.contribution();
        return door.send(sender, body, new NamePartner(roadmap, outcome, new Partner(kind, contribution)));
    }

    record Partnership(
            Partner.@Nullable Kind kind,
            @Nullable String contribution,
            @Nullable LocalDate effectiveOn) implements CommandBody {}
}
