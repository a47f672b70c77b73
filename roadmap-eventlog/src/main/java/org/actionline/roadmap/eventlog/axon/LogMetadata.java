package org.actionline.roadmap.eventlog.axon;

import java.util.Set;
import org.actionline.roadmap.eventlog.NewEvent;

/** Keys of the metadata that passes between messages and the log. */
public final class LogMetadata {

    /** Position of the event in the log, a decimal number. On every event that was read. */
    public static final String POSITION = "position";

    /** When the log took the event, ISO 8601 in UTC. On every event that was read. */
    public static final String RECORDED_AT = "recordedAt";

    /** Commit of the event, a UUID. On every event that was read. */
    public static final String COMMIT = "commit";

    /** The day the change is true in the world, ISO 8601. Taken when appending, and on every event that was read. */
    public static final String EFFECTIVE_ON = "effectiveOn";

    /** Who did it. Taken when appending; {@value NewEvent#SYSTEM} if it is missing. */
    public static final String ACTOR = NewEvent.ACTOR;

    /** Timestamp of the message, ISO 8601: when the application stated the event. Kept apart from the log's own time. */
    static final String STATED_AT = "statedAt";

    /** What the log adds to an event that is read, and does not take when one is appended. */
    static final Set<String> OF_THE_LOG = Set.of(POSITION, RECORDED_AT, COMMIT, EFFECTIVE_ON, STATED_AT);

    private LogMetadata() {}
}
