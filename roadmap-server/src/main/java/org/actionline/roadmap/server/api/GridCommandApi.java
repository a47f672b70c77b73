package org.actionline.roadmap.server.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.grid.GridCommand.GridRow;
import org.actionline.roadmap.api.grid.GridCommand.RecordResults;
import org.actionline.roadmap.api.grid.GridCommand.Write;
import org.actionline.roadmap.api.grid.GridRefusal.RowsRefused;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.period.PeriodRefusal.UnknownPeriod;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.register.Answer;
import org.actionline.roadmap.server.register.Register;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The results of a whole period in one command: one commit, and an answer for every row. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/roadmaps/{roadmap}")
class GridCommandApi {

    private final GridRows reading;
    private final Register register;
    private final CommandDoor door;

    GridCommandApi(GridRows reading, Register register, CommandDoor door) {
        this.reading = reading;
        this.register = register;
        this.door = door;
    }

    @PostMapping("/periods/{period}/record-results")
    ResponseEntity<?> record(
            @PathVariable RoadmapCode roadmap,
            @PathVariable PeriodLabel period,
            @RequestBody GridBody body,
            Sender sender) {
        var rows = reading.of(body.some());
        var write = body.wanted();
        if (rows.refused().isEmpty() || (write == Write.VALID && !rows.read().isEmpty())) {
            var answer = send(new RecordResults(roadmap, period, rows.read(), write), rows, body, sender);
            return door.answered(sender, answer.position(), answer);
        }
        throw new RowsNotRead(all(roadmap, period, rows, body, sender));
    }

    /** The period stands in the address: if there is none, there is nothing there. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(CommandRefused refused) {
        var problem = RefusalProblems.of(refused.refusal());
        refused.winner().ifPresent(winner -> problem.setProperty("winner", winner));
        if (refused.refusal() instanceof UnknownPeriod) {
            problem.setStatus(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    /** What the rules say of the rows that can be read, beside those that cannot: whoever mends a grid wants to know all of it. */
    private List<GridAnswer.Row> all(
            RoadmapCode roadmap, PeriodLabel period, GridRows.Read rows, GridBody body, Sender sender) {
        var refused = new ArrayList<>(rows.refused());
        if (!rows.read().isEmpty()) {
            try {
                send(new RecordResults(roadmap, period, rows.read(), Write.NONE), rows, body, sender);
            } catch (CommandRefused e) {
                if (!(e.refusal() instanceof RowsRefused more)) {
                    throw e;
                }
                more.rows().stream().map(GridAnswer.Row::refused).forEach(refused::add);
            }
        }
        refused.sort((one, other) -> Integer.compare(one.number(), other.number()));
        return refused;
    }

    private GridAnswer send(RecordResults command, GridRows.Read rows, GridBody body, Sender sender) {
        var answer = register.send(command, door.envelope(sender, body));
        var refused = new HashMap<Integer, GridAnswer.Row>();
        rows.refused().forEach(row -> refused.put(row.number(), row));
        answer.leftOut().forEach(row -> refused.put(row.number(), GridAnswer.Row.refused(row)));
        return new GridAnswer(answer.position(), answer.events(), told(command, answer, refused));
    }

    /** The events stand in the order of the rows that were not refused. */
    private static List<GridAnswer.Row> told(
            RecordResults command, Answer answer, Map<Integer, GridAnswer.Row> refused) {
        var events = answer.events().iterator();
        var rows = new HashMap<>(refused);
        for (var row : command.rows()) {
            if (!refused.containsKey(row.number())) {
                rows.put(row.number(), done(row, events.hasNext() ? events.next() : null));
            }
        }
        return rows.values().stream()
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
    }

    private static GridAnswer.Row done(GridRow row, Answer.@Nullable Appended event) {
        var activity = row.activity();
        return new GridAnswer.Row(
                row.number(),
                row.outcome().text(),
                activity == null ? null : activity.text(),
                event == null ? GridAnswer.State.ACCEPTABLE : GridAnswer.State.RECORDED,
                event == null ? null : (Long) event.position(),
                null);
    }
}
