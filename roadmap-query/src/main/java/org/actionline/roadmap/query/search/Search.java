package org.actionline.roadmap.query.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.catalogue.CatalogueView;
import org.jspecify.annotations.Nullable;

/**
 * Finds words in the roadmaps that somebody may read.
 *
 * <p>Of every roadmap that was looked through, a {@link SearchSketch} is kept. As long as the roadmap does not change, it is read again
 * only for words that it may have.
 */
public final class Search {

    private final Views views;
    private final Function<ActorId, String> names;
    private final Map<RoadmapCode, SearchSketch> sketches = new ConcurrentHashMap<>();

    /** What there is to look through. */
    public interface Views {

        /** Up to where what can be found in each roadmap is counted. */
        Map<RoadmapCode, Long> searchable();

        Optional<SearchView> search(RoadmapCode roadmap);

        Optional<CatalogueView> catalogue(RoadmapCode roadmap);
    }

    /** @param names what people are called; views know their ids only */
    public Search(Views views, Function<ActorId, String> names) {
        this.views = views;
        this.names = names;
    }

    /** How much of a roadmap is looked through. */
    public enum Extent {
        /** The present state, who changed it and what decided it. */
        PRESENT,
        /** The version that was published last, which does not say who did what. */
        PUBLISHED
    }

    /**
     * Hits by kind, then by roadmap, then in printed order.
     *
     * <p>What changes between two parts neither hides a hit nor shows one twice, except where the text at {@code after} itself is
     * gone: the hits of its kind in its roadmap are then given again.
     *
     * @param roadmaps which ones to look through, and how much of each
     * @param after the last hit that is known already; absent for the beginning
     * @param atMost how many more
     */
    public SearchPart find(
            SearchWords words, Map<RoadmapCode, Extent> roadmaps, @Nullable SearchPlace after, int atMost) {
        var positions = views.searchable();
        var codes = sorted(roadmaps.keySet());
        var texts = new SearchTexts(views, names);
        var found = new ArrayList<Placed>();
        for (var kind : SearchKind.values()) {
            for (var code : codes) {
                if (after == null || isNotBefore(kind, code, after)) {
                    var extent = roadmaps.getOrDefault(code, Extent.PUBLISHED);
                    if (mayHave(code, positions.getOrDefault(code, -1L), extent, kind, words, texts)) {
                        found.addAll(hits(texts.of(code, extent, kind), words, after));
                    }
                    if (found.size() > atMost) {
                        return part(
                                found.subList(0, atMost), found.get(atMost - 1).place());
                    }
                }
            }
        }
        return part(found, null);
    }

    private record Placed(SearchPlace place, SearchHit hit) {}

    private static SearchPart part(List<Placed> found, @Nullable SearchPlace next) {
        return new SearchPart(found.stream().map(Placed::hit).toList(), next);
    }

    private static boolean isNotBefore(SearchKind kind, RoadmapCode code, SearchPlace after) {
        int byKind = kind.compareTo(after.kind());
        return byKind > 0
                || (byKind == 0 && code.text().compareTo(after.roadmap().text()) >= 0);
    }

    private boolean mayHave(
            RoadmapCode code, long position, Extent extent, SearchKind kind, SearchWords words, SearchTexts texts) {
        var sketch = sketches.get(code);
        if (sketch == null || sketch.position() != position) {
            sketch = texts.sketch(code).orElse(null);
            if (sketch == null) {
                return true;
            }
            sketches.put(code, sketch);
        }
        return kind == SearchKind.PERSON
                ? extent == Extent.PRESENT
                        && sketch.people().stream().anyMatch(person -> words.mayBeIn(names.apply(person)))
                : sketch.mayHave(extent, kind, words);
    }

    /** All hits among texts, or those after a place that is one of them. */
    private static List<Placed> hits(List<SearchTexts.Text> texts, SearchWords words, @Nullable SearchPlace after) {
        int known = after == null
                ? 0
                : 1 + texts.stream().map(SearchTexts.Text::place).toList().indexOf(after);
        var hits = new ArrayList<Placed>();
        for (var text : texts.subList(known, texts.size())) {
            text.hit(words).ifPresent(hit -> hits.add(new Placed(text.place(), hit)));
        }
        return hits;
    }

    private static List<RoadmapCode> sorted(Collection<RoadmapCode> codes) {
        return codes.stream().sorted(Comparator.comparing(RoadmapCode::text)).toList();
    }
}
