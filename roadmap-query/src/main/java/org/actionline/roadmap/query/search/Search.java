package org.actionline.roadmap.query.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.query.catalogue.CatalogueView;
import org.actionline.roadmap.query.outcome.State;
import org.jspecify.annotations.Nullable;

/** Finds words in the roadmaps that somebody may read. */
public final class Search {

    /** Hits beyond this are not answered: whoever sees so many needs another word, not another page. */
    public static final int MOST = 1_000;

    private final Views views;
    private final Function<ActorId, String> names;

    /** What there is to look through. */
    public interface Views {

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
     * @param roadmaps which ones to look through, and how much of each
     * @param skip how many hits are known already
     * @param atMost how many more
     */
    public List<SearchHit> find(SearchWords words, Map<RoadmapCode, Extent> roadmaps, int skip, int atMost) {
        int last = Math.min(MOST, skip + atMost);
        var found = new Found(words, last);
        sorted(roadmaps.keySet())
                .forEach(code -> views.search(code).ifPresent(view -> {
                    if (roadmaps.get(code) == Extent.PRESENT) {
                        present(found, view);
                    } else if (view.published() != null) {
                        var published = view.published();
                        found.in(code, published.version(), published.own(), published.outcomes());
                    }
                }));
        var all = found.hits();
        return all.subList(Math.min(skip, all.size()), Math.min(last, all.size()));
    }

    private void present(Found found, SearchView view) {
        found.in(view.code(), null, view.own(), view.outcomes());
        for (var decision : view.decisions()) {
            var text = new SearchText(
                    SearchKind.SYMBOL, null, "decision", "decision", decision.symbol(), decision.position());
            found.look(view.code(), null, outcome(view, decision.outcome()), text);
        }
        views.catalogue(view.code())
                .ifPresent(catalogue -> catalogue
                        .people()
                        .forEach(person -> found.look(
                                view.code(),
                                null,
                                null,
                                new SearchText(
                                        SearchKind.PERSON,
                                        null,
                                        "person",
                                        "changes by",
                                        names.apply(person.actor()),
                                        person.last().position()))));
    }

    private static @Nullable SearchedOutcome outcome(SearchView view, @Nullable OutcomeId id) {
        return view.outcomes().stream()
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static List<RoadmapCode> sorted(Collection<RoadmapCode> codes) {
        return codes.stream().sorted(Comparator.comparing(RoadmapCode::text)).toList();
    }

    /** Collects no more hits of a kind than can be answered. */
    private static final class Found {

        private final SearchWords words;
        private final int most;
        private final Map<SearchKind, List<SearchHit>> hits = new EnumMap<>(SearchKind.class);

        Found(SearchWords words, int most) {
            this.words = words;
            this.most = most;
        }

        void in(
                RoadmapCode roadmap,
                @Nullable VersionLabel version,
                List<SearchText> own,
                List<SearchedOutcome> outcomes) {
            own.forEach(text -> look(roadmap, version, null, text));
            outcomes.forEach(outcome -> outcome.texts().forEach(text -> look(roadmap, version, outcome, text)));
        }

        void look(
                RoadmapCode roadmap,
                @Nullable VersionLabel version,
                @Nullable SearchedOutcome outcome,
                SearchText text) {
            var ofKind = hits.computeIfAbsent(text.kind(), kind -> new ArrayList<>());
            if (ofKind.size() >= most) {
                return;
            }
            OutcomeCode code = outcome == null ? null : outcome.code();
            State state = outcome == null ? null : outcome.state();
            var place = roadmap + " " + (code == null ? "" : code) + " " + text.field();
            var stretches = words.in(text.text(), place);
            if (!stretches.isEmpty()) {
                ofKind.add(new SearchHit(
                        text.kind(),
                        roadmap,
                        version,
                        code,
                        state,
                        text.activity(),
                        text.field(),
                        text.position(),
                        SearchHit.parts(text.text(), stretches)));
            }
        }

        List<SearchHit> hits() {
            return hits.values().stream().flatMap(List::stream).toList();
        }
    }
}
