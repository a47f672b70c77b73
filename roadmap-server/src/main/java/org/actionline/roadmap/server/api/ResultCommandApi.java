package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.EvidenceFile;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultCommand.CorrectResult;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.result.ResultCommand.ResubmitResult;
import org.actionline.roadmap.api.result.ResultCommand.WithdrawResult;
import org.actionline.roadmap.api.result.Status;
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

/** Results of an outcome as a whole, or of one of its activities. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/roadmaps/{roadmap}/outcomes/{outcome}")
class ResultCommandApi {

    private final CommandDoor door;

    ResultCommandApi(CommandDoor door) {
        this.door = door;
    }

    @PostMapping("/record-result")
    ResponseEntity<Answer> record(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Report body,
            Sender sender) {
        return door.send(sender, body, new RecordResult(roadmap, outcome, null, body.due(), body.result()));
    }

    @PostMapping("/activities/{activity}/record-result")
    ResponseEntity<Answer> record(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable ActivityCode activity,
            @RequestBody Report body,
            Sender sender) {
        return door.send(sender, body, new RecordResult(roadmap, outcome, activity, body.due(), body.result()));
    }

    @PostMapping("/correct-result")
    ResponseEntity<Answer> correct(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Report body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new CorrectResult(roadmap, outcome, null, body.due(), body.result(), reason));
    }

    @PostMapping("/activities/{activity}/correct-result")
    ResponseEntity<Answer> correct(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable ActivityCode activity,
            @RequestBody Report body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(
                sender, body, new CorrectResult(roadmap, outcome, activity, body.due(), body.result(), reason));
    }

    @PostMapping("/resubmit-result")
    ResponseEntity<Answer> resubmit(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Report body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new ResubmitResult(roadmap, outcome, null, body.due(), body.result(), reason));
    }

    @PostMapping("/activities/{activity}/resubmit-result")
    ResponseEntity<Answer> resubmit(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable ActivityCode activity,
            @RequestBody Report body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(
                sender, body, new ResubmitResult(roadmap, outcome, activity, body.due(), body.result(), reason));
    }

    @PostMapping("/withdraw-result")
    ResponseEntity<Answer> withdraw(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Withdrawal body,
            Sender sender) {
        return door.send(sender, body, new WithdrawResult(roadmap, outcome, null, body.due(), body.why()));
    }

    @PostMapping("/activities/{activity}/withdraw-result")
    ResponseEntity<Answer> withdraw(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable ActivityCode activity,
            @RequestBody Withdrawal body,
            Sender sender) {
        return door.send(sender, body, new WithdrawResult(roadmap, outcome, activity, body.due(), body.why()));
    }

    record Withdrawal(
            @Nullable PeriodLabel period,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {

        PeriodLabel due() {
            return require("period", period, "the label of the result's reporting period, such as 2011");
        }

        Reason why() {
            return CommandBody.reason(reason, decision);
        }
    }

    /**
     * A result as a request gives it.
     *
     * @param reason needed to correct or resubmit
     */
    record Report(
            @Nullable PeriodLabel period,
            @Nullable Status status,
            @Nullable String narrative,
            @Nullable Measured measured,
            @Nullable List<String> evidence,
            @Nullable List<EvidenceFile> files,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {

        PeriodLabel due() {
            return require("period", period, "the label of an open reporting period, such as 2011");
        }

        Result result() {
            return new Result(
                    require(
                            "status",
                            status,
                            "one of not-requested, not-started, on-track, delayed, completed, discontinued"),
                    require("narrative", narrative, "what was reached, in words"),
                    measured,
                    evidence == null ? List.of() : evidence,
                    files);
        }
    }
}
