package org.actionline.roadmap.ledger;

/** What is left of the payload beside its entry. */
public sealed interface StoredPayload {

    /** The payload and the salt of its seal, as they are stored. */
    @SuppressWarnings("ArrayRecordComponent") // carried from a store to a check, never compared
    record Kept(byte[] salt, byte[] canonical) implements StoredPayload {}

    /**
     * Payload and salt are gone for good; the seal shows only that there was one.
     *
     * @param left what was kept in their place, canonical; the event that erased them states the same
     */
    @SuppressWarnings("ArrayRecordComponent") // carried from a store to a check, never compared
    record Erased(byte[] left) implements StoredPayload {}

    /** Not at hand where the entry is verified, as for someone who may see the entries only. */
    record NotShown() implements StoredPayload {}
}
