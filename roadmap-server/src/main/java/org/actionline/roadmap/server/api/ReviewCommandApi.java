package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.ResultCommand.ApproveResult;
import org.actionline.roadmap.api.result.ResultCommand.ReturnResult;
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

/** What reviewers say of the results of others. */
@RestController
@Requires(Right.APPROVE)
@RequestMapping("/api/roadmaps/{roadmap}/outcomes/{outcome}")
class ReviewCommandApi {

    private final CommandDoor door;

    ReviewCommandApi(CommandDoor door) {
        this.door = door;
    }

    @PostMapping("/approve-result")
    ResponseEntity<Answer> approve(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Approval body,
            Sender sender) {
        return door.send(sender, body, new ApproveResult(roadmap, outcome, null, due(body.period()), body.seen()));
    }

    @PostMapping("/activities/{activity}/approve-result")
    ResponseEntity<Answer> approve(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable ActivityCode activity,
            @RequestBody Approval body,
            Sender sender) {
        return door.send(sender, body, new ApproveResult(roadmap, outcome, activity, due(body.period()), body.seen()));
    }

    @PostMapping("/return-result")
    ResponseEntity<Answer> giveBack(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Return body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(
                sender, body, new ReturnResult(roadmap, outcome, null, due(body.period()), body.seen(), reason));
    }

    @PostMapping("/activities/{activity}/return-result")
    ResponseEntity<Answer> giveBack(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable ActivityCode activity,
            @RequestBody Return body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(
                sender, body, new ReturnResult(roadmap, outcome, activity, due(body.period()), body.seen(), reason));
    }

    private static PeriodLabel due(@Nullable PeriodLabel period) {
        return require("period", period, "the label of the result's reporting period, such as 2011");
    }

    /** @param seen position of the result that was read, so that no other words are approved */
    record Approval(
            @Nullable PeriodLabel period,
            @Nullable Long seen,
            @Nullable LocalDate effectiveOn) implements CommandBody {}

    /** @param seen position of the result that was read */
    record Return(
            @Nullable PeriodLabel period,
            @Nullable Long seen,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}
}
