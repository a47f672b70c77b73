package org.actionline.roadmap.eventlog;

import java.time.Instant;
import java.util.UUID;

/**
 * A commit that is on stable storage.
 *
 * @param first position of its first event
 * @param last position of its last event
 */
public record Appended(long first, long last, Instant recordedAt, UUID commit) {

    /** The position after the commit: the marker of whoever goes on deciding from here. */
    public long next() {
        return last + 1;
    }
}
