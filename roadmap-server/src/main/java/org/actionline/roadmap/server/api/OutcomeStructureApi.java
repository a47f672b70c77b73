package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MergeOutcomes;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MoveOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.SplitOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.SubdivideOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.Part;
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

/** Commands that give a row another place, divide it, or make one of several. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/roadmaps/{roadmap}/outcomes/{outcome}")
class OutcomeStructureApi {

    private final CommandDoor door;
    private final Clock clock;

    OutcomeStructureApi(CommandDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    @PostMapping("/move-outcome")
    ResponseEntity<Answer> move(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Move body,
            Sender sender) {
        return door.send(
                sender,
                body,
                new MoveOutcome(
                        roadmap,
                        outcome,
                        body.code(),
                        body.parent(),
                        body.toTop() != null && body.toTop(),
                        body.before(),
                        body.after(),
                        CommandBody.reason(body.reason(), body.decision())));
    }

    @PostMapping("/subdivide-outcome")
    ResponseEntity<Answer> subdivide(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Division body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new SubdivideOutcome(roadmap, outcome, parts(body.parts()), reason));
    }

    @PostMapping("/split-outcome")
    ResponseEntity<Answer> split(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Division body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new SplitOutcome(roadmap, outcome, parts(body.parts()), reason));
    }

    @PostMapping("/merge-outcomes")
    ResponseEntity<Answer> merge(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Merging body,
            Sender sender) {
        var sources =
                require("sources", body.sources(), "the codes of the outcomes that this one stands for from now on");
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new MergeOutcomes(roadmap, outcome, sources, reason));
    }

    private List<Part> parts(@Nullable List<@Nullable NewOutcome> parts) {
        return require("parts", parts, "the new outcomes, each with a code and a statement").stream()
                .map(part -> part(InvalidValue.require("parts", part, "a list without null")))
                .toList();
    }

    private Part part(NewOutcome part) {
        return new Part(
                new OutcomeId(TimeOrderedId.at(clock.instant())),
                require("code", part.code(), "the code of each new outcome"),
                require("statement", part.statement(), "each new outcome in words"),
                part.mark() == null ? Mark.FIRM : part.mark(),
                part.subOutcomes() == null ? List.of() : part.subOutcomes());
    }

    /**
     * Another code, parent or place; what is absent stays.
     *
     * @param toTop true where it divides no other from now on
     * @param before code of the sibling in front of which it stands from now on
     * @param after code of the sibling behind which it stands from now on
     */
    record Move(
            @Nullable OutcomeCode code,
            @Nullable OutcomeCode parent,
            @Nullable Boolean toTop,
            @Nullable OutcomeCode before,
            @Nullable OutcomeCode after,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    record Division(
            @Nullable List<@Nullable NewOutcome> parts,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    /** @param subOutcomes codes of the sub-outcomes of a split outcome that go with this part */
    record NewOutcome(
            @Nullable OutcomeCode code,
            @Nullable String statement,
            @Nullable Mark mark,
            @Nullable List<OutcomeCode> subOutcomes) {}

    record Merging(
            @Nullable List<OutcomeCode> sources,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}
}
