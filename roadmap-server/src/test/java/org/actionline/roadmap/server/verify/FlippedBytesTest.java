package org.actionline.roadmap.server.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.ledger.KeyHistory;
import org.actionline.roadmap.ledger.Note;
import org.actionline.roadmap.ledger.Report.Verdict;
import org.actionline.roadmap.ledger.audit.BundleCheck;
import org.actionline.roadmap.ledger.audit.BundleScope;
import org.actionline.roadmap.ledger.audit.BundleWriter;
import org.actionline.roadmap.ledger.audit.BundleWriter.Shown;
import org.actionline.roadmap.ledger.audit.NoBundle;
import org.actionline.roadmap.ledger.audit.Trouble;
import org.actionline.roadmap.ledger.audit.Verification;
import org.actionline.roadmap.server.ledger.LedgerFiles;
import org.actionline.roadmap.server.ledger.LogOnDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Single bytes changed anywhere in the database, the checkpoints and a bundle with its tiles: every change that alters something
 * is detected, and nearly every one is located to the event that it is about.
 *
 * <p>A database has bytes that mean nothing: free room in its pages, and header fields that nobody reads. Whether a change means
 * something is decided by reading every row of every table before and after; one that alters no row is counted apart. In a bundle
 * and in a checkpoint every byte means something.
 *
 * <p>{@code -Droadmap.flips=10000} for the full run, {@code -Droadmap.seed=N} to repeat one.
 */
class FlippedBytesTest {

    private static final int FLIPS = Integer.getInteger("roadmap.flips", 60);
    private static final long SEED = Long.getLong("roadmap.seed", 20110509);
    private static final int EVENTS = 300;

    @TempDir
    Path directory;

    private final Map<String, Map<Fate, Integer>> counts = new LinkedHashMap<>();

    /** What became of one change. */
    private enum Fate {
        MEANINGLESS,
        UNDETECTED,
        DETECTED,
        LOCATED
    }

    @Test
    void every_changed_byte_is_detected_and_nearly_every_one_is_located() throws IOException {
        new LogOnDisk(directory).grow(EVENTS / 2);
        new LogOnDisk(directory).publish("2010");
        new LogOnDisk(directory).grow(EVENTS / 2 - 1);
        var bundle = bundle();
        var random = new Random(SEED);

        for (var flip = 0; flip < FLIPS; flip++) {
            switch (flip % 5) {
                case 0, 1 -> count("database", database(random));
                case 2 -> count("checkpoint", checkpoint(random));
                default -> count("bundle with tiles", bundle(bundle, random));
            }
        }

        counts.forEach((what, fates) -> System.out.printf(
                "%s: %d changed something and %d nothing; %d detected, %d located%n",
                what,
                sum(fates, Fate.UNDETECTED, Fate.DETECTED, Fate.LOCATED),
                sum(fates, Fate.MEANINGLESS),
                sum(fates, Fate.DETECTED, Fate.LOCATED),
                sum(fates, Fate.LOCATED)));
        var all = new EnumMap<Fate, Integer>(Fate.class);
        counts.values().forEach(fates -> fates.forEach((fate, count) -> all.merge(fate, count, Integer::sum)));
        assertThat(sum(all, Fate.UNDETECTED))
                .as("undetected, repeat with -Droadmap.seed=%d -Droadmap.flips=%d", SEED, FLIPS)
                .isZero();
        assertThat(sum(all, Fate.LOCATED))
                .as("located, repeat with -Droadmap.seed=%d -Droadmap.flips=%d", SEED, FLIPS)
                .isGreaterThanOrEqualTo(sum(all, Fate.DETECTED, Fate.LOCATED) * 99 / 100);
    }

    private static int sum(Map<Fate, Integer> fates, Fate... wanted) {
        return Stream.of(wanted).mapToInt(fate -> fates.getOrDefault(fate, 0)).sum();
    }

    private Fate database(Random random) throws IOException {
        var file = directory.resolve("log.db");
        var intact = Files.readAllBytes(file);
        var before = rows();
        try {
            Files.write(file, flipped(intact, random));
            var concerned = different(before, rows());
            if (concerned.isEmpty()) {
                return Fate.MEANINGLESS;
            }
            return fate(found(), concerned);
        } finally {
            Files.write(file, intact);
            Files.deleteIfExists(directory.resolve("log.db-wal"));
            Files.deleteIfExists(directory.resolve("log.db-shm"));
        }
    }

    private Fate checkpoint(Random random) throws IOException {
        List<Path> files;
        try (var kept = Files.list(directory.resolve("checkpoints"))) {
            files = kept.sorted().toList();
        }
        var file = random.nextBoolean() ? directory.resolve("checkpoint") : files.get(random.nextInt(files.size()));
        var intact = Files.readAllBytes(file);
        try {
            Files.write(file, flipped(intact, random));
            var found = found();
            return found.isEmpty()
                    ? Fate.UNDETECTED
                    : found.stream().anyMatch(trouble -> trouble.what().contains("checkpoint"))
                            ? Fate.LOCATED
                            : Fate.DETECTED;
        } finally {
            Files.write(file, intact);
        }
    }

