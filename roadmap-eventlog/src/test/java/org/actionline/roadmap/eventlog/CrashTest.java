package org.actionline.roadmap.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.actionline.roadmap.ledger.CompactRange;
import org.actionline.roadmap.ledger.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that appends is killed with SIGKILL, again and again, and its log is opened after each time. */
class CrashTest {

    private static final int COMMIT = 3;

    @TempDir
    Path directory;

    @Test
    void every_acknowledged_event_is_there_once_after_each_kill() throws Exception {
        var kills = Integer.getInteger("kills", 4);
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("Repeat with -Dtest=CrashTest -Dkills=" + kills + " -Dseed=" + seed);
        var random = new Random(seed);
        var acknowledged = new HashMap<Long, UUID>();
        for (var kill = 0; kill < kills; kill++) {
            appendUntilKilled(1 + random.nextInt(2_000), acknowledged);
            try (var log = EventLog.open(directory, Clock.systemUTC())) {
                verify(log, acknowledged);
            }
        }
        System.out.println(kills + " kills, " + acknowledged.size() + " events acknowledged, none lost");
    }

    /** The ledger of what was acknowledged is this process's memory, so no crash of the other one touches it. */
    private void appendUntilKilled(int lines, Map<Long, UUID> acknowledged) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--enable-native-access=ALL-UNNAMED",
                        AppendUntilKilled.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var read = 0;
        try (BufferedReader output = process.inputReader(UTF_8)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                var fields = line.split(" ", -1);
                if (fields.length == 2
                        && fields[1].length() == UUID.randomUUID().toString().length()) {
                    assertThat(acknowledged.put(Long.valueOf(fields[0]), UUID.fromString(fields[1])))
                            .isNull();
                }
                if (++read == lines) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        assertThat(read).isGreaterThanOrEqualTo(lines);
    }

    private static void verify(EventLog log, Map<Long, UUID> acknowledged) {
        assertThat(log.firstFlaw()).isEmpty();
        assertThat(log.head() % COMMIT).as("events of a half commit").isEqualTo(0);
        var ids = new HashSet<UUID>();
        var tree = new CompactRange();
        log.sealed(0, log.head()).forEach(proven -> {
            var event = proven.event();
            assertThat(event.position()).isEqualTo(tree.size());
            assertThat(ids.add(event.id())).isTrue();
            var promised = acknowledged.get(event.position());
            assertThat(promised == null || promised.equals(event.id())).isTrue();
            tree.append(Hash.leaf(proven.entry()));
        });
        assertThat(ids).containsAll(acknowledged.values());
        assertThat(log.root(log.head())).isEqualTo(tree.root());
    }
}
