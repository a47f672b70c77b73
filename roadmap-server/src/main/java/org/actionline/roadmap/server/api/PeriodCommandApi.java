package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import org.actionline.roadmap.api.period.PeriodCommand.ClosePeriod;
import org.actionline.roadmap.api.period.PeriodCommand.OpenPeriod;
import org.actionline.roadmap.api.period.PeriodCommand.ReopenPeriod;
import org.actionline.roadmap.api.period.PeriodCommand.ReviseDueDay;
import org.actionline.roadmap.api.period.PeriodLabel;
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

/** Commands about the reporting periods of a roadmap. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/roadmaps/{roadmap}")
class PeriodCommandApi {

    private final CommandDoor door;

    PeriodCommandApi(CommandDoor door) {
        this.door = door;
    }

    @PostMapping("/open-period")
    ResponseEntity<Answer> openPeriod(@PathVariable RoadmapCode roadmap, @RequestBody Period body, Sender sender) {
        return door.send(
                sender,
                body,
                new OpenPeriod(
                        roadmap,
                        require("period", body.period(), "the period's label, such as 2011"),
                        require("from", body.from(), "the first day, such as 2010-11-01"),
                        require("to", body.to(), "the last day, such as 2011-05-31"),
                        body.due()));
    }

    /** Whoever reports does not move the own deadline. */
    @Requires(Right.APPROVE)
    @PostMapping("/revise-due-day")
    ResponseEntity<Answer> reviseDueDay(@PathVariable RoadmapCode roadmap, @RequestBody DueDay body, Sender sender) {
        var due = require("due", body.due(), "the last day on which results are in time, such as 2011-07-31");
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new ReviseDueDay(roadmap, known(body.period()), due, reason));
    }

    @Requires(Right.APPROVE)
    @PostMapping("/close-period")
    ResponseEntity<Answer> closePeriod(@PathVariable RoadmapCode roadmap, @RequestBody Closing body, Sender sender) {
        return door.send(sender, body, new ClosePeriod(roadmap, known(body.period())));
    }

    @Requires(Right.APPROVE)
    @PostMapping("/reopen-period")
    ResponseEntity<Answer> reopenPeriod(@PathVariable RoadmapCode roadmap, @RequestBody Reopening body, Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new ReopenPeriod(roadmap, known(body.period()), reason));
    }

    private static PeriodLabel known(@Nullable PeriodLabel period) {
        return require("period", period, "the label of a reporting period, such as 2011");
    }

    record Period(
            @Nullable PeriodLabel period,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate due,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    record DueDay(
            @Nullable PeriodLabel period,
            @Nullable LocalDate due,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    record Closing(@Nullable PeriodLabel period, @Nullable LocalDate effectiveOn) implements CommandBody {}

    record Reopening(
            @Nullable PeriodLabel period,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}
}
