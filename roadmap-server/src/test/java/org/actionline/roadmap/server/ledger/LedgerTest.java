package org.actionline.roadmap.server.ledger;

import static org.actionline.roadmap.server.ledger.LogOnDisk.AT_NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.ledger.Checkpoint;
import org.actionline.roadmap.ledger.LogKeys;
import org.actionline.roadmap.ledger.Note;
import org.actionline.roadmap.ledger.Receipt;
import org.actionline.roadmap.ledger.SigningHalted;
import org.actionline.roadmap.server.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LedgerTest {

    @TempDir
    Path directory;

    @Test
    void the_first_start_makes_keys_that_only_their_owner_reads_and_signs_for_the_empty_log() throws IOException {
        try (var log = EventLog.open(directory, AT_NOON)) {
            ledger(log);
        }

        var keys = directory.resolve("keys");
        assertThat(mode(keys)).isEqualTo("rwx------");
        assertThat(mode(keys.resolve("signing.keys"))).isEqualTo("rw-------");
        assertThat(Files.readAllLines(keys.resolve("signing.keys")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("PRIVATE+KEY+roadmap-register-"));
        assertThat(signed()).isEqualTo(Checkpoint.empty(signed().origin()));
    }

    @Test
    void a_checkpoint_grows_with_the_log_under_the_same_keys() {
        new LogOnDisk(directory).grow(300);
        var first = signed();

        new LogOnDisk(directory).grow(700);

        try (var log = EventLog.open(directory, AT_NOON)) {
            assertThat(first.size()).isEqualTo(300);
            assertThat(signed()).isEqualTo(new Checkpoint(first.origin(), 1000, log.root(1000)));
        }
    }

    @Test
    void every_receipt_leads_from_its_entry_to_the_signed_root() {
        try (var log = EventLog.open(directory, AT_NOON)) {
            LogOnDisk.append(log, 300);
            var ledger = ledger(log);

            for (var position = 0; position < 300; position++) {
                var receipt = Receipt.parse(ledger.receipt(position).toString());
                assertThat(receipt.verify(ledger.keys()).size()).isEqualTo(300);
                assertThat(receipt.entry().position()).isEqualTo(position);
            }
        }
    }

    @Test
    void a_log_smaller_than_the_checkpoint_halts_signing_and_says_so_once(CapturedOutput output) {
        halts_after(log -> log.cut(290), "fewer than the 300 signed for", output);
    }

    @Test
    void a_log_cut_and_grown_again_halts_signing() {
        new LogOnDisk(directory).grow(300);
        new LogOnDisk(directory).cut(290);
        try (var log = EventLog.open(directory, AT_NOON)) {
            LogOnDisk.append(log, 20);

            assertThatExceptionOfType(SigningHalted.class)
                    .isThrownBy(() -> ledger(log).checkpoint())
                    .withMessage("The first 300 entries are not those that were signed for");
        }
    }

    /** The last row is left alone: a log whose end is damaged is not opened in the first place. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE event SET payload = CAST(replace(payload, '2013', '2012') AS BLOB) WHERE position = 305 | Event 305
            UPDATE event SET entry = CAST(replace(entry, 'staff', 'stuff') AS BLOB) WHERE position = 305 | Event 305
            UPDATE event SET leaf = zeroblob(32) WHERE position = 305 | Event 305
            UPDATE event SET entry = x'7b7d' WHERE position = 305 | Event 305
            DELETE FROM event WHERE position = 305 | Event 305
            """)
    void an_event_altered_before_it_was_signed_for_is_never_signed_for(String edit, String which) {
        try (var log = EventLog.open(directory, AT_NOON)) {
            LogOnDisk.append(log, 300);
            var ledger = ledger(log);
            ledger.checkpoint();
            LogOnDisk.append(log, 10);
            new LogOnDisk(directory).edit(edit);

            assertThatExceptionOfType(SigningHalted.class)
                    .isThrownBy(ledger::checkpoint)
                    .withMessageStartingWith(which + " ");
            assertThat(signed().size()).isEqualTo(300);
        }
    }

    @Test
    void an_event_altered_after_it_was_signed_for_gets_no_receipt() {
        try (var log = EventLog.open(directory, AT_NOON)) {
            LogOnDisk.append(log, 300);
            var ledger = ledger(log);
            ledger.checkpoint();
            new LogOnDisk(directory)
                    .edit("UPDATE event SET entry = CAST(replace(entry, 'staff', 'stuff') AS BLOB) WHERE position = 7");

            assertThat(ledger.receipt(6).entry().position()).isEqualTo(6);
            assertThatExceptionOfType(SigningHalted.class)
                    .isThrownBy(() -> ledger.receipt(7))
                    .withMessageStartingWith("Event 7 is not the one that was signed for");
        }
    }

    @Test
    void a_checkpoint_that_is_gone_or_altered_halts_signing() throws IOException {
        new LogOnDisk(directory).grow(10);
        var checkpoint = directory.resolve("checkpoint");
        var text = Files.readString(checkpoint);

        Files.writeString(checkpoint, text.replace("\n10\n", "\n11\n"));
        halts_with("is wrong");
        Files.delete(checkpoint);
        halts_with("is missing");
    }

    @Test
    void an_older_checkpoint_in_place_of_the_last_one_halts_signing() throws IOException {
        try (var log = EventLog.open(directory, AT_NOON)) {
            var ledger = ledger(log);
            LogOnDisk.append(log, 5);
            var older = ledger.checkpoint();
            LogOnDisk.append(log, 5);
            ledger.checkpoint();

            Files.writeString(directory.resolve("checkpoint"), older.toString());

            assertThatExceptionOfType(SigningHalted.class).isThrownBy(ledger::checkpoint);
        }
    }

    @Test
    void without_the_keys_that_signed_for_events_the_register_does_not_start() throws IOException {
        new LogOnDisk(directory).grow(10);
        Files.delete(directory.resolve("keys/signing.keys"));

        try (var log = EventLog.open(directory, AT_NOON)) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> ledger(log))
                    .withMessageContaining("signing.keys is missing");
        }
    }

    private void halts_after(Consumer<LogOnDisk> deed, String why, CapturedOutput output) {
        new LogOnDisk(directory).grow(300);
        deed.accept(new LogOnDisk(directory));
        halts_with(why);
        assertThat(output.getAll().split("Signing has halted", -1)).hasSize(2);
    }

    private void halts_with(String why) {
        try (var log = EventLog.open(directory, AT_NOON)) {
            var ledger = ledger(log);
            for (var asked = 0; asked < 3; asked++) {
                assertThatExceptionOfType(SigningHalted.class)
                        .isThrownBy(ledger::checkpoint)
                        .withMessageContaining(why);
            }
        }
    }

    private Ledger ledger(EventLog log) {
        return new Ledger(log, new LedgerFiles(directory), AT_NOON);
    }

    /** The checkpoint of the data directory, if its signatures hold. */
    private Checkpoint signed() {
        var files = new LedgerFiles(directory);
        var keys = LogKeys.parse(LedgerFiles.read(files.verifierKeys()).orElseThrow());
        return keys.open(Note.parse(LedgerFiles.read(files.checkpoint()).orElseThrow()));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
