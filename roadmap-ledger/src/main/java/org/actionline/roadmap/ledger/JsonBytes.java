package org.actionline.roadmap.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects JSON as UTF-8, in the form that RFC 8785 prescribes for its parts.
 *
 * <p>It writes bytes straight away, with no text or tree in between: every appended event passes through here.
 */
final class JsonBytes {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;

    JsonBytes(int expected) {
        bytes = new byte[expected];
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    int length() {
        return length;
    }

    /** Appends text known to be ASCII and to need no escapes. */
    JsonBytes ascii(String text) {
        reserve(text.length());
        for (var i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    JsonBytes hex(byte[] raw) {
        reserve(2 * raw.length);
        for (var b : raw) {
            put(HEX[b >> 4 & 0xf]);
            put(HEX[b & 0xf]);
        }
        return this;
    }

    /** Appends the lowest {@code digits} hexadecimal digits of a number. */
    JsonBytes hex(long value, int digits) {
        reserve(digits);
        for (var shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            put(HEX[(int) (value >>> shift) & 0xf]);
        }
        return this;
    }

    /** Appends a number that is not negative, with leading zeros. */
    JsonBytes decimal(int value, int digits) {
        reserve(digits);
        length += digits;
        var rest = value;
        for (var i = 1; i <= digits; i++) {
            bytes[length - i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return this;
    }

    /**
     * Appends a string in quotes, escaped no more than RFC 8785 section 3.2.2.2 asks.
     *
     * @throws IllegalArgumentException if a surrogate stands alone: it has no UTF-8 form
     */
    JsonBytes string(String text) {
        reserve(6 * text.length() + 2);
        put((byte) '"');
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit < 0x80) {
                asciiCharacter(unit);
            } else if (!Character.isSurrogate(unit)) {
                codePoint(unit);
            } else {
                var codePoint = text.codePointAt(i++);
                if (!Character.isSupplementaryCodePoint(codePoint)) {
                    throw new IllegalArgumentException("A surrogate stands alone at offset " + (i - 1));
                }
                codePoint(codePoint);
            }
        }
        put((byte) '"');
        return this;
    }

    private void asciiCharacter(char unit) {
        switch (unit) {
            case '"', '\\' -> escape(unit);
            case '\b' -> escape('b');
            case '\t' -> escape('t');
            case '\n' -> escape('n');
            case '\f' -> escape('f');
            case '\r' -> escape('r');
            default -> {
                if (unit < ' ') {
                    escape('u');
                    hex(unit, 4);
                } else {
                    put((byte) unit);
                }
            }
        }
    }

    private void escape(char unit) {
        put((byte) '\\');
        put((byte) unit);
    }

    private void codePoint(int codePoint) {
        if (codePoint < 0x800) {
            put((byte) (0xc0 | codePoint >> 6));
        } else {
            if (codePoint < 0x10000) {
                put((byte) (0xe0 | codePoint >> 12));
            } else {
                put((byte) (0xf0 | codePoint >> 18));
                continuation(codePoint >> 12);
            }
            continuation(codePoint >> 6);
        }
        continuation(codePoint);
    }

    private void continuation(int bits) {
        put((byte) (0x80 | (bits & 0x3f)));
    }

    private void put(byte b) {
        bytes[length++] = b;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(length, more)));
        }
    }
}
