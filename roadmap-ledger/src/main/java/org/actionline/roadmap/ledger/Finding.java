package org.actionline.roadmap.ledger;

import java.time.Instant;

/** What is wrong with a stored log, and where. */
public sealed interface Finding {

    /** The place in the stored order, from 0. */
    long position();

    /** The bytes are not an entry in canonical form. */
    record NotAnEntry(long position, String why) implements Finding {}

    /** The entry states another position: entries before it are missing, or it was moved or repeated. */
    record WrongPosition(long position, long stated) implements Finding {}

    /** The entry, or its recorded hash, was altered. */
    record LeafDiffers(long position, Hash recorded, Hash computed) implements Finding {}

    /**
     * The entry was altered: the entry after it names another predecessor, or it names another predecessor itself. At
     * the last entry but one it may be the last that was altered.
     */
    record ChainBroken(long position) implements Finding {}

    /** The entry was recorded earlier than the one before, which no log does. */
    record ClockWentBack(long position, Instant before, Instant recordedAt) implements Finding {}

    /** The payload or its salt was altered: they do not make the seal. */
    record PayloadDiffers(long position) implements Finding {}

    /** Payload and salt are gone, and no event says that they were erased. */
    record ErasedBySomebody(long position) implements Finding {}

    /** What is left of an erased payload is not what the event that erased it says. */
    record RemainderDiffers(long position, long erasedBy) implements Finding {}

    /** An event says that the payload was erased, and it is still there. */
    record NotYetErased(long position, long erasedBy) implements Finding {}

    /**
     * The entries are not those that were signed for. One or more of them from {@code position} up to the checkpoint's
     * size was altered, even if nothing else shows it.
     */
    record RootDiffers(long position, Checkpoint checkpoint, Hash computed) implements Finding {}

    /** The log ends at {@code position}, and more entries than that were signed for. */
    record EntriesMissing(long position, Checkpoint checkpoint) implements Finding {}
}
