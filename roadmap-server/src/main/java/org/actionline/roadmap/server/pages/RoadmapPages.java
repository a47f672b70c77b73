package org.actionline.roadmap.server.pages;

import java.util.List;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.point.Points;
import org.actionline.roadmap.query.roadmap.DoubtView;
import org.actionline.roadmap.server.pages.picture.Pictures;
import org.actionline.roadmap.server.pages.picture.Timeline;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Sight;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of roadmaps, one roadmap as a table, and its doubts. */
@Controller
class RoadmapPages {

    private final RoadmapQueries queries;
    private final Pictures pictures;
    private final Words words;

    RoadmapPages(RoadmapQueries queries, Pictures pictures, Words words) {
        this.queries = queries;
        this.pictures = pictures;
        this.words = words;
    }

    @Requires(Right.SIGHT)
    @GetMapping({"/", "/roadmaps"})
    String list(Sight sight, Model model) {
        model.addAttribute("frame", Frame.of(words.say("roadmaps.title")));
        model.addAttribute("links", Links.NOW);
        model.addAttribute(
                "cards",
                queries.list().stream()
                        .filter(entry -> sight.sees(entry.code()))
                        .map(entry ->
                                RoadmapCard.of(queries.roadmap(entry.code()), sight.readsUnpublished(entry.code())))
                        .toList());
        return "roadmaps";
    }

    @Requires(value = Right.READ_AT, points = "asOf")
    @GetMapping("/roadmaps/{roadmap}")
    String roadmap(
            @PathVariable RoadmapCode roadmap,
            Where where,
            Sight sight,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "false") boolean slipped,
            @RequestParam(defaultValue = "") String goal,
            Model model) {
        var looking = Looking.at(where, roadmap, sight, queries);
        var page = RoadmapPage.of(looking.shown(), looking.links(), new OutcomeFilter(q.strip(), slipped, goal), words);
        model.addAttribute(
                "frame",
                new Frame(
                        roadmap + " " + looking.shown().title(),
                        List.of(crumb()),
                        looking.when(links -> links.roadmap(roadmap), words),
                        looking.shown().position()));
        model.addAttribute("page", page);
        model.addAttribute("reported", Reported.of(looking.shown()));
        model.addAttribute("baseline", baseline(looking, since.strip()));
        model.addAttribute("labels", looking.current().versions());
        model.addAttribute("next", looking.seesEntries() && !looking.past() ? RoadmapCard.next(looking.shown()) : null);
        model.addAttribute("picture", pictures.draw(Timeline.NAME, looking, false));
        return "roadmap";
    }

    @Requires(value = Right.READ_AT, points = "asOf")
    @GetMapping("/roadmaps/{roadmap}/doubts")
    String doubts(@PathVariable RoadmapCode roadmap, Where where, Sight sight, Model model) {
        var looking = Looking.at(where, roadmap, sight, queries);
        var doubts = looking.shown().doubts();
        model.addAttribute(
                "frame",
                new Frame(
                        words.say("doubts.title", roadmap),
                        List.of(crumb(), crumb(looking)),
                        looking.when(links -> links.doubts(roadmap), words),
                        looking.shown().position()));
        model.addAttribute("roadmap", roadmap);
        model.addAttribute("links", looking.links());
        model.addAttribute(
                "open", doubts.stream().filter(doubt -> !doubt.settled()).toList());
        model.addAttribute("settled", doubts.stream().filter(DoubtView::settled).toList());
        return "doubts";
    }

    /** Only a published version can be one: it may be shown to everybody who sees the page. */
    private Baseline baseline(Looking looking, String since) {
        if (looking.current().versions().stream()
                .noneMatch(version -> version.label().text().equals(since))) {
            return Baseline.NONE;
        }
        var asOf = looking.links().asOf();
        return Baseline.of(
                queries.compare(looking.current().code(), since, asOf == null ? Points.CURRENT : asOf), words);
    }

    private Frame.Crumb crumb() {
        return new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps());
    }

    private static Frame.Crumb crumb(Looking looking) {
        var code = looking.current().code();
        return new Frame.Crumb(code.text(), looking.links().roadmap(code));
    }
}
