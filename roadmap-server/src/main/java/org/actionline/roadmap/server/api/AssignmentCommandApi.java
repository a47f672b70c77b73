package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityCommand.AssignActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.AttachProject;
import org.actionline.roadmap.api.activity.ActivityCommand.DetachProject;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.ProjectNumber;
import org.actionline.roadmap.api.activity.Role;
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

/** Commands about who carries an activity, and the projects that show it. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/roadmaps/{roadmap}/outcomes/{outcome}/activities/{activity}")
class AssignmentCommandApi {

    private final CommandDoor door;

    AssignmentCommandApi(CommandDoor door) {
        this.door = door;
    }

    @PostMapping("/assign-activity")
    ResponseEntity<Answer> assign(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable ActivityCode activity,
            @RequestBody Assignment body,
            Sender sender) {
        var roles = require("roles", body.roles(), "the list of all roles, such as [F, P]; it may be empty");
        var bureaux = require("bureaux", body.bureaux(), "the list of all bureaux, such as [BDT]; it may be empty");
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new AssignActivity(roadmap, outcome, activity, roles, bureaux, reason));
    }

    @PostMapping("/attach-project")
    ResponseEntity<Answer> attach(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable ActivityCode activity,
            @RequestBody Project body,
            Sender sender) {
        var text = require("text", body.text(), "the project or example in words");
        return door.send(
                sender, body, new AttachProject(roadmap, outcome, activity, new Example(text, body.project())));
    }

    @PostMapping("/detach-project")
    ResponseEntity<Answer> detach(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @PathVariable ActivityCode activity,
            @RequestBody Detachment body,
            Sender sender) {
        var project = require("project", body.project(), "the project's number, such as 7GL008061");
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new DetachProject(roadmap, outcome, activity, project, reason));
    }

    /** All roles and bureaux, in place of those before. */
    record Assignment(
            @Nullable List<Role> roles,
            @Nullable List<Bureau> bureaux,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    /** @param project number, where the example has one */
    record Project(
            @Nullable String text,
            @Nullable ProjectNumber project,
            @Nullable LocalDate effectiveOn) implements CommandBody {}

    record Detachment(
            @Nullable ProjectNumber project,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}
}
