package org.actionline.roadmap.server.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.actionline.roadmap.ledger.Report.Verdict;
import org.actionline.roadmap.ledger.audit.Trouble;
import org.actionline.roadmap.ledger.audit.Verification;
import org.actionline.roadmap.server.ledger.LogOnDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A directory of 601 events, of which event 300 publishes a version, and everything that can be done to it. */
class DirectoryCheckTest {

    private static final int FLIPS = 30;

    @TempDir
    Path directory;

    private LogOnDisk log;

    @BeforeEach
    void a_signed_log_with_a_published_version() {
        log = new LogOnDisk(directory);
        log.grow(300);
        log.publish("2010");
        log.grow(300);
    }

    @Test
    void a_log_as_it_was_written_is_intact_and_proved_to_its_end() {
        var result = verify();

        assertThat(result.troubles()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(result.events()).isEqualTo(601);
        assertThat(result.proved()).isEqualTo(601);
        assertThat(result.versions()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE event SET payload = CAST(replace(payload, '2013', '2012') AS BLOB) WHERE position = 7  | 7
            UPDATE event SET metadata = CAST(replace(metadata, 'asked', 'begged') AS BLOB) WHERE position = 7 | 7
            UPDATE event SET salt = zeroblob(32) WHERE position = 7 | 7
            UPDATE event SET payload = NULL, salt = NULL WHERE position = 7 | 7
            UPDATE event SET entry = CAST(replace(entry, 'staff', 'stuff') AS BLOB) WHERE position = 7 | 7
            UPDATE event SET entry = x'7b7d' WHERE position = 7 | 7
            UPDATE event SET leaf = zeroblob(32) WHERE position = 7 | 7
            UPDATE event SET leaf = x'00' WHERE position = 600 | 600
            DELETE FROM event WHERE position = 7 | 7
            UPDATE event SET position = 1007 - position WHERE position IN (7, 8); \
            UPDATE event SET position = position - 992 WHERE position > 990 | 7
            UPDATE node SET hash = zeroblob(32) WHERE level = 1 AND number = 1 | 256
            DELETE FROM node | 0
            DELETE FROM term WHERE position = 7 AND term LIKE '=%' | 7
            DELETE FROM term WHERE position = 7 AND term LIKE 'roadmap=%' | 7
            INSERT INTO term VALUES ('roadmap=C5', 7) | 7
            UPDATE indexed SET position = 8 | 7
            UPDATE indexed SET leaf = zeroblob(32) | 600
            UPDATE term SET position = 700 WHERE position = 7 AND term LIKE 'roadmap=%' | 7
            UPDATE term SET term = CAST(term AS BLOB) WHERE position = 7 AND term LIKE '=%' | 7
            """)
    void an_edited_row_is_found_and_located(String edit, long position) {
        log.edit(edit);

        var result = verify();

        assertThat(result.verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(result.troubles().getFirst().position()).isEqualTo(position);
    }

    @Test
    void a_row_of_the_index_beyond_its_reach_is_found() {
        log.edit("INSERT INTO term VALUES ('roadmap=C5', 601)");

        assertThat(verify().verdict()).isEqualTo(Verdict.TAMPERED);
    }

    @Test
    void a_log_whose_index_does_not_reach_its_latest_events_yet_is_intact() {
        log.edit("""
                DELETE FROM term WHERE position >= 500; \
                UPDATE indexed SET position = 500, leaf = (SELECT leaf FROM event WHERE position = 499)""");

        assertThat(verify().verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void a_log_of_the_format_before_is_verified_with_its_index() {
        log.edit("DROP TABLE indexed; PRAGMA user_version = 1");
        assertThat(verify().verdict()).isEqualTo(Verdict.INTACT);

        log.edit("DELETE FROM term WHERE position = 600");
        assertThat(verify().troubles().getFirst().position()).isEqualTo(600);
    }

    @Test
    void hashes_of_the_tree_that_belong_to_no_event_are_found() {
        log.edit("INSERT INTO node VALUES (1, -1, zeroblob(32))");

        assertThat(verify().verdict()).isEqualTo(Verdict.TAMPERED);
    }

    @Test
    void a_cut_log_is_incomplete_from_the_first_missing_event_on() {
        log.cut(590);

        var result = verify();

        assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(result.troubles()).extracting(Trouble::position).containsExactly(590L);
    }

    @Test
    void an_altered_checkpoint_is_not_believed() throws IOException {
        var checkpoint = directory.resolve("checkpoint");
        Files.writeString(checkpoint, Files.readString(checkpoint).replace("\n601\n", "\n600\n"));

        var result = verify();

        assertThat(result.verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(result.troubles().getFirst().what())
                .startsWith("The checkpoint over 600 events is not what the register signed");
        assertThat(result.proved())
                .as("by the signed checkpoints kept beside it")
                .isEqualTo(601);
    }

    @Test
    void without_a_checkpoint_nothing_is_proved() throws IOException {
        Files.delete(directory.resolve("checkpoint"));

        assertThat(verify().verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void keys_from_elsewhere_do_not_believe_a_register_that_was_replaced_as_a_whole(@TempDir Path other)
            throws IOException {
        new LogOnDisk(other).grow(10);
        var keys = Files.readString(other.resolve("keys/verifier.keys"));

        assertThat(DirectoryCheck.of(directory, Optional.of(keys), (events, of) -> {})
                        .verdict())
                .isEqualTo(Verdict.TAMPERED);
    }

    @Test
    void a_version_whose_root_was_rewritten_together_with_everything_else_is_found_out(@TempDir Path forged) {
        var forgery = new LogOnDisk(forged);
        forgery.grow(200);
        forgery.publishAs("2010", 200, "00".repeat(32));
        forgery.grow(1);

        var result = DirectoryCheck.of(forged, Optional.empty(), (events, of) -> {});

        assertThat(result.verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(result.troubles()).extracting(Trouble::position).containsExactly(200L);
    }

    /** A byte that no row depends on, as in a page that is not used, alters nothing. */
    @Test
    void a_flipped_byte_anywhere_in_the_file_is_found_if_it_alters_a_row() throws IOException {
        var seed = Long.getLong("roadmap.seed", 20110509);
        var random = new Random(seed);
        var file = directory.resolve("log.db");
        var intact = Files.readAllBytes(file);
        var rows = log.rows();
        var altered = 0;
        for (var flip = 0; flip < FLIPS; flip++) {
            var bytes = intact.clone();
            var place = random.nextInt(bytes.length);
            bytes[place] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            Files.write(file, bytes);
            if (!log.rows().equals(rows)) {
                altered++;
                assertThat(found())
                        .as("byte %d, repeat with -Droadmap.seed=%d", place, seed)
                        .isTrue();
            }
        }
        assertThat(altered).isGreaterThan(FLIPS / 2);
    }

    /** A file that is no log any more is found too. */
    private boolean found() {
        try {
            return verify().verdict() != Verdict.INTACT;
        } catch (CannotVerify e) {
            return true;
        }
    }

    @Test
    void verifying_leaves_every_file_as_it_was() throws IOException {
        var before = Files.readAllBytes(directory.resolve("log.db"));

        verify();

        assertThat(directory.resolve("log.db")).hasBinaryContent(before);
    }

    @Test
    void where_there_is_no_log_there_is_nothing_to_verify(@TempDir Path empty) {
        assertThatExceptionOfType(CannotVerify.class)
                .isThrownBy(() -> DirectoryCheck.of(empty, Optional.empty(), (events, of) -> {}))
                .withMessageContaining("There is no event log in " + empty);
    }

    private Verification verify() {
        return DirectoryCheck.of(directory, Optional.empty(), (events, of) -> {});
    }
}
