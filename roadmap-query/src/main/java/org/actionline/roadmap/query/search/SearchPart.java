package org.actionline.roadmap.query.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of all hits.
 *
 * @param next place of the last one, after which there are more; absent at the end
 */
public record SearchPart(List<SearchHit> hits, @Nullable SearchPlace next) {

    public SearchPart {
        hits = List.copyOf(hits);
    }
}
