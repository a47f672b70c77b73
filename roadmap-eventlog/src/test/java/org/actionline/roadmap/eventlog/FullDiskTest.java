package org.actionline.roadmap.eventlog;

import static org.actionline.roadmap.eventlog.Fixtures.C2;
import static org.actionline.roadmap.eventlog.Fixtures.REVISED;
import static org.actionline.roadmap.eventlog.Fixtures.answer;
import static org.actionline.roadmap.eventlog.Fixtures.event;
import static org.actionline.roadmap.eventlog.LogProcess.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log on a file system of a few megabytes. */
class FullDiskTest {

    private static final int FILLER = 1 << 20;
    private static final int EVENTS_OF_A_COMMIT = 1;

    @TempDir
    Path directory;

    private Path disk;

    @BeforeEach
    void mount() throws IOException {
        assumeTrue(LogProcess.isRoot(), "skipped: only root may mount a small file system");
        disk = Files.createDirectory(directory.resolve("disk"));
        system("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk);
    }

    @AfterEach
    void unmount() {
        if (LogProcess.isRoot()) {
            system("umount", disk);
        }
    }

    @Test
    void without_space_commits_are_refused_and_reading_goes_on_until_there_is_space_again() throws IOException {
        var filler = Files.write(disk.resolve("filler"), new byte[FILLER]);
        var ledger = new OutsideLedger();
        try (var log = EventLog.open(disk.resolve("log"), Clock.systemUTC())) {
            while (append(log, ledger)) {
                assertThat(log.stopped()).isEmpty();
            }
            assertThat(log.stopped()).isEmpty();
            assertThat(log.read(0, log.head()).count()).isEqualTo(ledger.size()).isPositive();

            Files.delete(filler);

            Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> append(log, ledger));
            ledger.verify(log, EVENTS_OF_A_COMMIT);
        }
        try (var log = EventLog.open(disk.resolve("log"), Clock.systemUTC())) {
            ledger.verify(log, EVENTS_OF_A_COMMIT);
        }
    }

    private static boolean append(EventLog log, OutsideLedger ledger) {
        var commit = List.of(event(REVISED, "{\"note\":\"" + "x".repeat(20_000) + "\"}", C2));
        try {
            OutsideLedger.lines(answer(log.append(Condition.none(), commit)), commit)
                    .lines()
                    .forEach(ledger::note);
            return true;
        } catch (LogFailure.DiskFull full) {
            return false;
        }
    }
}
