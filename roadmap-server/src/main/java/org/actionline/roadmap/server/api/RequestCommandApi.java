package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityCommand.FulfilRequest;
import org.actionline.roadmap.api.activity.ActivityCommand.MarkRequestOnly;
import org.actionline.roadmap.api.activity.ActivityCommand.RecordRequest;
import org.actionline.roadmap.api.activity.Fulfilment;
import org.actionline.roadmap.api.activity.Request;
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

/** Commands about activities that are carried out only on the request of an administration, and about these requests. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/roadmaps/{roadmap}/outcomes/{outcome}/activities/{activity}")
class RequestCommandApi {

    private static final String DAY = "a day such as 2011-12-31";

    private final CommandDoor door;

    RequestCommandApi(CommandDoor door) {
        this.door = door;
    }

    @PostMapping("/mark-request-only")
    ResponseEntity<Answer> mark(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable ActivityCode activity,
            @RequestBody OnlyOnRequest body,
            Sender sender) {
        boolean requestOnly = require("requestOnly", body.requestOnly(), "true, or false to take the mark away");
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new MarkRequestOnly(roadmap, outcome, activity, requestOnly, reason));
    }

    @PostMapping("/record-request")
    ResponseEntity<Answer> record(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable ActivityCode activity,
            @RequestBody Arrival body,
            Sender sender) {
        var request = new Request(
                require("administration", body.administration(), "the administration that asks"),
                require("receivedOn", body.receivedOn(), DAY),
                require("text", body.text(), "what is asked for, in words"));
        return door.send(sender, body, new RecordRequest(roadmap, outcome, activity, request));
    }

    @PostMapping("/requests/{number}/fulfil-request")
    ResponseEntity<Answer> fulfil(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable ActivityCode activity,
            @PathVariable int number,
            @RequestBody Done body,
            Sender sender) {
        var fulfilment = new Fulfilment(
                require("on", body.on(), DAY), require("narrative", body.narrative(), "what was done, in words"));
        return door.send(sender, body, new FulfilRequest(roadmap, outcome, activity, number, fulfilment));
    }

    record OnlyOnRequest(
            @Nullable Boolean requestOnly,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    record Arrival(
            @Nullable String administration,
            @Nullable LocalDate receivedOn,
            @Nullable String text,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    record Done(
            @Nullable LocalDate on,
            @Nullable String narrative,
            @Nullable LocalDate effectiveOn) implements CommandBody {}
}
