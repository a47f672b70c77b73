package org.actionline.roadmap.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The bytes of an entry: one JSON object, members in RFC 8785 order.
 *
 * <p>The writer knows that order and goes through the members once. So does the reader where it can; otherwise it takes
 * any order and accepts only what the writer would have written.
 */
final class EntryFormat {

    private static final int VERSION = 1;
    private static final int MEMBERS = 12;
    private static final int USUAL_LENGTH = 640;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int LAST_YEAR = 9999;

    private EntryFormat() {}

    static byte[] write(Entry entry) {
        try {
            var out = new JsonBytes(USUAL_LENGTH);
            out.ascii("{\"actor\":").string(entry.actor());
            uuid(out.ascii(",\"commit\":\""), entry.commit());
            date(out.ascii("\",\"effectiveOn\":\""), entry.effectiveOn());
            uuid(out.ascii("\",\"id\":\""), entry.id());
            out.ascii("\",\"payload\":\"").hex(entry.payload().bytes());
            out.ascii("\",\"pos\":").ascii(Long.toString(entry.position()));
            out.ascii(",\"prev\":\"").hex(entry.previous().bytes());
            instant(out.ascii("\",\"recordedAt\":\""), entry.recordedAt());
            out.ascii("\",\"rev\":").string(entry.revision());
            tags(out.ascii(",\"tags\":["), entry.tags());
            out.ascii("],\"type\":").string(entry.type());
            out.ascii(",\"v\":").decimal(VERSION, 1).ascii("}");
            if (out.length() > Entry.MAX_BYTES) {
                throw new EntryRefused("An entry has at most " + Entry.MAX_BYTES + " bytes, not " + out.length());
            }
            return out.toByteArray();
        } catch (EntryRefused e) {
            throw e;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new EntryRefused("The entry cannot be written: " + e.getMessage(), e);
        }
    }

    private static void uuid(JsonBytes out, UUID uuid) {
        var high = uuid.getMostSignificantBits();
        var low = uuid.getLeastSignificantBits();
        out.hex(high >>> 32, 8).ascii("-").hex(high >>> 16, 4).ascii("-").hex(high, 4);
        out.ascii("-").hex(low >>> 48, 4).ascii("-").hex(low, 12);
    }

    private static void date(JsonBytes out, LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("The year " + date.getYear() + " has not four digits");
        }
        out.decimal(date.getYear(), 4).ascii("-").decimal(date.getMonthValue(), 2);
        out.ascii("-").decimal(date.getDayOfMonth(), 2);
    }

    private static void instant(JsonBytes out, Instant instant) {
        var second = Math.floorMod(instant.getEpochSecond(), SECONDS_A_DAY);
        date(out, LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond(), SECONDS_A_DAY)));
        out.ascii("T").decimal(second / 3600, 2);
        out.ascii(":").decimal(second / 60 % 60, 2);
        out.ascii(":").decimal(second % 60, 2);
        out.ascii(".").decimal(instant.getNano() / 1000, 6).ascii("Z");
    }

    private static void tags(JsonBytes out, List<String> tags) {
        var separator = "";
        for (var tag : tags) {
            out.ascii(separator).string(tag);
            separator = ",";
        }
    }

    static Entry read(byte[] bytes) {
        var plain = EntryScan.read(bytes);
        return plain == null ? readAny(bytes) : plain;
    }

    /** Takes the bytes apart, and accepts what comes to the same bytes when it is written again. */
    static Entry readAny(byte[] bytes) {
        Entry entry;
        try {
            entry = entry(JsonReader.read(CanonicalJson.decode(bytes)));
        } catch (EntryRefused e) {
            throw e;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new EntryRefused("No entry: " + e.getMessage(), e);
        }
        if (!Arrays.equals(bytes, write(entry))) {
            throw new EntryRefused("Not the canonical form of the entry it states");
        }
        return entry;
    }

    private static Entry entry(Json json) {
        if (!(json instanceof Json.Members object) || object.values().size() != MEMBERS) {
            throw new EntryRefused("An entry has " + MEMBERS + " members");
        }
        if (number(object, "v") != VERSION) {
            throw new EntryRefused("Not an entry of version " + VERSION);
        }
        return new Entry(
                number(object, "pos"),
                UUID.fromString(text(object, "id")),
                text(object, "type"),
                text(object, "rev"),
                Instant.parse(text(object, "recordedAt")),
                LocalDate.parse(text(object, "effectiveOn")),
                text(object, "actor"),
                texts(object, "tags"),
                UUID.fromString(text(object, "commit")),
                Hash.parse(text(object, "prev")),
                Hash.parse(text(object, "payload")));
    }

    private static long number(Json.Members members, String name) {
        if (members.values().get(name) instanceof Json.Real real) {
            return (long) real.value();
        }
        throw new EntryRefused("The number '" + name + "' is missing");
    }

    private static String text(Json.Members members, String name) {
        if (members.values().get(name) instanceof Json.Text text) {
            return text.value();
        }
        throw new EntryRefused("The text '" + name + "' is missing");
    }

    private static List<String> texts(Json.Members members, String name) {
        if (!(members.values().get(name) instanceof Json.Array array)) {
            throw new EntryRefused("The list '" + name + "' is missing");
        }
        return array.values().stream()
                .map(value -> {
                    if (value instanceof Json.Text text) {
                        return text.value();
                    }
                    throw new EntryRefused("'" + name + "' holds something that is no text");
                })
                .toList();
    }
}
