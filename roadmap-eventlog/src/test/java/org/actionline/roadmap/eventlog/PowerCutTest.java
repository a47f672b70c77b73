package org.actionline.roadmap.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.actionline.roadmap.eventlog.LogProcess.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes off while a process appends: a file system is shut down under it, and whatever was not synced is gone.
 *
 * <p>It mounts a file system of its own, so it runs only as root, with XFS, and when asked to: {@code mvn -pl
 * roadmap-eventlog -am test -Dtest=PowerCutTest -Droadmap.power-cuts=200 -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class PowerCutTest {

    private static final int CUTS = Integer.getInteger("roadmap.power-cuts", 0);
    private static final long SEED = Long.getLong("roadmap.seed", System.nanoTime());
    private static final int CUTS_OF_A_LOG = 10;
    private static final int CUTS_OF_THE_CONTROL = 5;

    /** The smallest that XFS takes. */
    private static final long IMAGE_BYTES = 300L << 20;

    @TempDir
    Path directory;

    private Path image;
    private Path disk;
    private boolean mounted;

    @BeforeEach
    void makeDisk() throws IOException {
        assumeTrue(CUTS > 0, "skipped: power is cut only when -Droadmap.power-cuts=N asks for it");
        assumeTrue(LogProcess.isRoot(), "skipped: only root may mount a file system");
        assumeTrue(LogProcess.found("mkfs.xfs", "xfs_io"), "skipped: xfsprogs is not installed");
        image = directory.resolve("disk.img");
        disk = Files.createDirectory(directory.resolve("disk"));
        try (var file = new java.io.RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(IMAGE_BYTES);
        }
        system("mkfs.xfs", "-q", image);
        mount();
    }

    @AfterEach
    void takeDiskAway() {
        if (mounted) {
            unmount();
        }
    }

    @Test
    void every_acknowledged_event_is_there_once_after_each_power_cut() throws Exception {
        System.out.println("Repeat with -Dtest=PowerCutTest -Droadmap.power-cuts=" + CUTS + " -Droadmap.seed=" + SEED);
        var random = new Random(SEED);
        var events = 0L;
        var ledger = new OutsideLedger();
        for (var cut = 0; cut < CUTS; cut++) {
            if (cut % CUTS_OF_A_LOG == 0) {
                events += ledger.size();
                ledger = new OutsideLedger();
                format();
            }
            appendUntilPowerCut("FULL", 1 + random.nextInt(500), ledger);
            try (var log = EventLog.open(disk.resolve("log"), Clock.systemUTC())) {
                ledger.verify(log, AppendUntilKilled.EVENTS_OF_A_COMMIT);
            }
        }
        System.out.println(CUTS + " power cuts, " + (events + ledger.size()) + " events acknowledged, none lost");
    }

    /** Otherwise the test above would show nothing but that no power was cut. */
    @Test
    void a_log_that_does_not_sync_its_commits_loses_acknowledged_events() throws Exception {
        var lost = 0L;
        for (var cut = 0; cut < CUTS_OF_THE_CONTROL; cut++) {
            format();
            var ledger = new OutsideLedger();
            appendUntilPowerCut("NORMAL", 600, ledger);
            try (var log = EventLog.open(disk.resolve("log"), Clock.systemUTC())) {
                lost += ledger.lost(log).size();
            }
        }
        System.out.println("Control with synchronous=NORMAL: " + lost + " acknowledged events lost in "
                + CUTS_OF_THE_CONTROL + " power cuts");
        assertThat(lost).isPositive();
    }

    private void appendUntilPowerCut(String synchronous, int lines, OutsideLedger ledger)
            throws IOException, InterruptedException {
        var process = LogProcess.command(
                        List.of(), AppendUntilKilled.class, disk.resolve("log").toString(), synchronous)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var read = 0;
        try (var output = process.inputReader(UTF_8)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                ledger.note(line);
                if (++read == lines) {
                    stop(process);
                    system("xfs_io", "-x", "-c", "shutdown", disk);
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        assertThat(read).isGreaterThanOrEqualTo(lines);
        unmount();
        mount();
    }

    /**
     * Nobody computes on when the power is off. XFS may answer a sync that is under way when it is shut down with
     * success, so a process that went on would acknowledge what no disk was ever asked to keep.
     */
    private static void stop(Process process) {
        system("kill", "-STOP", process.pid());
        Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> isStopped(process.pid()));
    }

    /** Whether every thread is stopped, or will be as soon as it comes back from the kernel. */
    private static boolean isStopped(long process) throws IOException {
        try (var threads = Files.list(Path.of("/proc/" + process + "/task"))) {
            for (var thread : threads.toList()) {
                var stat = Files.readString(thread.resolve("stat"));
                if ("TtD".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private void format() {
        unmount();
        system("mkfs.xfs", "-q", "-f", image);
        mount();
    }

    private void mount() {
        system("mount", "-o", "loop", image, disk);
        mounted = true;
    }

    private void unmount() {
        system("umount", disk);
        mounted = false;
    }
}
