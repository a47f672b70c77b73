package org.actionline.roadmap.eventlog;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An event that is to be appended; the log adds position, time and seal.
 *
 * @param id UUIDv7, see {@link TimeOrderedId}
 * @param type written name, never a class name
 * @param revision written revision of the payload's shape
 * @param effectiveOn the day the change is true in the world; the day of recording, in UTC, when it is not given
 * @param tags at most {@value #MAX_TAGS}
 * @param metadata around the event: {@value #ACTOR}, reason, decision reference, ids that it was caused by
 */
public record NewEvent(
        UUID id,
        String type,
        String revision,
        Optional<LocalDate> effectiveOn,
        Set<Tag> tags,
        Map<String, String> metadata,
        Json payload) {

    /** More tags than this are a mistake in the event's design, and each costs an index row. */
    public static final int MAX_TAGS = 64;

    /** The metadata key whose value the entry names as the event's actor. */
    public static final String ACTOR = "actor";

    /** The actor of an event whose metadata names none. */
    public static final String SYSTEM = "system";

    public NewEvent {
        if (type.isEmpty() || revision.isEmpty()) {
            throw new IllegalArgumentException(
                    "An event has a type and a revision, not '" + type + "#" + revision + "'");
        }
        if (tags.size() > MAX_TAGS) {
            throw new LogFailure.TooManyTags(tags.size());
        }
        tags = Set.copyOf(tags);
        metadata = Map.copyOf(metadata);
    }

    String actor() {
        return metadata.getOrDefault(ACTOR, SYSTEM);
    }
}
