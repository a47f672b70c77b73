package org.actionline.roadmap.eventlog;

/** Mistakes that event logs are known for. The simulation has to find each of them. */
enum Mutant {
    NONE,

    /** An event at the marker is taken for known. */
    MARKER_OFF_BY_ONE,

    /** The marker is taken after the events were read, so whatever came between is neither read nor noticed. */
    VERSION_READ_AFTER_THE_EVENTS,

    /** The condition is checked when the commit is handed in, not when it is written. */
    CONDITION_CHECKED_OUTSIDE_THE_BATCH,

    /** The events of a block are put down one by one. */
    NON_ATOMIC_BATCH,

    /** A block gets in although another one has taken its position. */
    REUSED_POSITION,

    /** A commit is acknowledged before it is on stable storage. */
    UNSYNCED_COMMIT,

    /** A block is sent again after its answer was lost, and what keeps it from being sent is taken for the answer to the first. */
    UNREACHABLE_AFTER_SENDING
}
