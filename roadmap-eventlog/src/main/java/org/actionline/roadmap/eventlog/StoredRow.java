package org.actionline.roadmap.eventlog;

import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.StoredPayload;

/** One event as it is stored, whether or not it makes sense. What is gone is an empty array. */
@SuppressWarnings("ArrayRecordComponent") // neither compared nor changed by anyone
public record StoredRow(long position, byte[] leaf, byte[] entry, byte[] metadata, byte[] payload, byte[] salt) {

    /** The recorded hash; zeros, which no entry has, if it is none. */
    public Hash recordedLeaf() {
        return leaf.length == Hash.LENGTH ? new Hash(leaf) : Hash.ZERO;
    }

    /** Payload and metadata in the form that was sealed, with the key of their seal. */
    public StoredPayload sealed() {
        var content = SealedEvent.content(Json.stored(payload), Json.stored(metadata));
        return salt.length == 0 ? new StoredPayload.Erased(content) : new StoredPayload.Kept(salt, content);
    }
}
