package org.actionline.roadmap.server.evidence;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.result.Sha256;
import org.jspecify.annotations.Nullable;

/** The header {@code Content-Digest} (RFC 9530 section 2), of which SHA-256 is understood. */
final class ContentDigest {

    static final String HEADER = "Content-Digest";

    private static final Pattern SHA256 = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):");

    private ContentDigest() {}

    /** The SHA-256 that a header states; none where there is no header. */
    static Optional<Sha256> read(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        var stated = SHA256.matcher(header);
        if (!stated.find()) {
            throw new InvalidValue(HEADER, header, "sha-256=:…: with the SHA-256 of the bytes in base 64");
        }
        return Optional.of(
                new Sha256(HexFormat.of().formatHex(Base64.getDecoder().decode(stated.group(1)))));
    }

    static String of(Sha256 hash) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hash.hex())) + ":";
    }
}
