package org.actionline.roadmap.eventlog;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.actionline.roadmap.eventlog.LogProcess.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A scripted run meets its end at a sync, or is told that it failed.
 *
 * <p>{@code strace} counts calls by thread. Beginning and closing a log happen on the main thread and appending on the
 * writer's, so three scripts together have every boundary.
 */
class SyncBoundaryTest {

    private static final int BOUNDARIES = Integer.getInteger("roadmap.boundaries", 2);
    private static final long SEED = Long.getLong("roadmap.seed", System.nanoTime());
    private static final String SYNCS = "fsync,fdatasync";
    private static final Pattern SYNC = Pattern.compile("^(\\d+) +f(data)?sync\\(.*");

    /** Enough for a checkpoint. */
    private static final String COMMITS = "22";

    @TempDir
    Path directory;

    @BeforeEach
    void needsStrace() {
        assumeTrue(LogProcess.found("strace"), "skipped: syncs are made to fail by strace, which is not found here");
    }

    @Test
    void a_log_killed_at_a_sync_of_its_beginning_can_be_begun_again() throws IOException {
        killAtSyncs("begin", directory.resolve("none"), "0", "close");
    }

    @Test
    void a_log_killed_at_a_sync_of_a_commit_or_a_checkpoint_has_every_acknowledged_commit() throws IOException {
        var before = directory.resolve("before");
        run(before, "1", "close");

        killAtSyncs("append", before, COMMITS, "halt");
    }

    @Test
    void a_log_killed_at_a_sync_of_its_closing_has_every_acknowledged_commit() throws IOException {
        var before = directory.resolve("before");
        run(before, "3", "halt");

        killAtSyncs("close", before, "0", "close");
    }

    @Test
    void after_a_failed_sync_nothing_is_acknowledged_and_reading_goes_on() {
        var data = directory.resolve("data");
        run(data, "0", "close");
        var ended = Ended.of(strace(List.of("-e", "inject=" + SYNCS + ":error=EIO:when=4"), data, "9", "halt"));
        var ledger = new OutsideLedger();
        ended.lines().forEach(ledger::note);

        assertThat(ended.lines().stream().filter(line -> line.startsWith("re")))
                .hasSizeGreaterThanOrEqualTo(2)
                .startsWith("refused Stopped")
                .endsWith("readable " + ledger.size())
                .doesNotContain("refused DiskFull");
        try (var log = EventLog.open(data, Clock.systemUTC())) {
            ledger.verify(log, ScriptedRun.EVENTS_OF_A_COMMIT);
        }
    }

    @Test
    void a_write_without_space_refuses_its_commit_alone() {
        var data = directory.resolve("data");
        var ended = Ended.of(strace(List.of("-e", "inject=pwrite64:error=ENOSPC:when=200"), data, "9", "halt"));
        var ledger = new OutsideLedger();
        ended.lines().forEach(ledger::note);

        assertThat(ended.lines().stream().filter(line -> line.startsWith("re")))
                .containsExactly("refused DiskFull", "readable " + 8 * ScriptedRun.EVENTS_OF_A_COMMIT);
        try (var log = EventLog.open(data, Clock.systemUTC())) {
            ledger.verify(log, ScriptedRun.EVENTS_OF_A_COMMIT);
        }
    }

    private void killAtSyncs(String script, Path before, String commits, String end) throws IOException {
        System.out.println(
                "Repeat with -Dtest=SyncBoundaryTest -Droadmap.boundaries=" + BOUNDARIES + " -Droadmap.seed=" + SEED);
        var boundaries = boundaries(before, commits, end);
        for (var boundary : boundaries) {
            var data = copy(before, "killed" + boundary);
            var ledger = new OutsideLedger();
            var ended = Ended.of(
                    strace(List.of("-e", "inject=" + SYNCS + ":signal=SIGKILL:when=" + boundary), data, commits, end));
            ended.lines().forEach(ledger::note);
            assertThat(ended.code()).isEqualTo(LogProcess.KILLED);
            try (var log = EventLog.open(data, Clock.systemUTC())) {
                if (log.head() > 0) {
                    ledger.verify(log, ScriptedRun.EVENTS_OF_A_COMMIT);
                }
            }
            var goesOn = run(data, "1", "close");
            goesOn.lines().forEach(ledger::note);
            assertThat(goesOn.lines()).noneMatch(line -> line.startsWith("refused"));
        }
        System.out.println("Killed at " + boundaries.size() + " syncs of the script '" + script + "', nothing lost");
    }

    /** Which syncs of the thread that has most of them to be killed at. */
    private List<Integer> boundaries(Path before, String commits, String end) throws IOException {
        var trace = directory.resolve("trace");
        var data = copy(before, "counted");
        assertThat(Ended.of(strace(List.of("-o", trace.toString()), data, commits, end))
                        .code())
                .isEqualTo(0);
        long syncs;
        try (var lines = Files.lines(trace)) {
            syncs = Collections.max(lines.map(SYNC::matcher)
                    .filter(Matcher::matches)
                    .collect(groupingBy(sync -> sync.group(1), counting()))
                    .values());
        }
        var all = new ArrayList<>(
                IntStream.rangeClosed(1, Math.toIntExact(syncs)).boxed().toList());
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, Math.min(BOUNDARIES, all.size()));
    }

    private static Ended run(Path data, String commits, String end) {
        var ended = Ended.of(LogProcess.command(List.of(), ScriptedRun.class, data.toString(), commits, end));
        assertThat(ended.code()).isEqualTo(0);
        return ended;
    }

    private ProcessBuilder strace(List<String> options, Path data, String... script) {
        var wrapper = new ArrayList<>(List.of("strace", "-f", "-qq"));
        if (!options.contains("-o")) {
            wrapper.addAll(List.of("-o", "/dev/null"));
        }
        wrapper.addAll(List.of("-e", "trace=" + SYNCS + ",pwrite64"));
        wrapper.addAll(options);
        return LogProcess.command(wrapper, ScriptedRun.class, data.toString(), script[0], script[1]);
    }

    private Path copy(Path before, String name) throws IOException {
        var data = directory.resolve(name);
        if (Files.exists(before)) {
            Files.createDirectories(data);
            try (var files = Files.list(before)) {
                for (var file : files.toList()) {
                    Files.copy(file, data.resolve(file.getFileName()));
                }
            }
        }
        return data;
    }
}
