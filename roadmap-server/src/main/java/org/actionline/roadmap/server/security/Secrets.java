package org.actionline.roadmap.server.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes passwords and tokens that nobody can guess. */
final class Secrets {

    /** By the prefix a scanner recognizes a token that has leaked into a file. */
    static final String TOKEN_PREFIX = "rr_";

    /** Without the characters that people confuse: 0 and o, 1 and l and i. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 6;
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** Four groups of six characters, 118 bits. */
    String password() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(GROUP_LENGTH, 0, READABLE.length())
                        .mapToObj(index -> READABLE.substring(index, index + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** The prefix and 32 random bytes in base64url. */
    String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return TOKEN_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
