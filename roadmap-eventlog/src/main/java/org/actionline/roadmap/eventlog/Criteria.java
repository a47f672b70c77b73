package org.actionline.roadmap.eventlog;

import java.util.Collection;
import java.util.Set;

/**
 * Events that one criterion or another describes.
 *
 * @param anyOf none of them describes no event at all
 */
public record Criteria(Set<Criterion> anyOf) {

    public Criteria {
        anyOf = Set.copyOf(anyOf);
    }

    public static Criteria either(Criterion... criteria) {
        return new Criteria(Set.of(criteria));
    }

    /** Every event of the log. */
    public static Criteria everything() {
        return either(Criterion.tagged());
    }

    /** No event. */
    public static Criteria nothing() {
        return either();
    }

    /** Whether the whole log is meant, so that no index helps. */
    boolean isEverything() {
        return anyOf.contains(Criterion.tagged());
    }

    boolean matches(StoredEvent event) {
        return matches(event.type(), event.tags());
    }

    boolean matches(String type, Collection<Tag> tags) {
        for (var criterion : anyOf) {
            if (criterion.matches(type, tags)) {
                return true;
            }
        }
        return false;
    }
}
