package org.actionline.roadmap.server.pages.log;

import java.util.List;
import java.util.stream.IntStream;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.catalogue.Catalogue;
import org.actionline.roadmap.query.catalogue.Catalogue.Person;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what in a roadmap, and from there every single change. */
@Controller
@Requires(Right.READ)
class CataloguePage {

    private static final int PEOPLE = 25;

    private final RoadmapQueries queries;
    private final Words words;

    CataloguePage(RoadmapQueries queries, Words words) {
        this.queries = queries;
        this.words = words;
    }

    /** How often somebody did something, with the address of these changes. */
    record Figure(String text, int changes, String address) {}

    /**
     * What one person did.
     *
     * @param all the address of every change of this person
     * @param unexplained the address of those without a reason
     */
    record Line(
            Person person, String name, String all, String unexplained, List<Figure> types, List<Figure> outcomes) {}

    /** A page of people. */
    record Page(String number, String address, boolean chosen) {}

    @GetMapping("/roadmaps/{roadmap}/catalogue")
    String catalogue(
            @PathVariable RoadmapCode roadmap,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "false") boolean unexplained,
            @RequestParam(defaultValue = "first") String order,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var catalogue = queries.catalogue(roadmap);
        var filter = new CatalogueFilter(actor.strip(), type, outcome, unexplained, order);
        var people = filter.of(catalogue.people());
        int pages = Math.max(1, Math.ceilDiv(people.size(), PEOPLE));
        int shown = Math.clamp(page, 1, pages);
        model.addAttribute("frame", frame(catalogue));
        model.addAttribute("catalogue", catalogue);
        model.addAttribute("filter", filter);
        model.addAttribute("found", people.size());
        model.addAttribute(
                "lines",
                people.stream()
                        .skip((shown - 1L) * PEOPLE)
                        .limit(PEOPLE)
                        .map(person -> line(roadmap, person))
                        .toList());
        model.addAttribute("types", types(catalogue));
        model.addAttribute("outcomes", outcomes(catalogue));
        model.addAttribute("orders", CatalogueFilter.ORDERS);
        model.addAttribute("here", Links.NOW.catalogue(roadmap));
        model.addAttribute("pages", pages == 1 ? List.of() : pages(filter, roadmap, pages, shown));
        return "catalogue";
    }

    private Frame frame(Catalogue catalogue) {
        var roadmap = catalogue.roadmap();
        return new Frame(
                words.say("catalogue.title", roadmap),
                List.of(
                        new Frame.Crumb(words.say("roadmaps.title"), Links.NOW.roadmaps()),
                        new Frame.Crumb(roadmap.text(), Links.NOW.roadmap(roadmap))),
                null,
                catalogue.position());
    }

    private Line line(RoadmapCode roadmap, Person person) {
        var code = roadmap.text();
        var actor = person.actor().text();
        return new Line(
                person,
                words.name(person.actor()),
                LogFilter.of(code, actor, "", false),
                LogFilter.of(code, actor, "", true),
                person.types().stream()
                        .map(deed -> new Figure(
                                words.sayOr("event." + deed.type(), deed.type()),
                                deed.changes(),
                                LogFilter.of(code, actor, deed.type(), false)))
                        .toList(),
                person.outcomes().stream()
                        .map(place -> new Figure(
                                place.outcome().text(),
                                place.changes(),
                                Links.NOW.outcome(roadmap, place.outcome()) + "#change-" + place.last()))
                        .toList());
    }

    private static List<String> types(Catalogue catalogue) {
        return catalogue.people().stream()
                .flatMap(person -> person.types().stream())
                .map(deed -> deed.type())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> outcomes(Catalogue catalogue) {
        return catalogue.people().stream()
                .flatMap(person -> person.outcomes().stream())
                .map(place -> place.outcome().text())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Page> pages(CatalogueFilter filter, RoadmapCode roadmap, int pages, int shown) {
        return IntStream.rangeClosed(1, pages)
                .mapToObj(number -> new Page(
                        String.valueOf(number), filter.page(Links.NOW.catalogue(roadmap), number), number == shown))
                .toList();
    }
}
