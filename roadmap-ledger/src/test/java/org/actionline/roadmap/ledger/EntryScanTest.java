package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The one pass over an entry's bytes, held against taking them apart and writing them again: on random entries, and on
 * entries with bytes changed, put in, left out and swapped.
 *
 * <p>More: {@code mvn -pl roadmap-ledger test -Dtest=EntryScanTest -Droadmap.entries=1000000}; again: {@code -Droadmap.seed=…}.
 */
class EntryScanTest {

    private static final int ENTRIES = Integer.getInteger("roadmap.entries", 20_000);
    private static final long SEED = Long.getLong("roadmap.seed", System.nanoTime());
    private static final String ASCII = " !#$%&'()*+,-./0123456789:;<=>?@ABCXYZ[]^_`abcxyz{|}~\u007f";
    private static final String ANY = ASCII + "\"\\\b\t\n\u0001\u00e9\u20ac";
    private static final String CHANGES = "0129afAF-:.,\"\\{}[]TZe+ =\u0000\u001f";

    private final Random random = new Random(SEED);

    @Test
    void what_it_accepts_is_what_the_long_way_accepts() {
        var accepted = 0;
        for (var i = 0; i < ENTRIES; i++) {
            var bytes = changed(entry(random.nextInt(4) == 0 ? ANY : ASCII).bytes());
            var scanned = Optional.ofNullable(EntryScan.read(bytes));
            if (scanned.isPresent()) {
                accepted++;
                assertThat(theLongWay(bytes)).as(told(bytes)).isEqualTo(scanned);
            }
        }
        assertThat(accepted).as(repeat()).isPositive();
    }

    @Test
    void it_accepts_every_entry_of_plain_ascii() {
        for (var i = 0; i < ENTRIES; i++) {
            var entry = entry(ASCII);
            assertThat(EntryScan.read(entry.bytes())).as(told(entry.bytes())).isEqualTo(entry);
        }
    }

    /** The digits of every number and the limits of every day and hour: where a byte more or less is easily overlooked. */
    @Test
    void no_single_byte_of_an_entry_can_be_changed_without_both_ways_agreeing_on_what_it_is_then() {
        var bytes = entry(ASCII).bytes();
        for (var at = 0; at < bytes.length; at++) {
            for (var value = 0; value < 256; value++) {
                var changed = bytes.clone();
                changed[at] = (byte) value;
                var scanned = Optional.ofNullable(EntryScan.read(changed));
                if (scanned.isPresent()) {
                    assertThat(theLongWay(changed)).as(told(changed)).isEqualTo(scanned);
                }
            }
        }
    }

    @Test
    void an_entry_beyond_the_limit_is_refused_on_both_ways() {
        var tags = new ArrayList<String>();
        for (var i = 0; i < 1_000; i++) {
            tags.add("note%04d=%s".formatted(i, "x".repeat(60)));
        }
        var text = new String(entry(ASCII).bytes(), UTF_8)
                .replaceFirst("\"tags\":\\[.*],\"type\"", "\"tags\":[\"" + String.join("\",\"", tags) + "\"],\"type\"");
        assertThat(text.length()).isGreaterThan(Entry.MAX_BYTES);

        assertThat(EntryScan.read(text.getBytes(UTF_8))).isNull();
        assertThat(theLongWay(text.getBytes(UTF_8))).isEmpty();
    }

    private static Optional<Entry> theLongWay(byte[] bytes) {
        try {
            return Optional.of(EntryFormat.readAny(bytes));
        } catch (EntryRefused e) {
            return Optional.empty();
        }
    }

    private Entry entry(String characters) {
        var position = random.nextInt(3) == 0 ? random.nextLong(Entry.MAX_POSITION + 1) : random.nextInt(12);
        var tags = new ArrayList<String>();
        for (var i = random.nextInt(4); i > 0; i--) {
            tags.add("k" + text(characters) + "=" + text(characters));
        }
        return new Entry(
                position,
                new UUID(random.nextLong(), random.nextLong()),
                "t" + text(characters),
                Integer.toString(1 + random.nextInt(20)),
                Instant.ofEpochSecond(
                        random.nextLong(-62_000_000_000L, 253_000_000_000L), random.nextInt(1_000_000_000)),
                LocalDate.ofEpochDay(random.nextInt(-700_000, 2_900_000)),
                text(characters),
                tags,
                new UUID(random.nextLong(), random.nextLong()),
                position == 0 ? Hash.ZERO : Hash.leaf(new byte[] {(byte) random.nextInt()}),
                Hash.leaf(new byte[] {(byte) random.nextInt()}));
    }

    private String text(String characters) {
        var text = new StringBuilder();
        for (var i = random.nextInt(8); i > 0; i--) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }

    /** Once in a while not at all. */
    private byte[] changed(byte[] bytes) {
        var text = new ArrayList<>(List.<Byte>of());
        for (var b : bytes) {
            text.add(b);
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            var at = random.nextInt(text.size());
            var other = (byte) CHANGES.charAt(random.nextInt(CHANGES.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.set(at, other);
                case 1 -> text.add(at, other);
                case 2 -> text.remove(at);
                default -> text.set(at, text.set(random.nextInt(text.size()), text.get(at)));
            }
        }
        var changed = new byte[text.size()];
        for (var i = 0; i < changed.length; i++) {
            changed[i] = text.get(i);
        }
        return changed;
    }

    private static String repeat() {
        return "Repeat with -Dtest=EntryScanTest -Droadmap.seed=" + SEED;
    }

    private static String told(byte[] bytes) {
        return repeat() + ": " + new String(bytes, UTF_8);
    }
}
