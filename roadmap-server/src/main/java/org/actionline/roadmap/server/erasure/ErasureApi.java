package org.actionline.roadmap.server.erasure;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.server.access.AccessRefused;
import org.actionline.roadmap.server.access.FourEyes;
import org.actionline.roadmap.server.access.Proposal;
import org.actionline.roadmap.server.api.Problem;
import org.actionline.roadmap.server.api.Sender;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Erasing the payload of an event, which cannot be undone. */
@RestController
@Requires(Right.ADMINISTER)
class ErasureApi {

    private final Erasing erasing;
    private final EventLog log;
    private final FourEyes fourEyes;

    ErasureApi(Erasing erasing, EventLog log, FourEyes fourEyes) {
        this.erasing = erasing;
        this.log = log;
        this.fourEyes = fourEyes;
    }

    /**
     * Destroys payload and metadata of an event. Its entry and every proof stay; what is kept of it shows that it was erased.
     * Where four eyes are on, this is a proposal that waits for another person, and is answered with 202.
     */
    @PostMapping("/api/events/{position}/erase")
    ResponseEntity<?> erase(
            @Parameter(schema = @Schema(type = "integer")) @PathVariable String position,
            @RequestBody Erasure body,
            Sender sender) {
        var reason = new Reason(
                InvalidValue.require("reason", body.reason(), "why this has to go, in a sentence without the words"),
                body.decision());
        var event = existing(position);
        var copies = Boolean.TRUE.equals(body.copies());
        if (fourEyes.required() && !erasing.answered(sender.id())) {
            erasing.requireErasable(event);
            var proposal = new Proposal.ErasePayload(event, reason.decision(), copies);
            return fourEyes.propose(sender.id(), proposal, reason.text(), sender.actor())
                    .waiting();
        }
        var erased = erasing.erase(event, new Erasing.Request(sender.actor(), sender.id(), reason, copies));
        return ResponseEntity.ok()
                .header("Roadmap-Position", Long.toString(erased.position()))
                .body(erased);
    }

    /**
     * Why, and how far.
     *
     * @param copies whether to erase later events of the same roadmap as well that repeat the words
     */
    record Erasure(
            @Nullable String reason,
            @Nullable String decision,
            @Nullable Boolean copies) {}

    private long existing(String text) {
        var head = log.head();
        if (!text.matches("[0-9]{1,18}")) {
            throw new InvalidValue("position", text, "a whole number such as 41");
        }
        var position = Long.parseLong(text);
        if (position >= head) {
            throw AccessRefused.unknown("unknown-position", "There is no event %d to be erased.".formatted(position));
        }
        return position;
    }

    @ExceptionHandler
    ProblemDetail on(NotErasable refused) {
        var problem = Problem.field(
                HttpStatus.CONFLICT,
                "not-erasable",
                "position",
                "Event %d cannot be erased: %s.".formatted(refused.position(), refused.why()));
        problem.setProperty("position", refused.position());
        return problem;
    }
}
