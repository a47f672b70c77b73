package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads an entry in one pass over its bytes, which shows at the same time that they are its canonical form: every byte
 * stands where {@link EntryFormat} would have put it.
 *
 * <p>It knows entries of plain ASCII without escapes, which nearly all are. Of others it says nothing, not even that they
 * are none.
 */
final class EntryScan {

    /** Says that the bytes are not of the kind known here. */
    private static final class NotPlain extends RuntimeException {

        private NotPlain() {
            super("Not an entry of plain ASCII", null, false, false);
        }
    }

    private static final int SECONDS_A_DAY = 86_400;

    /** Of the highest position. */
    private static final int MOST_DIGITS = 16;

    private static final byte[] ACTOR = ascii("{\"actor\":\"");
    private static final byte[] COMMIT = ascii(",\"commit\":\"");
    private static final byte[] EFFECTIVE_ON = ascii("\",\"effectiveOn\":\"");
    private static final byte[] ID = ascii("\",\"id\":\"");
    private static final byte[] PAYLOAD = ascii("\",\"payload\":\"");
    private static final byte[] POSITION = ascii("\",\"pos\":");
    private static final byte[] PREVIOUS = ascii(",\"prev\":\"");
    private static final byte[] RECORDED_AT = ascii("\",\"recordedAt\":\"");
    private static final byte[] REVISION = ascii("\",\"rev\":\"");
    private static final byte[] TAGS = ascii(",\"tags\":[");
    private static final byte[] FIRST_TAG = ascii("\"");
    private static final byte[] NEXT_TAG = ascii(",\"");
    private static final byte[] TYPE = ascii("],\"type\":\"");
    private static final byte[] VERSION = ascii(",\"v\":1}");

    /** What each byte counts as a hexadecimal digit in lower case; negative if it is none. */
    private static final byte[] DIGITS = new byte[256];

    static {
        Arrays.fill(DIGITS, (byte) -1);
        for (var digit = 0; digit < 16; digit++) {
            DIGITS[Character.forDigit(digit, 16)] = (byte) digit;
        }
    }

    private final byte[] bytes;
    private int at;

    private EntryScan(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The entry; nothing if the bytes have to be read in another way. */
    static @Nullable Entry read(byte[] bytes) {
        if (bytes.length > Entry.MAX_BYTES) {
            return null;
        }
        try {
            return new EntryScan(bytes).entry();
        } catch (NotPlain | IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    private Entry entry() {
        var actor = text(ACTOR);
        var commit = uuid(COMMIT);
        var effectiveOn = date(EFFECTIVE_ON);
        var id = uuid(ID);
        var payload = hash(PAYLOAD);
        var position = position(POSITION);
        var previous = hash(PREVIOUS);
        var recordedAt = instant(RECORDED_AT);
        var revision = text(REVISION);
        var tags = tags(TAGS);
        var type = text(TYPE);
        literal(VERSION);
        require(at == bytes.length);
        return new Entry(position, id, type, revision, recordedAt, effectiveOn, actor, tags, commit, previous, payload);
    }

    private List<String> tags(byte[] before) {
        literal(before);
        var tags = new ArrayList<String>();
        while (peek() != ']') {
            var tag = text(tags.isEmpty() ? FIRST_TAG : NEXT_TAG);
            require(tags.isEmpty() || tags.getLast().compareTo(tag) < 0);
            tags.add(tag);
        }
        return tags;
    }

    /** @param before ends with the quote that begins the text */
    private String text(byte[] before) {
        literal(before);
        var start = at;
        while (peek() != '"') {
            // What is not ASCII is negative as a byte.
            require(bytes[at] >= ' ' && bytes[at] != '\\');
            at++;
        }
        return new String(bytes, start, at++ - start, ISO_8859_1);
    }

    private long position(byte[] before) {
        literal(before);
        var start = at;
        var value = 0L;
        while (peek() != ',') {
            require(at - start < MOST_DIGITS);
            value = 10 * value + decimal(1);
        }
        require(at - start == 1 || (at > start && bytes[start] != '0'));
        return value;
    }

    private LocalDate date(byte[] before) {
        literal(before);
        var year = decimal(4);
        separator('-');
        var month = decimal(2);
        separator('-');
        return LocalDate.of(year, month, decimal(2));
    }

    private Instant instant(byte[] before) {
        var day = date(before);
        separator('T');
        var hour = decimal(2);
        separator(':');
        var minute = decimal(2);
        separator(':');
        var second = decimal(2);
        separator('.');
        var micros = decimal(6);
        separator('Z');
        require(hour < 24 && minute < 60 && second < 60);
        return Instant.ofEpochSecond(
                day.toEpochDay() * SECONDS_A_DAY + 3600L * hour + 60L * minute + second, 1000L * micros);
    }

    private UUID uuid(byte[] before) {
        literal(before);
        var high = hexadecimal(8);
        separator('-');
        high = high << 16 | hexadecimal(4);
        separator('-');
        high = high << 16 | hexadecimal(4);
        separator('-');
        var low = hexadecimal(4);
        separator('-');
        return new UUID(high, low << 48 | hexadecimal(12));
    }

    private Hash hash(byte[] before) {
        literal(before);
        reserve(2 * Hash.LENGTH);
        var hash = new byte[Hash.LENGTH];
        var all = 0;
        for (var i = 0; i < hash.length; i++) {
            var value = DIGITS[bytes[at++] & 0xff] << 4 | DIGITS[bytes[at++] & 0xff];
            all |= value;
            hash[i] = (byte) value;
        }
        // One that is no digit has made its value negative, and all of them.
        require(all >= 0);
        return new Hash(hash);
    }

    private long hexadecimal(int digits) {
        reserve(digits);
        var value = 0L;
        for (var end = at + digits; at < end; at++) {
            var digit = DIGITS[bytes[at] & 0xff];
            require(digit >= 0);
            value = value << 4 | digit;
        }
        return value;
    }

    private int decimal(int digits) {
        reserve(digits);
        var value = 0;
        for (var end = at + digits; at < end; at++) {
            var digit = bytes[at] - '0';
            require(digit >= 0 && digit <= 9);
            value = 10 * value + digit;
        }
        return value;
    }

    private void separator(char ascii) {
        require(peek() == ascii);
        at++;
    }

    private void literal(byte[] ascii) {
        reserve(ascii.length);
        require(Arrays.equals(bytes, at, at + ascii.length, ascii, 0, ascii.length));
        at += ascii.length;
    }

    private byte peek() {
        reserve(1);
        return bytes[at];
    }

    private void reserve(int more) {
        require(bytes.length - at >= more);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new NotPlain();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
