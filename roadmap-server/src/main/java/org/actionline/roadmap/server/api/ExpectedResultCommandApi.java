package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.StateExpectedResult;
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

    record Expectation(
            @Nullable String text,
            @Nullable Target target,
            @Nullable LocalDate effectiveOn) implements CommandBody {}
}
