package org.actionline.roadmap.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.query.RoadmapQueries;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.query.search.Search;
import org.actionline.roadmap.query.search.Search.Extent;
import org.actionline.roadmap.query.search.SearchPlace;
import org.actionline.roadmap.query.search.SearchWords;
import org.actionline.roadmap.server.security.Requires;
import org.actionline.roadmap.server.security.Right;
import org.actionline.roadmap.server.security.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds words in everything that the caller may read. */
@RestController
class SearchApi {

    private final Search search;
    private final RoadmapQueries queries;

    SearchApi(Search search, RoadmapQueries queries) {
        this.search = search;
        this.queries = queries;
    }

    /**
     * Texts with all the words, by kind: codes, symbols, people, titles, what is planned, what is told.
     *
     * @param q one to ten words; case and accents do not count
     * @param roadmap code of the only one to look through
     * @param limit how many hits at most; 50 when left out
     */
    @Requires(Right.SIGHT)
    @GetMapping("/api/search")
    ResponseEntity<?> search(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable RoadmapCode roadmap,
            @RequestParam(defaultValue = "50") String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Sight sight) {
        var words = SearchWords.of(q);
        int most = LongList.limit(limit);
        var list = LongList.of("/api/search", "q", q, "roadmap", roadmap);
        var after = list.after(cursor, SearchPlace::parse).orElse(null);
        queries.requireCounted();
        var part = search.find(words, readable(sight, roadmap), after, most);
        return list.answer(part.hits(), part.next(), limit);
    }

    private Map<RoadmapCode, Extent> readable(Sight sight, @Nullable RoadmapCode only) {
        if (only != null && !sight.sees(only)) {
            throw new Unanswerable(new NoAnswer.UnknownRoadmap(only));
        }
        var readable = new LinkedHashMap<RoadmapCode, Extent>();
        queries.codes().stream()
                .filter(code -> only == null || only.equals(code))
                .filter(sight::sees)
                .forEach(code -> readable.put(code, sight.readsUnpublished(code) ? Extent.PRESENT : Extent.PUBLISHED));
        if (only != null && readable.isEmpty()) {
            throw new Unanswerable(new NoAnswer.UnknownRoadmap(only));
        }
        return readable;
    }
}
