package org.actionline.roadmap.query.view;

import java.time.Clock;
import java.util.Optional;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.catalogue.CatalogueView;
import org.actionline.roadmap.query.search.SearchView;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * One whole set of views: the documents, what is kept beside them, the kept states, and how far they have counted. A second set can be filled beside the
 * one that is read.
 *
 * @param name the end of the names of its collections
 */
record ViewSet(
        String name,
        ViewStore store,
        BesideStore<SearchView> search,
        BesideStore<CatalogueView> catalogue,
        Snapshots snapshots,
        Progress progress) {

    static ViewSet named(MongoTemplate mongo, String name, Clock clock, String process) {
        return new ViewSet(
                name,
                new ViewStore(mongo, name),
                new BesideStore<>(mongo, "search", name, SearchView.class),
                new BesideStore<>(mongo, "catalogue", name, CatalogueView.class),
                new Snapshots(mongo, name),
                new Progress(mongo, name, clock, process));
    }

    /** Everything that is kept of a roadmap; empty before it was opened. */
    Optional<Folded> find(RoadmapCode code) {
        return store.find(code)
                .flatMap(view -> search.find(code)
                        .flatMap(found -> catalogue.find(code).map(people -> new Folded(view, found, people))));
    }

    /** Whether another set has just the same bytes of a roadmap. Other bytes may still say the same, compressed otherwise. */
    boolean sameBytes(RoadmapCode code, ViewSet other) {
        var mine = store.bytes(code);
        return mine.isPresent()
                && mine.equals(other.store.bytes(code))
                && search.bytes(code).equals(other.search.bytes(code))
                && catalogue.bytes(code).equals(other.catalogue.bytes(code));
    }

    /** The view last: whatever it has counted is then counted beside it too. */
    void save(Folded state) {
        var code = state.view().code();
        search.saveIfFurther(code, state.search().position(), state.search());
        catalogue.saveIfFurther(code, state.catalogue().position(), state.catalogue());
        store.saveIfFurther(state.view());
    }

    void drop() {
        progress.drop();
        store.drop();
        search.drop();
        catalogue.drop();
        snapshots.drop();
    }
}
