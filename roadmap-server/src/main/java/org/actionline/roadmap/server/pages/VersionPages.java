package org.actionline.roadmap.server.pages;

import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.query.point.Points;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.version.VersionView;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The published versions of a roadmap, and the difference between any two points. */
@Controller
class VersionPages {

    private final RoadmapQueries queries;
    private final Words words;

    VersionPages(RoadmapQueries queries, Words words) {
        this.queries = queries;
        this.words = words;
    }

    /**
     * A version with what can be done with it.
     *
     * @param previous label of the version before it, absent for the first
     * @param supersedable whether it holds, and one came after it that can take its place
     */
    record Line(
            VersionView version,
            String address,
            @Nullable String previous,
            @Nullable String comparePrevious,
            String compareCurrent,
            boolean supersedable) {}

    @Requires(Right.READ_VERSIONS)
    @GetMapping("/roadmaps/{roadmap}/versions")
    String versions(
            @PathVariable RoadmapCode roadmap,
            @RequestParam(required = false) @Nullable String proposed,
            Sight sight,
            Model model) {
        var current = queries.roadmap(roadmap);
        model.addAttribute("frame", frame(words.say("versions.title", roadmap), current));
        model.addAttribute("publish", Links.NOW.publish(roadmap));
        model.addAttribute("changing", Links.NOW.versions(roadmap) + "/change");
        model.addAttribute("supersede", Links.NOW.versions(roadmap) + "/supersede-version");
        model.addAttribute("versions", lines(current));
        model.addAttribute("drafts", sight.readsUnpublished(roadmap) ? current.drafts() : List.of());
        model.addAttribute("proposed", proposed);
        return "versions";
    }

    /** Without points, what changed since the latest version is what most readers came for. */
    @Requires(
            value = Right.READ_AT,
            points = {"from", "to"})
    @GetMapping("/roadmaps/{roadmap}/compare")
    String compare(
            @PathVariable RoadmapCode roadmap,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String goal,
            @RequestParam(defaultValue = "false") boolean request,
            Model model) {
        var current = queries.roadmap(roadmap);
        var labels = current.versions().stream()
                .map(version -> version.label().text())
                .toList();
        var earlier = from == null ? (labels.isEmpty() ? "" : labels.getLast()) : from.strip();
        var later = to == null || to.isBlank() ? Points.CURRENT : to.strip();
        model.addAttribute("frame", frame(words.say("compare.title", roadmap), current));
        model.addAttribute("roadmap", roadmap);
        model.addAttribute("links", Links.NOW);
        model.addAttribute("points", labels);
        model.addAttribute("title", current.title());
        model.addAttribute("from", earlier);
        model.addAttribute("to", later);
        if (!earlier.isEmpty()) {
            compare(current, earlier, later, new ComparePage.Filter(Shown.of(show), goal.strip(), request), model);
        }
        return "compare";
    }

    private void compare(RoadmapView current, String from, String to, ComparePage.Filter filter, Model model) {
        try {
            var compare = queries.compare(current.code(), from, to);
            model.addAttribute("page", ComparePage.of(compare, current, filter, words));
        } catch (Unanswerable e) {
            var point = pointOf(e.why());
            model.addAttribute("error", words.why(e.why()));
            model.addAttribute("errorField", to.equals(point) && !from.equals(point) ? "to" : "from");
        }
    }

    private static String pointOf(NoAnswer why) {
        return switch (why) {
            case NoAnswer.UnreadablePoint unreadable -> unreadable.point();
            case NoAnswer.PointInFuture future -> future.point();
            case NoAnswer.PointBeforeOpening before -> before.point();
            case NoAnswer.UnknownRoadmap unknown -> "";
            case NoAnswer.UnknownOutcome unknown -> "";
            case NoAnswer.UnknownPeriod unknown -> "";
            case NoAnswer.DayInFuture future -> "";
            case NoAnswer.DayBeforeOpening before -> "";
            case NoAnswer.PositionNotReached behind -> "";
        };
    }

    private static List<Line> lines(RoadmapView roadmap) {
        var lines = new ArrayList<Line>();
        @Nullable String previous = null;
        for (var version : roadmap.versions()) {
            var label = version.label().text();
            lines.addFirst(new Line(
                    version,
                    new Links(label).roadmap(roadmap.code()),
                    previous,
                    previous == null ? null : Links.NOW.compare(roadmap.code(), previous, label),
                    Links.NOW.compare(roadmap.code(), label, Points.CURRENT),
                    version.supersededBy() == null
                            && !version.equals(roadmap.versions().getLast())));
            previous = label;
        }
        return lines;
    }

    private Frame frame(String title, RoadmapView current) {
        var path = List.of(
                new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps()),
                new Frame.Crumb(current.code().text(), Links.NOW.roadmap(current.code())));
        return new Frame(title, path, null, current.position());
    }
}
