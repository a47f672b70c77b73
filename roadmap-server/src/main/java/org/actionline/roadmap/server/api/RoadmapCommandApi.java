package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.roadmap.CodeScheme;
import org.actionline.roadmap.api.roadmap.Description;
import org.actionline.roadmap.api.roadmap.Footnote;
import org.actionline.roadmap.api.roadmap.LaterColumn;
import org.actionline.roadmap.api.roadmap.LegendEntry;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.DescribeRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.ReopenRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.RetireRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.ReviseTemplate;
import org.actionline.roadmap.api.roadmap.Template;
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

/** Commands to a roadmap as a whole; publishing a version stands in {@link VersionApi}. */
@RestController
@Requires(Right.WRITE)
@RequestMapping("/api/roadmaps/{roadmap}")
class RoadmapCommandApi {

    private final CommandDoor door;

    RoadmapCommandApi(CommandDoor door) {
        this.door = door;
    }

    @PostMapping("/open-roadmap")
    ResponseEntity<Answer> open(@PathVariable RoadmapCode roadmap, @RequestBody Opening body, Sender sender) {
        var six = Template.sixColumns();
        var described = description(body.title(), body.facilitator(), body.horizon());
        var template = new Template(
                body.columns() == null ? six.columns() : body.columns(),
                body.footnotes() == null ? six.footnotes() : body.footnotes(),
                body.legend(),
                body.codeSchemes(),
                body.laterColumns());
        return door.send(
                sender,
                body,
                new OpenRoadmap(roadmap, described.title(), described.facilitator(), described.horizon(), template));
    }

    @PostMapping("/describe-roadmap")
    ResponseEntity<Answer> describe(@PathVariable RoadmapCode roadmap, @RequestBody Describing body, Sender sender) {
        var description = description(body.title(), body.facilitator(), body.horizon());
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new DescribeRoadmap(roadmap, description, reason));
    }

    @PostMapping("/revise-template")
    ResponseEntity<Answer> reviseTemplate(
            @PathVariable RoadmapCode roadmap, @RequestBody Revision body, Sender sender) {
        var template = new Template(
                require("columns", body.columns(), "all column labels from left to right"),
                body.footnotes() == null ? List.of() : body.footnotes(),
                body.legend(),
                body.codeSchemes(),
                body.laterColumns());
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new ReviseTemplate(roadmap, template, reason));
    }

    @PostMapping("/retire-roadmap")
    ResponseEntity<Answer> retire(@PathVariable RoadmapCode roadmap, @RequestBody Why body, Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new RetireRoadmap(roadmap, reason));
    }

    @PostMapping("/reopen-roadmap")
    ResponseEntity<Answer> reopen(@PathVariable RoadmapCode roadmap, @RequestBody Why body, Sender sender) {
        var reason = CommandBody.reason(body.reason(), body.decision());
        return door.send(sender, body, new ReopenRoadmap(roadmap, reason));
    }

    private static Description description(
            @Nullable String title, @Nullable String facilitator, @Nullable String horizon) {
        return new Description(
                require("title", title, "the title of the action line"),
                require("facilitator", facilitator, "the organization that facilitates it"),
                require("horizon", horizon, "the year the roadmap reaches to, such as 2015"));
    }

    /** @param columns labels of the printed table from left to right; the usual six when absent */
    record Opening(
            @Nullable String title,
            @Nullable String facilitator,
            @Nullable String horizon,
            @Nullable List<String> columns,
            @Nullable List<Footnote> footnotes,
            @Nullable List<LegendEntry> legend,
            @Nullable List<CodeScheme> codeSchemes,
            @Nullable List<LaterColumn> laterColumns,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    record Describing(
            @Nullable String title,
            @Nullable String facilitator,
            @Nullable String horizon,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    /** The whole template again; what is absent is empty afterwards. */
    record Revision(
            @Nullable List<String> columns,
            @Nullable List<Footnote> footnotes,
            @Nullable List<LegendEntry> legend,
            @Nullable List<CodeScheme> codeSchemes,
            @Nullable List<LaterColumn> laterColumns,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}

    record Why(
            @Nullable String reason,
            @Nullable String decision,
            @Nullable LocalDate effectiveOn) implements CommandBody {}
}
