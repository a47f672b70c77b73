package org.actionline.roadmap.server.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.actionline.roadmap.eventlog.Condition;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.Json;
import org.actionline.roadmap.eventlog.NewEvent;
import org.actionline.roadmap.eventlog.Tag;
import org.actionline.roadmap.ledger.Report.Verdict;
import org.actionline.roadmap.ledger.SigningHalted;
import org.actionline.roadmap.server.ledger.Ledger;
import org.actionline.roadmap.server.ledger.LedgerFiles;
import org.actionline.roadmap.server.ledger.LogOnDisk;
import org.actionline.roadmap.server.verify.DirectoryCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    static final Backup.Watcher NOBODY = new Backup.Watcher() {
        @Override
        public void phase(String what) {}

        @Override
        public void verified(long events, long of) {}
    };

    @TempDir
    Path place;

    Path directory;
    Path file;
    Path restored;

    @BeforeEach
    void a_register() {
        directory = place.resolve("data");
        file = place.resolve("backup.zip");
        restored = place.resolve("restored");
        new LogOnDisk(directory).grow(20);
    }

    @Test
    void what_is_restored_is_what_was_backed_up_and_signs_on() throws IOException {
        Files.createDirectories(directory.resolve("imports"));
        Files.writeString(directory.resolve("imports").resolve("ab".repeat(32)), "a document");

        var evidence = Path.of("evidence", "C2", "9ad2ce668b8e05fdff76b554e93bab5a086dd34145e6e0867fd6abee3e2a0912");
        Files.createDirectories(directory.resolve(evidence).getParent());
        Files.writeString(directory.resolve(evidence), "a mission report");
        Files.writeString(directory.resolve("people.json"), "[]");
        new LogOnDisk(directory.resolve("access")).grow(2);
        Files.createDirectories(directory.resolve("access-log"));
        Files.writeString(directory.resolve("access-log").resolve("2026-11.jsonl"), "");

        Backup.make(directory, file, NOBODY);
        Restore.of(file, restored, Optional.empty(), NOBODY);

        assertThat(restored.resolve("people.json")).hasContent("[]");
        assertThat(new LogOnDisk(restored.resolve("access")).rows())
                .isEqualTo(new LogOnDisk(directory.resolve("access")).rows());
        assertThat(new LogOnDisk(restored).rows()).isEqualTo(new LogOnDisk(directory).rows());
        assertThat(restored.resolve("checkpoint")).hasSameTextualContentAs(directory.resolve("checkpoint"));
        assertThat(restored.resolve("imports").resolve("ab".repeat(32))).hasContent("a document");
        assertThat(restored.resolve(evidence)).hasContent("a mission report");
        new LogOnDisk(restored).grow(1);
        assertThat(DirectoryCheck.of(restored, Optional.empty(), (events, of) -> {})
                        .proved())
                .isEqualTo(21);
    }

    @Test
    void every_event_acknowledged_before_a_backup_under_load_is_in_it() {
        var acknowledged = new AtomicLong();
        var over = new AtomicBoolean();
        try (var log = EventLog.open(directory, Clock.systemUTC())) {
            var load = CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    var appended =
                            log.append(Condition.none(), List.of(event())).join();
                    acknowledged.set(appended.last());
                }
            });
            while (acknowledged.get() < 50) {
                Thread.onSpinWait();
            }
            var before = acknowledged.get();

            Backup.make(directory, file, NOBODY);

            over.set(true);
            load.join();
            var verified = Restore.of(file, restored, Optional.empty(), NOBODY);
            assertThat(verified.events()).isGreaterThan(before);
            assertThat(verified.verdict()).isEqualTo(Verdict.INTACT);
        }
    }

    @Test
    void an_older_backup_under_a_newer_checkpoint_refuses_to_sign() throws IOException {
        Backup.make(directory, file, NOBODY);
        new LogOnDisk(directory).grow(5);
        var newest = Files.copy(directory.resolve("checkpoint"), place.resolve("kept"));

        Restore.of(file, restored, Optional.of(newest), NOBODY);

        try (var log = EventLog.open(restored, Clock.systemUTC())) {
            var ledger = new Ledger(log, new LedgerFiles(restored), Clock.systemUTC());
            assertThatExceptionOfType(SigningHalted.class)
                    .isThrownBy(ledger::checkpoint)
                    .withMessageContaining("20 entries, fewer than the 25 signed for")
                    .withMessageContaining("Restore a backup that holds them all");
        }
    }

    @Test
    void a_register_that_was_tampered_with_is_not_backed_up() {
        new LogOnDisk(directory)
                .edit("UPDATE event SET payload = CAST(replace(payload, '2013', '2012') AS BLOB) WHERE position = 7");

        assertThatExceptionOfType(BackupFailed.class)
                .isThrownBy(() -> Backup.make(directory, file, NOBODY))
                .withMessageContaining("Event 7");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_backup_with_any_byte_changed_is_not_restored() throws IOException {
        Backup.make(directory, file, NOBODY);
        var intact = Files.readAllBytes(file);
        for (var at = 60; at < intact.length; at += intact.length / 15) {
            var bytes = intact.clone();
            bytes[at] ^= 1;
            Files.write(file, bytes);
            try {
                // A byte that no reader of zip files looks at may change; what is unpacked is then the same.
                Restore.of(file, restored, Optional.empty(), NOBODY);
                assertThat(new LogOnDisk(restored).rows()).isEqualTo(new LogOnDisk(directory).rows());
                delete(restored);
            } catch (BackupFailed refused) {
                assertThat(restored).doesNotExist();
            }
        }
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        Backup.make(directory, file, NOBODY);

        assertThatExceptionOfType(BackupFailed.class).isThrownBy(() -> Backup.make(directory, file, NOBODY));
        assertThatExceptionOfType(BackupFailed.class)
                .isThrownBy(() -> Restore.of(file, directory, Optional.empty(), NOBODY))
                .withMessageContaining("is not empty");
        try (var files = Files.list(place)) {
            assertThat(files).containsExactlyInAnyOrder(directory, file);
        }
    }

    @Test
    void what_is_no_register_and_no_backup_is_named(@TempDir Path empty) throws IOException {
        assertThatExceptionOfType(BackupFailed.class)
                .isThrownBy(() -> Backup.make(empty, file, NOBODY))
                .withMessageContaining("holds no register");
        Files.writeString(file, "no zip", ISO_8859_1);
        assertThatExceptionOfType(BackupFailed.class)
                .isThrownBy(() -> Restore.of(file, restored, Optional.empty(), NOBODY))
                .withMessageContaining("is no backup");
        assertThat(restored).doesNotExist();
    }

    private static void delete(Path directory) throws IOException {
        new WorkDirectory(directory).close();
    }

    private static NewEvent event() {
        return new NewEvent(
                UUID.randomUUID(),
                "roadmap.TimingRevised",
                "1",
                Optional.empty(),
                Set.of(new Tag("roadmap", "C2")),
                Map.of("actor", "staff"),
                Json.of("{\"timing\":\"2013\"}"));
    }
}
