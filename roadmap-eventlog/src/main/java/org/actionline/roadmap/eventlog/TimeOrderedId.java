package org.actionline.roadmap.eventlog;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids that sort by the time they were made: UUID version 7 (RFC 9562 section 5.7).
 *
 * <p>They are for people and indexes; nothing in the log draws an order from them.
 */
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private TimeOrderedId() {}

    public static UUID at(Instant instant) {
        var high = instant.toEpochMilli() << 16 | VERSION | RANDOM.nextInt(0x1000);
        var low = VARIANT | RANDOM.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
