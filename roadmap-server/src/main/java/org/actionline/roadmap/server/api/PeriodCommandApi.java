package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import org.actionline.roadmap.api.period.PeriodCommand.OpenPeriod;
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
                        require("to", body.to(), "the last day, such as 2011-05-31")));
    }

    record Period(
            @Nullable PeriodLabel period,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}
}
