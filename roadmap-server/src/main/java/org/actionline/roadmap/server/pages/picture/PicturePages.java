package org.actionline.roadmap.server.pages.picture;

import java.util.List;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Looking;
import org.actionline.roadmap.server.pages.Where;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Sight;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A roadmap in pictures, one a page. */
@Controller
class PicturePages {

    private static final List<String> NAMES =
            List.of(Timeline.NAME, StatusGrid.NAME, Calendar.NAME, Coverage.NAME, Money.NAME);

    private final RoadmapQueries queries;
    private final Pictures pictures;
    private final Words words;

    PicturePages(RoadmapQueries queries, Pictures pictures, Words words) {
        this.queries = queries;
        this.pictures = pictures;
        this.words = words;
    }

    /** Another picture of the same roadmap at the same point in time. */
    record Other(String name, String address, boolean chosen) {}

    @Requires(value = Right.READ_AT, points = "asOf")
    @GetMapping("/roadmaps/{roadmap}/pictures/{name:timeline|status|changes|coverage|money}")
    String picture(
            @PathVariable RoadmapCode roadmap,
            @PathVariable String name,
            Where where,
            Sight sight,
            @RequestParam(defaultValue = "effective") String by,
            Model model) {
        var looking = Looking.at(where, roadmap, sight, queries);
        model.addAttribute(
                "frame",
                new Frame(
                        words.say("picture." + name, roadmap),
                        List.of(
                                new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps()),
                                new Frame.Crumb(roadmap.text(), looking.links().roadmap(roadmap))),
                        looking.when(links -> links.picture(roadmap, name), words),
                        looking.shown().position()));
        model.addAttribute("picture", pictures.draw(name, looking, by.equals("recorded")));
        model.addAttribute("others", others(looking, name));
        model.addAttribute("calendar", name.equals(Calendar.NAME));
        model.addAttribute("recorded", by.equals("recorded"));
        return "picture";
    }

    private List<Other> others(Looking looking, String shown) {
        return NAMES.stream()
                .map(name -> new Other(
                        words.say("pictures." + name),
                        looking.links().picture(looking.current().code(), name),
                        name.equals(shown)))
                .toList();
    }
}