    private Fate bundle(Path bundle, Random random) throws IOException {
        var intact = Files.readAllBytes(bundle);
        var place = random.nextInt(intact.length);
        var bytes = intact.clone();
        bytes[place] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        var altered = Files.write(directory.resolve("altered.zip"), bytes);
        try {
            var result = BundleCheck.of(altered, Optional.empty(), (events, of) -> {});
            return result.verdict() == Verdict.INTACT
                    ? Fate.UNDETECTED
                    : fate(result.troubles(), Bytes.eventsAt(intact, place));
        } catch (NoBundle e) {
            return Bytes.eventsAt(intact, place).isEmpty() ? Fate.LOCATED : Fate.DETECTED;
        }
    }

    /** What is about no event is located as soon as it is said to be wrong. */
    private static Fate fate(List<Trouble> found, Set<Long> concerned) {
        if (found.isEmpty()) {
            return Fate.UNDETECTED;
        }
        var positions = new HashSet<Long>();
        found.forEach(trouble -> {
            if (trouble.position() != null) {
                positions.add(trouble.position());
            }
        });
        return concerned.isEmpty() || concerned.stream().anyMatch(positions::contains) ? Fate.LOCATED : Fate.DETECTED;
    }

    /** A file that is no log any more is found too, and that is all there is to say about it. */
    private List<Trouble> found() {
        try {
            return verify().troubles();
        } catch (CannotVerify e) {
            return List.of(new Trouble(0L, String.valueOf(e.getMessage()), null));
        }
    }

    private Verification verify() {
        return DirectoryCheck.of(directory, Optional.empty(), (events, of) -> {});
    }

    private static byte[] flipped(byte[] intact, Random random) {
        var bytes = intact.clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return bytes;
    }

    private void count(String what, Fate fate) {
        counts.computeIfAbsent(what, key -> new EnumMap<>(Fate.class)).merge(fate, 1, Integer::sum);
    }

    /** Every row of every table by the event that it is about; nothing is left out. */
    private Map<Long, Set<String>> rows() {
        var rows = new TreeMap<Long, Set<String>>();
        read(
                "SELECT position, 'event', hex(leaf), hex(entry), hex(metadata), hex(payload), hex(salt) FROM event",
                rows);
        read("SELECT position, 'term', hex(term), '', '', '', '' FROM term", rows);
        read("SELECT number << (8 * level), 'node', hex(hash), level, '', '', '' FROM node", rows);
        read("SELECT position - 1, 'indexed', hex(leaf), '', '', '', '' FROM indexed", rows);
        return rows;
    }

    private void read(String query, Map<Long, Set<String>> rows) {
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + directory.resolve("log.db").toUri() + "?mode=ro&immutable=1");
                var statement = connection.createStatement();
                var read = statement.executeQuery(query)) {
            while (read.next()) {
                var row = new StringBuilder();
                for (var column = 2; column <= 7; column++) {
                    row.append(read.getString(column)).append(' ');
                }
                rows.computeIfAbsent(read.getLong(1), key -> new TreeSet<>()).add(row.toString());
            }
        } catch (SQLException e) {
            rows.computeIfAbsent(-1L, key -> new TreeSet<>()).add("unreadable");
        }
    }

    private static Set<Long> different(Map<Long, Set<String>> before, Map<Long, Set<String>> after) {
        var concerned = new TreeSet<Long>();
        before.forEach((position, rows) -> {
            if (!rows.equals(after.get(position))) {
                concerned.add(position);
            }
        });
        after.forEach((position, rows) -> {
            if (!rows.equals(before.get(position))) {
                concerned.add(position);
            }
        });
        return concerned;
    }

    private Path bundle() throws IOException {
        var files = new LedgerFiles(directory);
        var file = directory.resolve("bundle.zip");
        try (var log = EventLog.open(directory, Clock.systemUTC());
                var out = Files.newOutputStream(file)) {
            var signed = new BundleWriter.Signed(
                    KeyHistory.parse(files.keyHistory().orElseThrow()),
                    Note.parse(Files.readString(files.checkpoint())),
                    files.earlierCheckpoints().stream().map(Note::parse).toList());
            BundleWriter.write(
                    out,
                    new BundleScope.Everything(),
                    Set.of(),
                    signed,
                    log::hash,
                    (from, to) -> log.sealed(from, to)
                            .map(event -> new Shown(event.entry(), event.stored()))
                            .toList());
        }
        return file;
    }
}
