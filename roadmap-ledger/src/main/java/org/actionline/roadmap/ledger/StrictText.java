package org.actionline.roadmap.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads text that has one spelling only, so that no byte of signed or hashed evidence can change unseen. */
final class StrictText {

    private StrictText() {}

    /** Standard base64 with padding and zero bits at its end (RFC 4648 section 4); Java alone reads others too. */
    static byte[] base64(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new EvidenceRefused("Not base64: " + text, e);
        }
        throw new EvidenceRefused("Not the one base64 form of its bytes: " + text);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static Hash hash(String base64) {
        var bytes = base64(base64);
        if (bytes.length != Hash.LENGTH) {
            throw new EvidenceRefused("Not a hash: " + base64);
        }
        return new Hash(bytes);
    }

    /** A number from 0 to 2^63 - 1 in ASCII digits, without sign or leading zeros. */
    static long decimal(String text) {
        try {
            var number = Long.parseLong(text);
            if (number >= 0 && Long.toString(number).equals(text)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new EvidenceRefused("Not a number: " + text, e);
        }
        throw new EvidenceRefused("Not a number without sign or leading zeros: " + text);
    }

    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new EvidenceRefused("Not UTF-8", e);
        }
    }
}
