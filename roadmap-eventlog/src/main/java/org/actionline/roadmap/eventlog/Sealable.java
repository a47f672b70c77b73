package org.actionline.roadmap.eventlog;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.actionline.roadmap.ledger.Entry;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.PayloadSeal;

/**
 * A new event with everything done that does not depend on its position, so that the one writer has little left to do.
 */
@SuppressWarnings("ArrayRecordComponent") // neither compared nor changed by anyone
record Sealable(NewEvent event, Json metadata, byte[] salt, Hash seal, List<String> tags, long size) {

    private static final long ENTRY_WITHOUT_TAGS = 1_024;

    /** In UTF-8. */
    private static final int MOST_BYTES_OF_A_CHAR = 3;

    private static final SecureRandom RANDOM = new SecureRandom();

    static Sealable of(NewEvent event) {
        var metadata = Metadata.write(event.metadata());
        var salt = PayloadSeal.newSalt(RANDOM);
        var seal = PayloadSeal.of(salt, SealedEvent.content(event.payload(), metadata));
        var tags = event.tags().stream().map(Tag::toString).sorted().toList();
        return new Sealable(event, metadata, salt, seal, tags, size(event, metadata));
    }

    /** About how many bytes these events take in a store. */
    static long size(List<Sealable> events) {
        var bytes = 0L;
        for (var event : events) {
            bytes += event.size();
        }
        return bytes;
    }

    /** Payload, metadata, and tags twice: in the entry and beside it. */
    private static long size(NewEvent event, Json metadata) {
        var bytes = event.payload().length() + metadata.length() + ENTRY_WITHOUT_TAGS;
        for (var tag : event.tags()) {
            bytes += 2L
                    * MOST_BYTES_OF_A_CHAR
                    * (tag.key().length() + tag.value().length() + 1);
        }
        return bytes;
    }

    SealedEvent at(long position, Hash previous, Instant recordedAt, UUID commit) {
        var effectiveOn = event.effectiveOn()
                .orElseGet(() -> recordedAt.atOffset(ZoneOffset.UTC).toLocalDate());
        var entry = new Entry(
                position,
                event.id(),
                event.type(),
                event.revision(),
                recordedAt,
                effectiveOn,
                event.actor(),
                tags,
                commit,
                previous,
                seal);
        var stored = new StoredEvent(
                position,
                event.id(),
                event.type(),
                event.revision(),
                recordedAt,
                effectiveOn,
                event.actor(),
                event.tags(),
                event.metadata(),
                event.payload(),
                commit);
        var bytes = entry.bytes();
        return new SealedEvent(stored, bytes, Hash.leaf(bytes), metadata, salt);
    }
}
