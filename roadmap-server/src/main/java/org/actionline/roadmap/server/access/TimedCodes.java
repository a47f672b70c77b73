package org.actionline.roadmap.server.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes that an authenticator app shows (RFC 6238): HMAC-SHA-1 over the number of the half minute, which is what every app
 * knows. The security of it rests on the secret, not on collisions of SHA-1.
 */
final class TimedCodes {

    static final Duration STEP = Duration.ofSeconds(30);

    private static final String HMAC = "HmacSHA1";
    private static final int LOW_BITS = 0x0f;

    private final int digits;

    TimedCodes(int digits) {
        this.digits = digits;
    }

    static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
    }

    /** RFC 4226 section 5.3 with the number of the step as counter. */
    String code(byte[] secret, long step) {
        var hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var offset = hash[hash.length - 1] & LOW_BITS;
        var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + digits + "d", number % power());
    }

    private int power() {
        var power = 1;
        for (var digit = 0; digit < digits; digit++) {
            power *= 10;
        }
        return power;
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }
}
