package org.actionline.roadmap.server.access;

import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether some things take two people in this register. One person turns the rule on, two turn it off. */
@RestController
@RequestMapping("/api/four-eyes")
@Requires(Right.KEEP_PEOPLE)
class FourEyesApi {

    private final FourEyes fourEyes;

    FourEyesApi(FourEyes fourEyes) {
        this.fourEyes = fourEyes;
    }

    record Rule(boolean required) {}

    @Requires(Right.SIGNED_IN)
    @GetMapping
    Rule rule() {
        return new Rule(fourEyes.required());
    }

    @PostMapping("/turn-on")
    Rule turnOn(@RequestBody Reasoned body, ActorId by) {
        fourEyes.turnOn(body.reasonText(), by);
        return rule();
    }

    @PostMapping("/turn-off")
    ResponseEntity<PendingProposal> turnOff(@RequestBody Reasoned body, ActorId by) {
        return fourEyes.turnOff(body.reasonText(), by).waiting();
    }

    record Reasoned(@Nullable String reason) {

        String reasonText() {
            return InvalidValue.require("reason", reason, "why, in a few words");
        }
    }
}
