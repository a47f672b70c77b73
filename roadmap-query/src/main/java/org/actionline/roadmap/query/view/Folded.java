package org.actionline.roadmap.query.view;

import org.actionline.roadmap.query.catalogue.CatalogueFold;
import org.actionline.roadmap.query.catalogue.CatalogueView;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.search.SearchFold;
import org.actionline.roadmap.query.search.SearchView;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of one roadmap, folded together.
 *
 * @param view what it says
 * @param search what can be found in it
 * @param catalogue who did what in it
 */
record Folded(RoadmapView view, SearchView search, CatalogueView catalogue) {

    /** One more event; each part passes over what it has counted already. */
    static Folded after(@Nullable Folded before, LoggedEvent event) {
        var then = before == null ? null : before.view();
        var now = RoadmapFold.fold(then, event);
        return new Folded(
                now,
                SearchFold.fold(before == null ? null : before.search(), then, now, event),
                CatalogueFold.fold(before == null ? null : before.catalogue(), event));
    }

    /** Whether all parts have counted the same events. */
    boolean settled() {
        return view.position() == search.position() && view.position() == catalogue.position();
    }

    /** All of it as JSON, to compare two byte for byte. */
    String text() {
        return ViewJson.text(this);
    }
}
