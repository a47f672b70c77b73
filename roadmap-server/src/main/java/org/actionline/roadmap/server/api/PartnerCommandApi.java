package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerCommand.NamePartner;
import org.actionline.roadmap.api.partner.PartnerCommand.WithdrawPartner;
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
        return door.send(sender, body, new NamePartner(roadmap, outcome, partner(body.kind(), body.contribution())));
    }

    @PostMapping("/withdraw-partner")
    ResponseEntity<Answer> withdrawPartner(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Withdrawal body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(
                sender, body, new WithdrawPartner(roadmap, outcome, partner(body.kind(), body.contribution()), reason));
    }

    private static Partner partner(Partner.@Nullable Kind kind, @Nullable String contribution) {
        return new Partner(
                require("kind", kind, "the kind of partner, such as donors"), contribution == null ? "" : contribution);
    }

    record Partnership(
            Partner.@Nullable Kind kind,
            @Nullable String contribution,
            @Nullable LocalDate effectiveOn) implements CommandBody {}

    record Withdrawal(
            Partner.@Nullable Kind kind,
            @Nullable String contribution,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}
}
