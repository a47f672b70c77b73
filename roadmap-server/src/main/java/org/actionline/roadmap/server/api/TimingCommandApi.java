package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.timing.Stage;
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
        var staged = body.stages() == null ? timing : timing.withStages(stages(body.stages()));
        return door.send(sender, body, new SetTiming(roadmap, outcome, staged));
    }

    @PostMapping("/revise-timing")
    ResponseEntity<Answer> reviseTiming(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody TimingRevision body,
            Sender sender) {
        var timing = Timing.parse(require("timing", body.timing(), TIMING));
        var reason = CommandBody.reason(body.reason(), body.decision());
        var command = body.stages() == null
                ? new ReviseTiming(roadmap, outcome, timing, reason)
                : new ReviseTiming(roadmap, outcome, timing.withStages(stages(body.stages())), false, reason);
        return door.send(sender, body, command);
    }

    private static List<Stage> stages(List<Stage> given) {
        return InvalidValue.requireAll("stages", given, 50);
    }

    /** @param stages what is to be reached on the way, each by the end of a month such as 2011-06 */
    record FirstTiming(
            @Nullable String timing,
            @Nullable List<Stage> stages,
            @Nullable LocalDate effectiveOn) implements CommandBody {}

    /** @param stages absent to keep those there are, an empty list to take them away */
    record TimingRevision(
            @Nullable String timing,
            @Nullable List<Stage> stages,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}
}
