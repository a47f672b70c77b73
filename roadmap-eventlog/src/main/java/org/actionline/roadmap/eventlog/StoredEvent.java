package org.actionline.roadmap.eventlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An event of the log.
 *
 * @param position from 0, without gaps
 * @param recordedAt the log's clock, to the microsecond; never earlier than that of the event before
 * @param commit the same for all events that were appended together
 */
public record StoredEvent(
        long position,
        UUID id,
        String type,
        String revision,
        Instant recordedAt,
        LocalDate effectiveOn,
        String actor,
        Set<Tag> tags,
        Map<String, String> metadata,
        Json payload,
        UUID commit) {

    public StoredEvent {
        tags = Set.copyOf(tags);
        metadata = Map.copyOf(metadata);
    }
}
