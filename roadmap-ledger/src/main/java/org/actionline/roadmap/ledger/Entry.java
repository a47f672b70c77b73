package org.actionline.roadmap.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What the log states about one event, for ever: everything but the payload, of which it keeps a seal.
 *
 * <p>The bytes are stored as first written and never written again from the parts; what is hashed is what is stored.
 *
 * @param position place in the log, from 0, at most 2^53 - 1 (what every JSON reader can carry)
 * @param type written name of the event, never a class name
 * @param revision written revision of the payload's shape
 * @param recordedAt server clock, in UTC, cut to the microsecond; years 0 to 9999
 * @param effectiveOn the day the change is true in the world; years 0 to 9999
 * @param actor who appended it; empty when the log itself did
 * @param tags {@code key=value}; put in UTF-16 order, each once
 * @param commit the command whose events were appended together
 * @param previous leaf hash of the entry before, {@link Hash#ZERO} at position 0
 * @param payload seal of the payload, see {@link PayloadSeal}
 */
public record Entry(
        long position,
        UUID id,
        String type,
        String revision,
        Instant recordedAt,
        LocalDate effectiveOn,
        String actor,
        List<String> tags,
        UUID commit,
        Hash previous,
        Hash payload) {

    /** The most an entry may take: its length is two bytes in an entry bundle. */
    public static final int MAX_BYTES = 0xffff;

    /** The highest position that JSON readers agree on. */
    public static final long MAX_POSITION = (1L << 53) - 1;

    public Entry {
        require(position >= 0 && position <= MAX_POSITION, "No such position: " + position);
        require(!type.isEmpty(), "The type is missing");
        require(!revision.isEmpty(), "The revision is missing");
        require(position > 0 || previous.equals(Hash.ZERO), "The first entry has no predecessor");
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        tags = inOrder(tags)
                ? List.copyOf(tags)
                : tags.stream().sorted().distinct().toList();
        for (var tag : tags) {
            require(tag.indexOf('=') > 0, "A tag reads key=value, not " + tag);
        }
    }

    /**
     * The canonical JSON of this entry, as UTF-8.
     *
     * @throws EntryRefused if it exceeds {@link #MAX_BYTES}, a surrogate stands alone, or a year has not four digits
     */
    public byte[] bytes() {
        return EntryFormat.write(this);
    }

    /**
     * Reads what {@link #bytes()} wrote, and nothing else.
     *
     * @throws EntryRefused if the bytes differ in any way from the canonical form of the entry they state
     */
    public static Entry parse(byte[] bytes) {
        return EntryFormat.read(bytes);
    }

    /** The entry's hash in the tree. Whoever already holds the bytes hashes those instead: writing costs more. */
    public Hash leaf() {
        return Hash.leaf(bytes());
    }

    private static boolean inOrder(List<String> tags) {
        for (var i = 1; i < tags.size(); i++) {
            if (tags.get(i - 1).compareTo(tags.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
