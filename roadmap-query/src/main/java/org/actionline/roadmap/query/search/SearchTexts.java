package org.actionline.roadmap.query.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.query.search.Search.Extent;
import org.jspecify.annotations.Nullable;

/** The texts of roadmaps during one search, in the order in which hits are answered; some of what was read stays at hand. */
final class SearchTexts {

    private static final int AT_HAND = 16;

    private final Search.Views views;
    private final Function<ActorId, String> names;
    private final Map<RoadmapCode, Optional<SearchView>> read = new HashMap<>();

    SearchTexts(Search.Views views, Function<ActorId, String> names) {
        this.views = views;
        this.names = names;
    }

    /** A text, where it stands, and the version that says it. */
    record Text(
            SearchPlace place,
            @Nullable VersionLabel version,
            @Nullable SearchedOutcome outcome,
            SearchText text) {

        Optional<SearchHit> hit(SearchWords words) {
            var code = outcome == null ? null : outcome.code();
            var stretches = words.in(text.text(), text.place(place.roadmap(), code));
            return stretches.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SearchHit(
                            text.kind(),
                            place.roadmap(),
                            version,
                            code,
                            outcome == null ? null : outcome.state(),
                            text.activity(),
                            text.field(),
                            text.position(),
                            SearchHit.parts(text.text(), stretches)));
        }
    }

    /** Absent while what can be found and who did it are counted to different positions. */
    Optional<SearchSketch> sketch(RoadmapCode code) {
        return view(code)
                .flatMap(view -> views.catalogue(code)
                        .filter(catalogue -> catalogue.position() == view.position())
                        .map(catalogue -> SearchSketch.of(view, catalogue)));
    }

    /** The texts of one kind in a roadmap. */
    List<Text> of(RoadmapCode code, Extent extent, SearchKind kind) {
        var texts = new ArrayList<Text>();
        view(code).ifPresent(view -> {
            if (extent == Extent.PRESENT) {
                stated(texts, kind, code, null, view.own(), view.outcomes());
                for (var decision : view.decisions()) {
                    add(texts, kind, code, null, view.outcome(decision.outcome()), decision.text());
                }
                if (kind == SearchKind.PERSON) {
                    people(texts, code);
                }
            } else if (view.published() != null) {
                var published = view.published();
                stated(texts, kind, code, published.version(), published.own(), published.outcomes());
            }
        });
        return texts;
    }

    private Optional<SearchView> view(RoadmapCode code) {
        var known = read.get(code);
        if (known == null) {
            known = views.search(code);
            if (read.size() < AT_HAND) {
                read.put(code, known);
            }
        }
        return known;
    }

    private void people(List<Text> texts, RoadmapCode code) {
        views.catalogue(code)
                .ifPresent(catalogue -> catalogue
                        .people()
                        .forEach(person -> add(
                                texts,
                                SearchKind.PERSON,
                                code,
                                null,
                                null,
                                new SearchText(
                                        SearchKind.PERSON,
                                        null,
                                        "person " + person.actor(),
                                        "changes by",
                                        names.apply(person.actor()),
                                        person.last().position()))));
    }

    private static void stated(
            List<Text> texts,
            SearchKind kind,
            RoadmapCode code,
            @Nullable VersionLabel version,
            List<SearchText> own,
            List<SearchedOutcome> outcomes) {
        own.forEach(text -> add(texts, kind, code, version, null, text));
        outcomes.forEach(outcome -> outcome.texts().forEach(text -> add(texts, kind, code, version, outcome, text)));
    }

    private static void add(
            List<Text> texts,
            SearchKind kind,
            RoadmapCode code,
            @Nullable VersionLabel version,
            @Nullable SearchedOutcome outcome,
            SearchText text) {
        if (text.kind() == kind) {
            var place = new SearchPlace(kind, code, outcome == null ? null : outcome.id(), text.activity(), text.key());
            texts.add(new Text(place, version, outcome, text));
        }
    }
}
