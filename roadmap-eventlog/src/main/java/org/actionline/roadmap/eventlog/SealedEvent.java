package org.actionline.roadmap.eventlog;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Collectors;
import org.actionline.roadmap.ledger.Entry;
import org.actionline.roadmap.ledger.EntryRefused;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.PayloadSeal;
import org.actionline.roadmap.ledger.StoredPayload;

/**
 * An event together with what proves it.
 *
 * @param entry the bytes that were hashed, as first written
 * @param leaf hash of the entry
 * @param metadata the event's metadata in the form that was sealed
 * @param salt key of the seal; whoever erases the payload erases it too
 */
@SuppressWarnings("ArrayRecordComponent") // neither compared nor changed by anyone
public record SealedEvent(StoredEvent event, byte[] entry, Hash leaf, Json metadata, byte[] salt) {

    private static final byte[] DATA = "{\"data\":".getBytes(US_ASCII);
    private static final byte[] METADATA = ",\"metadata\":".getBytes(US_ASCII);

    /**
     * An event as a store kept it.
     *
     * @throws LogFailure.Damaged if the entry is none, or that of another position
     */
    static SealedEvent stored(long position, Hash leaf, byte[] entry, byte[] metadata, byte[] payload, byte[] salt) {
        var stated = parse(position, entry);
        var about = Json.stored(metadata);
        var event = new StoredEvent(
                position,
                stated.id(),
                stated.type(),
                stated.revision(),
                stated.recordedAt(),
                stated.effectiveOn(),
                stated.actor(),
                stated.tags().stream().map(Tag::parse).collect(Collectors.toUnmodifiableSet()),
                Metadata.read(about),
                Json.stored(payload),
                stated.commit());
        return new SealedEvent(event, entry, leaf, about, salt);
    }

    private static Entry parse(long position, byte[] bytes) {
        try {
            var entry = Entry.parse(bytes);
            if (entry.position() == position) {
                return entry;
            }
            throw new LogFailure.Damaged(position, "its entry states position " + entry.position());
        } catch (EntryRefused e) {
            throw new LogFailure.Damaged(position, "its entry cannot be read: " + e.getMessage());
        }
    }

    /** What the entry's seal covers: payload and metadata, so that neither can be changed unseen. */
    public byte[] content() {
        return content(event.payload(), metadata);
    }

    /** One canonical JSON object of two canonical values, its members in order. */
    static byte[] content(Json payload, Json metadata) {
        var content = ByteBuffer.allocate(DATA.length + payload.length() + METADATA.length + metadata.length() + 1);
        content.put(DATA);
        payload.putInto(content);
        content.put(METADATA);
        metadata.putInto(content);
        return content.put((byte) '}').array();
    }

    /** Whether the payload was destroyed; what stands in its place is what was kept of it. */
    public boolean isErased() {
        return salt.length == 0;
    }

    /** What a verifier needs beside the entry. */
    public StoredPayload stored() {
        return isErased() ? new StoredPayload.Erased(content()) : new StoredPayload.Kept(salt, content());
    }

    /** Whether the entry hashes to its leaf and names the leaf of the event before. */
    boolean follows(Hash previous) {
        return Hash.leaf(entry).equals(leaf) && Entry.parse(entry).previous().equals(previous);
    }

    /**
     * What is wrong with this event, seen on its own and after its predecessor.
     *
     * @param previous leaf of the event before, {@link Hash#ZERO} for the first
     */
    public Optional<String> flaw(Hash previous) {
        var stated = Entry.parse(entry);
        if (!Hash.leaf(entry).equals(leaf)) {
            return Optional.of("its entry does not hash to its leaf");
        }
        if (!stated.previous().equals(previous)) {
            return Optional.of("its entry does not follow the one before");
        }
        if (!isErased() && !stated.payload().equals(PayloadSeal.of(salt, content()))) {
            return Optional.of("its payload or metadata do not match their seal");
        }
        return Optional.empty();
    }
}
