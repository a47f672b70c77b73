package org.actionline.roadmap.server.api;

import java.time.LocalDate;
import org.actionline.roadmap.api.doubt.DoubtCommand.SettleDoubt;
import org.actionline.roadmap.api.doubt.DoubtId;
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

/** Commands about the doubts that an import raised. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/roadmaps/{roadmap}")
class DoubtCommandApi {

    private final CommandDoor door;

    DoubtCommandApi(CommandDoor door) {
        this.door = door;
    }

    @PostMapping("/doubts/{doubt}/settle-doubt")
    ResponseEntity<Answer> settle(
            @PathVariable RoadmapCode roadmap,
            @PathVariable DoubtId doubt,
            @RequestBody Settlement body,
            Sender sender) {
        return door.send(
                sender, body, new SettleDoubt(roadmap, doubt, CommandBody.reason(body.reason(), body.decision())));
    }

    /** @param reason how the doubtful passage was settled */
    record Settlement(
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn) implements CommandBody {}
}
