package org.actionline.roadmap.server.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.ledger.Report.Verdict;
import org.actionline.roadmap.ledger.audit.Trouble;
import org.actionline.roadmap.ledger.audit.Verification;
import org.actionline.roadmap.server.ledger.Ledger;
import org.actionline.roadmap.server.ledger.LedgerFiles;
import org.actionline.roadmap.server.ledger.LogOnDisk;
import org.actionline.roadmap.server.verify.DirectoryCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {

    private static final int LINES = 20;

    @TempDir
    Path data;

    @Test
    void every_line_names_the_one_before_it() throws IOException {
        write();

        assertThat(AccessChain.verify(data).lines()).isEqualTo(LINES);
    }

    @Test
    void a_restart_goes_on_where_the_chain_ended() throws IOException {
        write();
        write();

        assertThat(AccessChain.verify(data).lines()).isEqualTo(2 * LINES);
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

        assertThat(AccessChain.verify(data).lines()).isEqualTo(2 * LINES);
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

    @Test
    void a_log_that_was_cut_after_its_end_was_signed_is_found_and_says_where() throws IOException {
        sign();
        Files.write(file(), Files.readAllLines(file()).subList(0, LINES - 3));

        assertThatExceptionOfType(AccessLogDamaged.class)
                .isThrownBy(() -> AccessChain.verify(data))
                .withMessageContaining("cut after entry " + (LINES - 4));
        assertThatExceptionOfType(AccessLogDamaged.class).isThrownBy(() -> new AccessLog(data, Clock.systemUTC()));
    }

    @Test
    void an_altered_last_line_is_found_once_the_end_is_signed() throws IOException {
        sign();
        var lines = new ArrayList<>(Files.readAllLines(file()));
        lines.set(LINES - 1, lines.getLast().replace("C2", "C3"));
        Files.write(file(), lines);

        assertThatExceptionOfType(AccessLogDamaged.class)
                .isThrownBy(() -> AccessChain.verify(data))
                .withMessageContaining("line " + LINES);
    }

    @Test
    void an_end_that_the_register_has_not_signed_is_no_end() throws IOException {
        sign();
        var end = data.resolve("access-log").resolve("end");
        Files.writeString(end, Files.readString(end).replaceFirst("\n" + LINES + "\n", "\n" + (LINES - 3) + "\n"));

        assertThatExceptionOfType(AccessLogDamaged.class)
                .isThrownBy(() -> AccessChain.verify(data))
                .withMessageContaining("not signed by this register");
    }

    @Test
    void verifying_the_register_finds_a_cut_access_log_and_an_altered_log_of_roles() throws IOException {
        new LogOnDisk(data.resolve("access")).grow(5);
        sign();
        assertThat(register().verdict()).isEqualTo(Verdict.INTACT);
        assertThat(register().scope()).endsWith("the access log, 20 lines, the first 20 signed for");

        Files.write(file(), Files.readAllLines(file()).subList(0, LINES - 3));
        new LogOnDisk(data.resolve("access"))
                .edit("UPDATE event SET payload = CAST(replace(payload, '2013', '2012') AS BLOB) WHERE position = 2");

        assertThat(register().verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(register().troubles())
                .extracting(Trouble::what)
                .satisfiesExactly(
                        roles -> assertThat(roles).startsWith("Log of roles: ").contains("2"),
                        access -> assertThat(access).startsWith("Access log: ").contains("cut after entry 16"));
    }

    @Test
    void a_line_that_is_being_written_is_no_damage() throws IOException {
        write();
        Files.writeString(file(), "{\"n\":20,\"at\":\"20", StandardOpenOption.APPEND);

        assertThat(AccessChain.verify(data).lines()).isEqualTo(LINES);
    }

    @Test
    void what_comes_after_the_signed_end_is_counted_as_not_signed_for() {
        sign();
        write();

        assertThat(AccessChain.verify(data)).isEqualTo(new AccessChain.Verified(2 * LINES, LINES));
    }

    @Test
    void the_newest_lines_come_first_also_over_many_blocks() {
        try (var log = new AccessLog(data, Clock.systemUTC())) {
            IntStream.range(0, 2000).forEach(n -> log.note("staff", "read", "GET /é" + n, "127.0.0.1"));

            assertThat(log.latest(Long.MAX_VALUE, 2000, line -> true))
                    .extracting(AccessEntry::n)
                    .isEqualTo(
                            LongStream.range(0, 2000).map(n -> 1999 - n).boxed().toList());
            assertThat(log.latest(7, 2, line -> true))
                    .extracting(AccessEntry::about)
                    .isEqualTo(List.of("GET /é6", "GET /é5"));
        }
    }

    private Verification register() {
        return DirectoryCheck.of(data, Optional.empty(), (events, of) -> {});
    }

    /** Lines, and the signature for them. */
    private void sign() {
        try (var register = EventLog.open(data, Clock.systemUTC());
                var log = new AccessLog(data, Clock.systemUTC());
                var signing = new SigningTheEnd(
                        data,
                        log,
                        new Ledger(register, new LedgerFiles(data), Clock.systemUTC()),
                        Duration.ofHours(1))) {
            note(log);
            signing.sign();
        }
    }

    private static void note(AccessLog log) {
        IntStream.range(0, LINES).forEach(n -> log.note("p-" + n, "read", "GET /roadmaps/C2", "127.0.0.1"));
    }

    private void write() {
        try (var log = new AccessLog(data, Clock.systemUTC())) {
            note(log);
        }
    }

    private Path file() throws IOException {
        try (var files = Files.list(data.resolve("access-log"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
