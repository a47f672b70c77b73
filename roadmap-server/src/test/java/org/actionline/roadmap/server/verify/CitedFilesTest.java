package org.actionline.roadmap.server.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.actionline.roadmap.ledger.Report.Verdict;
import org.actionline.roadmap.ledger.audit.Trouble;
import org.actionline.roadmap.ledger.audit.Verification;
import org.actionline.roadmap.server.ledger.LogOnDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of 12 events the one at position 10 cites a file, which is kept as evidence. */
class CitedFilesTest {

    private static final byte[] REPORT = "What was achieved".getBytes(UTF_8);
    private static final String HASH = sha256(REPORT);
    private static final String NAME = "evidence/C2/" + HASH;

    @TempDir
    private Path directory;

    private LogOnDisk log = new LogOnDisk(Path.of(""));
    private Path file = Path.of("");

    @BeforeEach
    void a_result_cites_a_kept_file() throws IOException {
        log = new LogOnDisk(directory);
        log.grow(10);
        log.cite(HASH);
        log.grow(1);
        file = Files.createDirectories(directory.resolve("evidence/C2")).resolve(HASH);
        Files.write(file, REPORT);
    }

    @Test
    void a_file_as_it_was_cited_is_counted() {
        var result = verify();

        assertThat(result.troubles()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(result.scope()).endsWith("; 1 file cited as evidence");
    }

    @Test
    void one_changed_byte_of_a_file_is_found_and_the_event_named_that_cites_it() throws IOException {
        var changed = REPORT.clone();
        changed[3] ^= 1;
        Files.write(file, changed);

        var result = verify();

        assertThat(result.verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(result.troubles())
                .extracting(Trouble::position, Trouble::what)
                .containsExactly(tuple(
                        10L,
                        "the file that it cites as evidence was changed: " + NAME + " hashes to " + sha256(changed)));
    }

    @Test
    void a_missing_file_is_named_with_the_event_that_cites_it() throws IOException {
        Files.delete(file);

        var result = verify();

        assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(result.troubles())
                .extracting(Trouble::toString)
                .containsExactly("Event 10: the file that it cites as evidence is missing: " + NAME);
    }

    @Test
    void a_changed_file_that_no_event_cites_is_found_too() throws IOException {
        var other = "ab".repeat(32);
        Files.writeString(directory.resolve("evidence/C2").resolve(other), "Not yet cited");

        assertThat(verify().verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(verify().troubles().getFirst().what()).contains("evidence/C2/" + other);
    }

    @Test
    void a_file_that_was_erased_is_told_as_erased_and_not_missed() throws IOException {
        log.erase(10, HASH);
        log.grow(1);
        Files.delete(file);

        var result = verify();

        assertThat(result.troubles()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(result.scope()).endsWith("; 0 files cited as evidence, and 1 erased");
    }

    @Test
    void a_file_that_was_erased_and_is_still_there_is_not_passed_over() {
        log.erase(10, HASH);
        log.grow(1);

        assertThat(verify().verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(verify().troubles().getFirst().what()).contains(NAME, "still there");
    }

    private Verification verify() {
        return DirectoryCheck.of(directory, Optional.empty(), (events, of) -> {});
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
