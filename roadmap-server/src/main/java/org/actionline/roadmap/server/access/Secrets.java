package org.actionline.roadmap.server.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.actionline.roadmap.server.security.TokenHolders;

/** Makes passwords and tokens that nobody can guess. */
final class Secrets {

    /** By the prefix everybody sees that an id stands for a person and is no name. */
    static final String PERSON_PREFIX = "p-";

    private static final int PERSON_ID = 16;
    private static final int TOKEN_ID = 8;

    /** Without the characters that people confuse: 0 and o, 1 and l and i. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 6;
    private static final int TOKEN_BYTES = 32;

    /** As long as the output of the HMAC, as RFC 4226 section 4 recommends. */
    private static final int SHARED_SECRET_BYTES = 20;

    private final SecureRandom random = new SecureRandom();

    /** Five groups of six characters, 148 bits. */
    String password() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> letters(GROUP_LENGTH))
                .collect(Collectors.joining("-"));
    }

    /** Says nothing about the person, and never comes twice. */
    String personId() {
        return PERSON_PREFIX + letters(PERSON_ID);
    }

    String tokenId() {
        return letters(TOKEN_ID);
    }

    /** The prefix and 32 random bytes in base64url. */
    String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return TokenHolders.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** For an authenticator app, 160 bits in base 32. */
    String sharedSecret() {
        var bytes = new byte[SHARED_SECRET_BYTES];
        random.nextBytes(bytes);
        return Base32.encode(bytes);
    }

    /** Four groups of seven characters, 138 bits: nobody finds one by trying hashes, so that SHA-256 is enough to keep it. */
    String recoveryCode() {
        return IntStream.range(0, 4).mapToObj(group -> letters(7)).collect(Collectors.joining("-"));
    }

    private String letters(int length) {
        return random.ints(length, 0, READABLE.length())
                .mapToObj(index -> READABLE.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
