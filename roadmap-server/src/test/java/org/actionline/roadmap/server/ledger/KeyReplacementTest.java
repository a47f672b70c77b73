package org.actionline.roadmap.server.ledger;

import static org.actionline.roadmap.server.ledger.LogOnDisk.AT_NOON;
import static org.actionline.roadmap.server.ledger.LogOnDisk.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.ledger.LogKeys;
import org.actionline.roadmap.ledger.Report.Verdict;
import org.actionline.roadmap.ledger.SigningHalted;
import org.actionline.roadmap.ledger.audit.Verification;
import org.actionline.roadmap.server.verify.DirectoryCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyReplacementTest {

    static final KeyReplacement.Request REQUEST = new KeyReplacement.Request(
            NOON, Map.of("actor", "admin", "reason", "A year has passed", "commandId", "4f0e"));

    @TempDir
    Path directory;

    @Test
    void who_trusts_the_old_keys_is_led_to_the_new_ones() throws IOException {
        new LogOnDisk(directory).grow(5);
        var old = Files.readString(directory.resolve("keys/verifier.keys"));
        replace();
        new LogOnDisk(directory).grow(5);

        var verified = verify(Optional.of(old));

        assertThat(verified.troubles()).isEmpty();
        assertThat(verified.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(verified.proved()).isEqualTo(11);
        assertThat(Files.readString(directory.resolve("keys/verifier.keys"))).isNotEqualTo(old);
        assertThat(directory.resolve("keys/next.keys")).doesNotExist();
    }

    @Test
    void new_keys_that_nobody_signed_for_are_not_believed() throws IOException {
        new LogOnDisk(directory).grow(5);
        var old = Files.readString(directory.resolve("keys/verifier.keys"));
        replace();
        new LogOnDisk(directory)
                .edit("UPDATE event SET payload = CAST(replace(payload, 'to', 'of') AS BLOB) WHERE position = 5");

        assertThat(verify(Optional.of(old)).verdict()).isEqualTo(Verdict.TAMPERED);
    }

    @Test
    void a_replacement_that_was_interrupted_is_finished_at_the_next_start() throws IOException {
        new LogOnDisk(directory).grow(5);
        try (var log = EventLog.open(directory, AT_NOON)) {
            var files = new LedgerFiles(directory);
            new KeyReplacement(log, files).prepare(SigningKeys.of(files, NOON), REQUEST);
        }

        try (var log = EventLog.open(directory, AT_NOON)) {
            var ledger = new Ledger(log, new LedgerFiles(directory), AT_NOON);

            assertThat(ledger.halted()).isEmpty();
            assertThat(ledger.keyHistory().generations()).hasSize(2);
        }
        assertThat(verify(Optional.empty()).verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void a_request_that_is_sent_again_replaces_nothing_and_answers_the_same() throws IOException {
        new LogOnDisk(directory).grow(5);
        var keys = replace();

        assertThat(replace()).as("also after a restart").isEqualTo(keys);
        assertThat(Files.readString(directory.resolve("keys/verifier.keys"))).isEqualTo(keys.toString());
        assertThat(verify(Optional.empty()).events()).isEqualTo(6);
    }

    @Test
    void a_request_whose_event_got_in_without_an_answer_is_finished_when_it_is_sent_again() {
        new LogOnDisk(directory).grow(5);
        try (var log = EventLog.open(directory, AT_NOON)) {
            var files = new LedgerFiles(directory);
            var ledger = new Ledger(log, files, AT_NOON);
            new KeyReplacement(log, files).prepare(SigningKeys.of(files, NOON), REQUEST);

            var keys = ledger.replaceKeys(REQUEST);

            assertThat(ledger.keys()).isEqualTo(keys);
            assertThat(ledger.keyHistory().generations()).hasSize(2);
            assertThat(log.head()).isEqualTo(6);
        }
        assertThat(verify(Optional.empty()).verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void keys_of_an_attempt_whose_event_may_still_come_are_taken_again() throws IOException {
        new LogOnDisk(directory).grow(5);
        try (var log = EventLog.open(directory, AT_NOON)) {
            var files = new LedgerFiles(directory);
            var ledger = new Ledger(log, files, AT_NOON);
            var next = SigningKeys.generate(ledger.keys().origin());
            LedgerFiles.write(files.nextKeys(), SigningKeys.secretText(next));

            assertThat(ledger.replaceKeys(REQUEST)).isEqualTo(next.logKeys());
        }
    }

    @Test
    void keys_that_are_in_no_event_never_begin_to_sign() throws IOException {
        new LogOnDisk(directory).grow(5);
        var keys = Files.readString(directory.resolve("keys/signing.keys"));
        Files.writeString(directory.resolve("keys/next.keys"), keys);

        new LogOnDisk(directory).grow(1);

        assertThat(directory.resolve("keys/signing.keys")).hasContent(keys);
        assertThat(directory.resolve("keys/next.keys")).doesNotExist();
    }

    @Test
    void keys_of_another_register_do_not_sign_and_it_is_said_whose_they_are(@TempDir Path other) throws IOException {
        new LogOnDisk(directory).grow(5);
        new LogOnDisk(other).grow(1);
        Files.copy(
                other.resolve("keys/signing.keys"),
                directory.resolve("keys/signing.keys"),
                StandardCopyOption.REPLACE_EXISTING);

        try (var log = EventLog.open(directory, AT_NOON)) {
            var ledger = new Ledger(log, new LedgerFiles(directory), AT_NOON);

            assertThatExceptionOfType(SigningHalted.class)
                    .isThrownBy(ledger::checkpoint)
                    .withMessageContaining("was signed with others")
                    .withMessageContaining("Restore the file of keys");
        }
    }

    private LogKeys replace() {
        try (var log = EventLog.open(directory, AT_NOON)) {
            return new Ledger(log, new LedgerFiles(directory), AT_NOON).replaceKeys(REQUEST);
        }
    }

    private Verification verify(Optional<String> keys) {
        return DirectoryCheck.of(directory, keys, (events, of) -> {});
    }
}
