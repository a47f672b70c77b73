package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.resource.Estimate;
import org.actionline.roadmap.api.resource.ResourceCommand.StateResourceImpact;
import org.actionline.roadmap.api.resource.ResourceImpact;
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

/** Commands about the resources of an outcome. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/roadmaps/{roadmap}/outcomes/{outcome}")
class ResourceCommandApi {

    private final CommandDoor door;

    ResourceCommandApi(CommandDoor door) {
        this.door = door;
    }

    @PostMapping("/state-resource-impact")
    ResponseEntity<Answer> stateResourceImpact(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Resources body,
            Sender sender) {
        var narrative = require("narrative", body.narrative(), "the impact on staff and money in words");
        var estimates = body.estimates() == null ? List.<Estimate>of() : body.estimates();
        return door.send(
                sender, body, new StateResourceImpact(roadmap, outcome, new ResourceImpact(narrative, estimates)));
    }

    record Resources(
            @Nullable String narrative,
            @Nullable List<Estimate> estimates,
            @Nullable LocalDate effectiveOn) implements CommandBody {}
}
