package org.actionline.roadmap.server.pages.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.search.Search;
import org.actionline.roadmap.query.search.Search.Extent;
import org.actionline.roadmap.query.search.SearchHit;
import org.actionline.roadmap.query.search.SearchWords;
import org.actionline.roadmap.server.pages.Frame;
import org.actionline.roadmap.server.pages.Links;
import org.actionline.roadmap.server.pages.Words;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Sight;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Words found in everything that the reader may read, with the way to where they stand. */
@Controller
class SearchPage {

    /** Hits on one page. */
    private static final int HITS = 50;

    /** Whoever sees so many needs another word, not another page. */
    private static final int PAGES = 20;

    private final Search search;
    private final RoadmapQueries queries;
    private final Words words;

    SearchPage(Search search, RoadmapQueries queries, Words words) {
        this.search = search;
        this.queries = queries;
        this.words = words;
    }

    /** A text that was found, and where it stands. */
    record Hit(String kind, String place, String address, List<SearchHit.Part> parts) {

        Hit {
            parts = List.copyOf(parts);
        }
    }

    @Requires(Right.SIGHT)
    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Sight sight,
            Model model) {
        model.addAttribute("frame", Frame.of(words.say("search.title")));
        model.addAttribute("q", q);
        if (!q.isBlank()) {
            int shown = Math.clamp(page, 1, PAGES);
            try {
                queries.requireCounted();
                var part = search.find(SearchWords.of(q), readable(sight), null, shown * HITS);
                model.addAttribute(
                        "hits",
                        part.hits().stream()
                                .skip((shown - 1L) * HITS)
                                .map(this::hit)
                                .toList());
                model.addAttribute("page", shown);
                model.addAttribute("more", part.next() != null && shown < PAGES);
            } catch (InvalidValue e) {
                model.addAttribute("error", String.valueOf(e.getMessage()));
            }
        }
        return "search";
    }

    private Hit hit(SearchHit hit) {
        var links = hit.version() == null ? Links.NOW : new Links(hit.version().text());
        var outcome = hit.outcome();
        return new Hit(
                words.say("search." + hit.kind()),
                outcome == null ? hit.roadmap().text() : hit.roadmap() + " › " + outcome,
                outcome == null ? links.roadmap(hit.roadmap()) : links.outcome(hit.roadmap(), outcome),
                hit.parts());
    }

    private Map<RoadmapCode, Extent> readable(Sight sight) {
        var readable = new LinkedHashMap<RoadmapCode, Extent>();
        queries.codes().stream()
                .filter(sight::sees)
                .forEach(code -> readable.put(code, sight.readsUnpublished(code) ? Extent.PRESENT : Extent.PUBLISHED));
        return readable;
    }
}
