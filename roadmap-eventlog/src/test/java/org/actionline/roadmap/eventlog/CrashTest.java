package org.actionline.roadmap.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that appends is killed with SIGKILL, again and again, and its log is opened after each time. */
class CrashTest {

    private static final int KILLS = Integer.getInteger("roadmap.kills", 4);
    private static final long SEED = Long.getLong("roadmap.seed", System.nanoTime());

    /** Every event is looked at after every kill, so a log is left behind before that takes long. */
    private static final int KILLS_OF_A_LOG = 10;

    @TempDir
    Path directory;

    @Test
    void every_acknowledged_event_is_there_once_after_each_kill() throws Exception {
        System.out.println("Repeat with -Dtest=CrashTest -Droadmap.kills=" + KILLS + " -Droadmap.seed=" + SEED);
        var random = new Random(SEED);
        var events = 0L;
        var ledger = new OutsideLedger();
        for (var kill = 0; kill < KILLS; kill++) {
            if (kill % KILLS_OF_A_LOG == 0) {
                events += ledger.size();
                ledger = new OutsideLedger();
            }
            var data = directory.resolve("log" + kill / KILLS_OF_A_LOG);
            appendUntilKilled(data, 1 + random.nextInt(500), ledger);
            try (var log = EventLog.open(data, Clock.systemUTC())) {
                ledger.verify(log, AppendUntilKilled.EVENTS_OF_A_COMMIT);
            }
        }
        System.out.println(KILLS + " kills, " + (events + ledger.size()) + " events acknowledged, none lost");
    }

    private static void appendUntilKilled(Path data, int lines, OutsideLedger ledger)
            throws IOException, InterruptedException {
        var process = LogProcess.command(List.of(), AppendUntilKilled.class, data.toString(), "FULL")
                .start();
        var read = 0;
        try (var output = process.inputReader(UTF_8)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                ledger.note(line);
                if (++read == lines) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        assertThat(read).isGreaterThanOrEqualTo(lines);
    }
}
