package org.actionline.roadmap.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What one stored event shows by itself, without its neighbours: the costly half of verifying it, which any thread may do.
 *
 * @param leaf hashed from the entry
 * @param recordedLeaf the hash recorded beside it
 * @param entry nothing if the bytes are none
 * @param flaw why they are none
 * @param sealBroken whether a payload is there and is not the one sealed
 * @param statement what the event states about the log, if its payload is there and is the one sealed
 */
public record Examined(
        Hash leaf,
        Hash recordedLeaf,
        @Nullable Entry entry,
        String flaw,
        StoredPayload payload,
        boolean sealBroken,
        @Nullable Statement statement) {

    /** Looks at an event where no leaf hash was recorded beside it. */
    public static Examined of(byte[] entry, StoredPayload payload) {
        var leaf = Hash.leaf(entry);
        return of(entry, leaf, leaf, payload);
    }

    /**
     * Looks at an event.
     *
     * @param entry as stored
     * @param recordedLeaf its hash as recorded beside it, or in a tile of level 0
     */
    public static Examined of(byte[] entry, Hash recordedLeaf, StoredPayload payload) {
        return of(entry, Hash.leaf(entry), recordedLeaf, payload);
    }

    private static Examined of(byte[] entry, Hash leaf, Hash recordedLeaf, StoredPayload payload) {
        try {
            var parsed = Entry.parse(entry);
            if (payload instanceof StoredPayload.Kept kept) {
                var holds = PayloadSeal.holds(parsed.payload(), kept.salt(), kept.canonical());
                var statement =
                        holds ? Statement.of(parsed.type(), kept.canonical()).orElse(null) : null;
                return new Examined(leaf, recordedLeaf, parsed, "", payload, !holds, statement);
            }
            return new Examined(leaf, recordedLeaf, parsed, "", payload, false, null);
        } catch (EntryRefused e) {
            return new Examined(leaf, recordedLeaf, null, String.valueOf(e.getMessage()), payload, false, null);
        }
    }
}
