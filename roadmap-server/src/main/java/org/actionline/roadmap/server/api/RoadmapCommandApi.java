package org.actionline.roadmap.server.api;

import static org.actionline.roadmap.server.api.MissingField.require;

import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.roadmap.Footnote;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
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
        var columns = body.columns() == null ? six.columns() : body.columns();
        var footnotes = body.footnotes() == null ? six.footnotes() : body.footnotes();
        return door.send(
                sender,
                body,
                new OpenRoadmap(
                        roadmap,
                        require("title", body.title(), "the title of the action line"),
                        require("facilitator", body.facilitator(), "the organization that facilitates it"),
                        require("horizon", body.horizon(), "the year the roadmap reaches to, such as 2015"),
                        new Template(columns, footnotes)));
    }

    /** @param columns labels of the printed table from left to right; the usual six when absent */
    record Opening(
            @Nullable String title,
            @Nullable String facilitator,
            @Nullable String horizon,
            @Nullable List<String> columns,
            @Nullable List<Footnote> footnotes,
            @Nullable LocalDate effectiveOn)
            implements CommandBody {}
}
