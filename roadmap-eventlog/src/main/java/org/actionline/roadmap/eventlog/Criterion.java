package org.actionline.roadmap.eventlog;

import java.util.Collection;
import java.util.Set;

/**
 * Events that carry all of some tags and are of one of some types.
 *
 * @param tags all of them; none means that tags do not matter
 * @param types any of them; none means that the type does not matter
 */
public record Criterion(Set<Tag> tags, Set<String> types) {

    public Criterion {
        tags = Set.copyOf(tags);
        types = Set.copyOf(types);
    }

    /** Events with all of these tags, whatever their type. */
    public static Criterion tagged(Tag... tags) {
        return new Criterion(Set.of(tags), Set.of());
    }

    /** Events of one of these types, whatever their tags. */
    public static Criterion ofType(String... types) {
        return new Criterion(Set.of(), Set.of(types));
    }

    boolean matches(String type, Collection<Tag> ofEvent) {
        return (types.isEmpty() || types.contains(type)) && ofEvent.containsAll(tags);
    }
}
