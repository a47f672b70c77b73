package org.actionline.roadmap.server.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {

    private static final int LINES = 20;

    @TempDir
    Path data;

    @Test
    void every_line_names_the_one_before_it() throws IOException {
        write();

        assertThat(AccessChain.verify(data)).isEqualTo(LINES);
    }

    @Test
    void a_restart_goes_on_where_the_chain_ended() throws IOException {
        write();
        write();

        assertThat(AccessChain.verify(data)).isEqualTo(2 * LINES);
    }

    @Test
    void any_altered_byte_of_any_line_but_the_last_is_found() throws IOException {
        write();
        var file = file();
        var bytes = Files.readAllBytes(file);
        var lastLine = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).lastIndexOf('\n', bytes.length - 2);

        for (var position = 0; position < lastLine; position++) {
            var altered = bytes.clone();
            altered[position] ^= 1;
            Files.write(file, altered);
            assertThatExceptionOfType(AccessLogDamaged.class)
                    .as("byte " + position)
                    .isThrownBy(() -> AccessChain.verify(data));
        }
    }

    @Test
    void a_line_taken_out_or_moved_is_found_and_located() throws IOException {
        write();
        var lines = Files.readAllLines(file());
        var without = IntStream.range(0, LINES)
                .filter(line -> line != 7)
                .mapToObj(lines::get)
                .toList();
        Files.write(file(), without);

        assertThatExceptionOfType(AccessLogDamaged.class)
                .isThrownBy(() -> AccessChain.verify(data))
                .withMessageContaining("line 8");
    }

    @Test
    void half_a_line_left_by_a_crash_is_dropped() throws IOException {
        write();
        Files.writeString(file(), "{\"n\":20,\"at\":\"20", StandardOpenOption.APPEND);

        write();

        assertThat(AccessChain.verify(data)).isEqualTo(2 * LINES);
    }

    @Test
    void nothing_that_comes_from_outside_begins_a_line_or_turns_the_text() throws IOException {
        try (var log = new AccessLog(data, Clock.systemUTC())) {
            log.note("everyone", "refusal", "GET /x\n{\"n\":1}\r\u202Eevil\u0000\u2028", "127.0.0.1");
            assertThat(log.entries(-1, 10))
                    .extracting(AccessEntry::about)
                    .containsExactly("GET /x\uFFFD{\"n\":1}\uFFFD\uFFFDevil\uFFFD\uFFFD");
        }

        assertThat(Files.readAllLines(file())).hasSize(1);
    }

    @Test
    void lines_are_read_from_where_the_reader_is() throws IOException {
        try (var log = new AccessLog(data, Clock.systemUTC())) {
            IntStream.range(0, 5).forEach(n -> log.note("staff", "read", "GET /" + n, "127.0.0.1"));

            assertThat(log.entries(2, 10)).extracting(AccessEntry::about).isEqualTo(List.of("GET /3", "GET /4"));
        }
    }

    private void write() {
        try (var log = new AccessLog(data, Clock.systemUTC())) {
            IntStream.range(0, LINES).forEach(n -> log.note("p-" + n, "read", "GET /roadmaps/C2", "127.0.0.1"));
        }
    }

    private Path file() throws IOException {
        try (var files = Files.list(data.resolve("access-log"))) {
            return files.findFirst().orElseThrow();
        }
    }
}
