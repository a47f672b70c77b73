package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingCommand.ReviseTiming;
import org.actionline.roadmap.api.timing.TimingCommand.SetTiming;
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

/** Commands about the timing of an outcome. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/roadmaps/{roadmap}/outcomes/{outcome}")
class TimingCommandApi {

    private static final String TIMING = "a timing as printed, such as 2013, 2010-2011 or Dec. 2012";

    private final CommandDoor door;

    TimingCommandApi(CommandDoor door) {
        this.door = door;
    }

    @PostMapping("/set-timing")
    ResponseEntity<Answer> setTiming(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody FirstTiming body,
            Sender sender) {
        var timing = Timing.parse(require("timing", body.timing(), TIMING));
        return door.send(sender, body, new SetTiming(roadmap, outcome, timing));
    }

    @PostMapping("/revise-timing")
    ResponseEntity<Answer> reviseTiming(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody TimingRevision body,
            Sender sender) {
        var timing = Timing.parse(require("timing", body.timing(), TIMING));
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new ReviseTiming(roadmap, outcome, timing, reason));
    }

    record FirstTiming(@Nullable String timing, @Nullable LocalDate effectiveOn) implements CommandBody {}

    record TimingRevision(
            @Nullable String timing,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}
}
