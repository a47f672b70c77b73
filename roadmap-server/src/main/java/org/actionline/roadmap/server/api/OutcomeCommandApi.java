package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.Clock;
import java.time.LocalDate;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MarkOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.ReinstateOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.RewordOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.WithdrawOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
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

/** Commands to the row itself: its words, its mark, its end; its place and its divisions are in {@link OutcomeStructureApi}. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/roadmaps/{roadmap}/outcomes/{outcome}")
class OutcomeCommandApi {

    private final CommandDoor door;
    private final Clock clock;

    OutcomeCommandApi(CommandDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    @PostMapping("/define-outcome")
    ResponseEntity<Answer> define(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Definition body,
            Sender sender) {
        var id = new OutcomeId(TimeOrderedId.at(clock.instant()));
        var statement = require("statement", body.statement(), "the outcome in words");
        var mark = body.mark() == null ? Mark.FIRM : body.mark();
        var reason = CommandBody.possibleReason(body.reason(), body.decision());
        return door.send(sender, body, new DefineOutcome(roadmap, id, outcome, body.parent(), statement, mark, reason));
    }

    @PostMapping("/reword-outcome")
    ResponseEntity<Answer> reword(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Rewording body,
            Sender sender) {
        var statement = require("statement", body.statement(), "the outcome in its new words");
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new RewordOutcome(roadmap, outcome, statement, reason));
    }

    @PostMapping("/withdraw-outcome")
    ResponseEntity<Answer> withdraw(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Withdrawal body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new WithdrawOutcome(roadmap, outcome, reason));
    }

    @PostMapping("/reinstate-outcome")
    ResponseEntity<Answer> reinstate(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Withdrawal body,
            Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new ReinstateOutcome(roadmap, outcome, reason));
    }

    @PostMapping("/mark-outcome")
    ResponseEntity<Answer> mark(
            @PathVariable RoadmapCode roadmap,
            @PathVariable OutcomeCode outcome,
            @RequestBody Marking body,
            Sender sender) {
        var mark = require("mark", body.mark(), "tentative, historical, or firm, which takes the mark away");
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new MarkOutcome(roadmap, outcome, mark, reason));
    }

    /**
     * A row as it is to stand there.
     *
     * @param parent code of the outcome that it divides, absent at the top
     * @param reason what justifies that it divides another
     */
    record Definition(
            @Nullable String statement,
            @Nullable OutcomeCode parent,
            @Nullable Mark mark,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    record Rewording(
            @Nullable String statement,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    record Marking(
            @Nullable Mark mark,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn) implements CommandBody {}

    record Withdrawal(
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn) implements CommandBody {}
}
