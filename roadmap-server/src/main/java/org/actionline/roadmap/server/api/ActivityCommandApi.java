package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityCommand.CompleteActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.PlanActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.RecodeActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.ReopenActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.RewordActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.WithdrawActivity;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.Role;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.eventlog.TimeOrderedId;
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

/** Commands that plan activities, change their words and end them. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/roadmaps/{roadmap}/outcomes/{outcome}")
class ActivityCommandApi {

    private final CommandDoor door;
    private final Clock clock;

    ActivityCommandApi(CommandDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    @PostMapping("/plan-activity")
    ResponseEntity<Answer> plan(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Plan body,
            Sender sender) {
        var activity = new Activity(
                new ActivityId(TimeOrderedId.at(clock.instant())),
                body.code(),
                require("text", body.text(), "the activity in words"),
                body.requestOnly() != null && body.requestOnly(),
                orNone(body.roles()),
                orNone(body.bureaux()),
                orNone(body.examples()));
        return door.send(sender, body, new PlanActivity(roadmap, outcome, activity));
    }

    @PostMapping("/activities/{activity}/withdraw-activity")
    ResponseEntity<Answer> withdraw(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable ActivityCode activity,
            @RequestBody Withdrawal body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new WithdrawActivity(roadmap, outcome, activity, reason));
    }

    @PostMapping("/activities/{activity}/reopen-activity")
    ResponseEntity<Answer> reopen(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable ActivityCode activity,
            @RequestBody Reopening body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new ReopenActivity(roadmap, outcome, activity, reason));
    }

    @PostMapping("/activities/{activity}/complete-activity")
    ResponseEntity<Answer> complete(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable ActivityCode activity,
            @RequestBody Completion body,
            Sender sender) {
        return door.send(sender, body, new CompleteActivity(roadmap, outcome, activity));
    }

    @PostMapping("/activities/{activity}/reword-activity")
    ResponseEntity<Answer> reword(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable ActivityCode activity,
            @RequestBody NewWords body,
            Sender sender) {
        var text = require("text", body.text(), "the activity in words");
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new RewordActivity(roadmap, outcome, activity, text, reason));
    }

    /** By its id, since it may have no code yet. */
    @PostMapping("/activities/{activity}/recode-activity")
    ResponseEntity<Answer> recode(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable ActivityId activity,
            @RequestBody NewCode body,
            Sender sender) {
        var code = require("code", body.code(), "the code that the activity gets, such as A5");
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new RecodeActivity(roadmap, outcome, activity, code, reason));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /**
     * An activity as a request gives it.
     *
     * @param code as printed, such as A5; absent where none is printed
     * @param requestOnly marked {@code *}; false when absent
     */
    record Plan(
            @Nullable ActivityCode code,
            @Nullable String text,
            @Nullable Boolean requestOnly,
            @Nullable List<Role> roles,
            @Nullable List<Bureau> bureaux,
            @Nullable List<Example> examples,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    record Withdrawal(
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn) implements CommandBody {}

    record Reopening(
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn) implements CommandBody {}

    record Completion(@Nullable LocalDate effectiveOn) implements CommandBody {}

    record NewWords(
            @Nullable String text,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn) implements CommandBody {}

    record NewCode(
            @Nullable ActivityCode code,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}
}
