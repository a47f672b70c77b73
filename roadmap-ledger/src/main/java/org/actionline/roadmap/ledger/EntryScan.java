package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
        var actor = text("{\"actor\":");
        var commit = uuid(",\"commit\":\"");
        var effectiveOn = date("\",\"effectiveOn\":\"");
        var id = uuid("\",\"id\":\"");
        var payload = hash("\",\"payload\":\"");
        var position = position("\",\"pos\":");
        var previous = hash(",\"prev\":\"");
        var recordedAt = instant("\",\"recordedAt\":\"");
        var revision = text("\",\"rev\":");
        var tags = tags(",\"tags\":[");
        var type = text("],\"type\":");
        literal(",\"v\":1}");
        require(at == bytes.length);
        return new Entry(position, id, type, revision, recordedAt, effectiveOn, actor, tags, commit, previous, payload);
    }

    private List<String> tags(String before) {
        literal(before);
        var tags = new ArrayList<String>();
        while (peek() != ']') {
            var tag = text(tags.isEmpty() ? "" : ",");
            require(tags.isEmpty() || tags.getLast().compareTo(tag) < 0);
            tags.add(tag);
        }
        return tags;
    }

    private String text(String before) {
        literal(before);
        literal("\"");
        var start = at;
        while (peek() != '"') {
            // What is not ASCII is negative as a byte.
            require(bytes[at] >= ' ' && bytes[at] != '\\');
            at++;
        }
        return new String(bytes, start, at++ - start, ISO_8859_1);
    }

    private long position(String before) {
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

    private LocalDate date(String before) {
        literal(before);
        var year = decimal(4);
        literal("-");
        var month = decimal(2);
        literal("-");
        return LocalDate.of(year, month, decimal(2));
    }

    private Instant instant(String before) {
        var day = date(before);
        literal("T");
        var hour = decimal(2);
        literal(":");
        var minute = decimal(2);
        literal(":");
        var second = decimal(2);
        literal(".");
        var micros = decimal(6);
        literal("Z");
        require(hour < 24 && minute < 60 && second < 60);
        return Instant.ofEpochSecond(
                day.toEpochDay() * SECONDS_A_DAY + 3600L * hour + 60L * minute + second, 1000L * micros);
    }

    private UUID uuid(String before) {
        literal(before);
        var high = hexadecimal(8);
        literal("-");
        high = high << 16 | hexadecimal(4);
        literal("-");
        high = high << 16 | hexadecimal(4);
        literal("-");
        var low = hexadecimal(4);
        literal("-");
        return new UUID(high, low << 48 | hexadecimal(12));
    }

    private Hash hash(String before) {
        literal(before);
        var hash = new byte[Hash.LENGTH];
        for (var i = 0; i < hash.length; i++) {
            hash[i] = (byte) hexadecimal(2);
        }
        return new Hash(hash);
    }

    /** In lower case. */
    private long hexadecimal(int digits) {
        var value = 0L;
        for (var end = at + digits; at < end; at++) {
            var digit = peek();
            require((digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'));
            value = value << 4 | (digit <= '9' ? digit - '0' : digit - 'a' + 10);
        }
        return value;
    }

    private int decimal(int digits) {
        var value = 0;
        for (var end = at + digits; at < end; at++) {
            var digit = peek();
            require(digit >= '0' && digit <= '9');
            value = 10 * value + digit - '0';
        }
        return value;
    }

    private void literal(String ascii) {
        require(bytes.length - at >= ascii.length());
        for (var i = 0; i < ascii.length(); i++) {
            require(bytes[at++] == ascii.charAt(i));
        }
    }

    private byte peek() {
        require(at < bytes.length);
        return bytes[at];
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new NotPlain();
        }
    }
}
