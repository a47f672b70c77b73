package org.actionline.roadmap.eventlog;

import static org.actionline.roadmap.eventlog.Fixtures.AT_NOON;
import static org.actionline.roadmap.eventlog.Fixtures.C2;
import static org.actionline.roadmap.eventlog.Fixtures.REVISED;
import static org.actionline.roadmap.eventlog.Fixtures.answer;
import static org.actionline.roadmap.eventlog.Fixtures.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a log does with files that are not as it left them. */
class DamagedFileTest {

    private static final long SEED = Long.getLong("roadmap.seed", System.nanoTime());
    private static final int EVENTS_OF_A_COMMIT = 3;
    private static final int COMMITS = 20;
    private static final int TEARS = 40;

    @TempDir
    Path directory;

    @Test
    void a_database_that_is_damaged_is_refused_in_one_line_that_says_what_to_do() throws IOException {
        var data = directory.resolve("data");
        try (var log = EventLog.open(data, AT_NOON)) {
            commits(log);
        }
        var file = data.resolve(SqliteStore.FILE);
        try (var damage = new RandomAccessFile(file.toFile(), "rw")) {
            damage.seek(100);
            damage.write(new byte[4_000]);
        }

        assertThatExceptionOfType(LogFailure.Unreadable.class)
                .isThrownBy(() -> EventLog.open(data, AT_NOON))
                .withMessageMatching(".*log\\.db.*verify.*backup.*");
    }

    @Test
    void a_torn_write_ahead_log_leaves_whole_commits_from_the_first_on() throws IOException {
        System.out.println("Repeat with -Dtest=DamagedFileTest -Droadmap.seed=" + SEED);
        var random = new Random(SEED);
        var before = directory.resolve("before");
        var whole = crashed(before);
        var pending = before.resolve(SqliteStore.FILE + "-wal");
        for (var tear = 0; tear < TEARS; tear++) {
            var data = Files.createDirectory(directory.resolve("torn" + tear));
            Files.copy(before.resolve(SqliteStore.FILE), data.resolve(SqliteStore.FILE));
            var torn = Files.copy(pending, data.resolve(pending.getFileName()));
            try (var file = new RandomAccessFile(torn.toFile(), "rw")) {
                var at = random.nextLong(file.length());
                if (random.nextBoolean()) {
                    file.setLength(at);
                } else {
                    file.seek(at);
                    file.write(~file.read());
                }
            }
            try (var log = EventLog.open(data, AT_NOON)) {
                var left = log.read(0, log.head()).map(StoredEvent::id).toList();
                assertThat(left).isEqualTo(whole.subList(0, left.size()));
                assertThat(left.size() % EVENTS_OF_A_COMMIT).isEqualTo(0);
                assertThat(log.firstFlaw()).isEmpty();
            }
        }
    }

    /** The files of a log whose process ended without closing it. */
    private static List<UUID> crashed(Path copy) throws IOException {
        Files.createDirectory(copy);
        var data = copy.resolveSibling("open");
        try (var log = EventLog.open(data, AT_NOON)) {
            commits(log);
            for (var name : List.of(SqliteStore.FILE, SqliteStore.FILE + "-wal")) {
                Files.copy(data.resolve(name), copy.resolve(name));
            }
            return log.read(0, log.head()).map(StoredEvent::id).toList();
        }
    }

    private static void commits(EventLog log) {
        for (var i = 0; i < COMMITS; i++) {
            answer(log.append(
                    Condition.none(),
                    IntStream.range(0, EVENTS_OF_A_COMMIT)
                            .mapToObj(e -> event(REVISED, C2))
                            .toList()));
        }
    }
}
