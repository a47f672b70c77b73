package org.actionline.roadmap.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.actionline.roadmap.server.ledger.LogOnDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class VerifyCommandTest {

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private LogOnDisk log;

    @BeforeEach
    void a_signed_log() {
        log = new LogOnDisk(directory);
        log.grow(20);
    }

    @Test
    void an_intact_log_exits_with_0() {
        assertThat(verify(directory.toString())).isZero();
        assertThat(out.toString())
                .contains("Events     20 read, 20 proved by 2 signed checkpoints")
                .contains("Intact.");
    }

    @Test
    void a_tampered_log_exits_with_1_and_names_the_event() {
        log.edit("UPDATE event SET payload = CAST(replace(payload, '2013', '2012') AS BLOB) WHERE position = 7");

        assertThat(verify(directory.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("Event 7: its payload, its metadata or the key of their seal was altered or is gone.")
                .contains("Tampered.");
    }

    @Test
    void a_cut_log_exits_with_2() {
        log.cut(15);

        assertThat(verify(directory.toString())).isEqualTo(2);
        assertThat(out.toString())
                .contains("Event 15: it is missing and so are all after it; 20 events were signed for.");
    }

    @Test
    void programs_get_json_and_nothing_else() {
        log.edit("UPDATE event SET leaf = zeroblob(32) WHERE position = 7");

        assertThat(verify(directory.toString(), "--json")).isEqualTo(1);
        var json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.path("verdict").asString()).isEqualTo("tampered");
        assertThat(json.at("/troubles/0/position").asLong()).isEqualTo(7);
    }

    @Test
    void keys_may_come_from_a_file() {
        assertThat(verify(
                        directory.toString(),
                        "--key",
                        directory.resolve("keys/verifier.keys").toString()))
                .isZero();
        assertThat(verify(
                        directory.toString(),
                        "--key",
                        directory.resolve("no-such-file").toString()))
                .isEqualTo(2);
    }

    @Test
    void where_nothing_can_be_verified_one_line_says_so_and_the_exit_code_is_2() {
        assertThat(verify(directory.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(verify("http://localhost:1", "--token", "none")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).last().asString().contains("cannot be reached");
    }

    @Test
    void a_log_on_a_mongodb_server_is_verified_with_the_keys_of_its_directory() {
        var server = new MongoServer(new MemoryBackend());
        server.bind();
        try {
            var address = server.getConnectionString() + "/register";
            RoadmapCommandLine.commandLine()
                    .setOut(new PrintWriter(Writer.nullWriter()))
                    .execute("copy", directory.toString(), address);
            log.cut(0);

            assertThat(verify(directory.toString(), "--mongodb", address)).isZero();
            assertThat(out.toString())
                    .contains("Reading " + directory + " and the log on its MongoDB server, read only.")
                    .contains("Events     20 read, 20 proved by 2 signed checkpoints");
            assertThat(verify(directory.toString(), "--mongodb", server.getConnectionString() + "/other"))
                    .isEqualTo(2);
        } finally {
            server.shutdownNow();
        }
    }

    private int verify(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "verify";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return RoadmapCommandLine.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
