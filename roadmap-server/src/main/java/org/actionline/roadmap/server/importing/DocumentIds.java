package org.actionline.roadmap.server.importing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from a document and a place in it, so that the same import makes the same things: UUIDs of version 8 (RFC 9562,
 * section 5.8) whose free bits are the start of a SHA-256.
 */
final class DocumentIds {

    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final String document;

    /** Ids within the document whose SHA-256 is given. */
    DocumentIds(String sha256) {
        this.document = sha256;
    }

    UUID of(Object... place) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            update(digest, document);
            for (var part : place) {
                update(digest, part.toString());
            }
            var hash = ByteBuffer.wrap(digest.digest());
            long high = (hash.getLong() & ~0xF000L) | VERSION_8;
            long low = (hash.getLong() >>> 2) | VARIANT;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Each part with its length before it, so that no two lists of parts read the same. */
    private static void update(MessageDigest digest, String part) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
