package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.ReviseTarget;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.RewordExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.StateExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.WithdrawExpectedResult;
import org.actionline.roadmap.api.expected.Target;
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

/** Commands about the expected results of an outcome. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/roadmaps/{roadmap}/outcomes/{outcome}")
class ExpectedResultCommandApi {

    private final CommandDoor door;

    ExpectedResultCommandApi(CommandDoor door) {
        this.door = door;
    }

    @PostMapping("/state-expected-result")
    ResponseEntity<Answer> stateExpectedResult(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Expectation body,
            Sender sender) {
        var text = require("text", body.text(), "what should be true in the end");
        return door.send(
                sender, body, new StateExpectedResult(roadmap, outcome, new ExpectedResult(text, body.target(), null)));
    }

    @PostMapping("/expected-results/{number}/reword-expected-result")
    ResponseEntity<Answer> reword(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable int number,
            @RequestBody NewWords body,
            Sender sender) {
        var text = require("text", body.text(), "what should be true in the end");
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new RewordExpectedResult(roadmap, outcome, number, text, reason));
    }

    @PostMapping("/expected-results/{number}/revise-target")
    ResponseEntity<Answer> revise(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable int number,
            @RequestBody NewTarget body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new ReviseTarget(roadmap, outcome, number, body.target(), reason));
    }

    @PostMapping("/expected-results/{number}/withdraw-expected-result")
    ResponseEntity<Answer> withdraw(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable int number,
            @RequestBody Withdrawal body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new WithdrawExpectedResult(roadmap, outcome, number, reason));
    }

    record Expectation(
            @Nullable String text,
            @Nullable Target target,
            @Nullable LocalDate effectiveOn) implements CommandBody {}

    record NewWords(
            @Nullable String text,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn) implements CommandBody {}

    /** @param target absent to leave words only */
    record NewTarget(
            @Nullable Target target,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    record Withdrawal(
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn) implements CommandBody {}
}
