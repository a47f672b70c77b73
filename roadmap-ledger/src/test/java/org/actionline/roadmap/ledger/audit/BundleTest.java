package org.actionline.roadmap.ledger.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.actionline.roadmap.ledger.Report.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles of a log of 600 events, every third of them of the roadmap C5 and the others of C2. */
class BundleTest {

    static final int SIZE = 600;

    @TempDir
    Path directory;

    EvidenceLog log;

    @BeforeEach
    void a_log() {
        log = EvidenceLog.of(SIZE);
    }

    @Test
    void a_bundle_of_the_whole_log_proves_every_event_and_payload() throws IOException {
        var result = verify(log.bundle(directory, new BundleScope.Everything()));

        assertThat(result.troubles()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(result.proved()).isEqualTo(SIZE);
        assertThat(result.notShown()).isZero();
    }

    @Test
    void a_bundle_of_one_roadmap_proves_every_event_and_shows_no_payload_of_another() throws IOException {
        var bundle = log.bundle(directory, new BundleScope.OfRoadmap("C5"));

        var result = verify(bundle);

        assertThat(result.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(result.proved()).isEqualTo(SIZE);
        assertThat(result.notShown()).isEqualTo(400);
        var bytes = new String(Files.readAllBytes(bundle), UTF_8);
        assertThat(bytes).contains("secret of C5 599").doesNotContain("secret of C2");
    }

    @Test
    void a_bundle_of_some_positions_proves_them_and_the_root_over_all() throws IOException {
        var bundle = log.bundle(directory, new BundleScope.Range(300, 310));

        var result = verify(bundle);

        assertThat(result.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(result.proved()).isEqualTo(SIZE);
        assertThat(result.notShown()).isEqualTo(256 - 10);
        try (var zip = new ZipFile(bundle.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("tile/entries/001")
                    .doesNotContain("tile/entries/000");
        }
    }

    @Test
    void an_empty_log_has_a_bundle_too() throws IOException {
        log = EvidenceLog.of(0);

        assertThat(verify(log.bundle(directory, new BundleScope.Everything())).verdict())
                .isEqualTo(Verdict.INTACT);
    }

    @Test
    void the_same_evidence_makes_the_same_file() throws IOException {
        var one = Files.readAllBytes(log.bundle(directory, new BundleScope.Everything()));

        assertThat(Files.readAllBytes(log.bundle(directory, new BundleScope.Everything())))
                .isEqualTo(one);
    }

    @Test
    void an_altered_payload_is_located_and_dated_by_the_first_checkpoint_that_covers_it() throws IOException {
        var result = verify(altered(new BundleScope.Everything(), "secret of C5 299", "secret of C5 298"));

        assertThat(result.verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(result.troubles().getFirst().position()).isEqualTo(299);
        assertThat(result.troubles().getFirst().since()).contains("checkpoint over 400 events");
    }

    @Test
    void an_altered_entry_is_located() throws IOException {
        var result = verify(altered(new BundleScope.OfRoadmap("C5"), "\"pos\":298", "\"pos\":299"));

        assertThat(result.verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(result.troubles()).extracting(Trouble::position).contains(298L);
    }

    @Test
    void a_payload_that_was_left_out_makes_the_bundle_incomplete_even_if_it_was_written_anew() throws IOException {
        log.withhold(299);

        var result = verify(log.bundle(directory, new BundleScope.OfRoadmap("C5")));

        assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(result.troubles()).extracting(Trouble::position).containsExactly(299L);
    }

    @Test
    void other_keys_than_those_of_the_auditor_are_not_believed() throws IOException {
        var bundle = log.bundle(directory, new BundleScope.Everything());
        var others = EvidenceLog.of(1).keys().toString();

        assertThat(BundleCheck.of(bundle, Optional.of(others), (events, of) -> {})
                        .verdict())
                .isEqualTo(Verdict.TAMPERED);
        assertThat(BundleCheck.of(bundle, Optional.of(log.keys().toString()), (events, of) -> {})
                        .verdict())
                .isEqualTo(Verdict.INTACT);
    }

    @Test
    void replaced_keys_are_believed_because_the_old_ones_signed_for_the_event_that_names_them() throws IOException {
        var first = log.keys().toString();
        log.replaceKeys();
        log.append("C2", "written under the new keys");

        var result = BundleCheck.of(
                log.bundle(directory, new BundleScope.Everything()), Optional.of(first), (events, of) -> {});

        assertThat(result.troubles()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.INTACT);
    }

    @Test
    void keys_that_only_stand_in_the_list_are_not_believed() throws IOException {
        log.replaceKeysWithoutEvent();
        log.append("C2", "written under stolen keys");

        var result = verify(log.bundle(directory, new BundleScope.Everything()));

        assertThat(result.verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(result.troubles().getFirst().what()).contains("are not shown to be the register's");
    }

    @Test
    void the_command_line_says_the_verdict_and_ends_with_its_code() throws IOException {
        assertThat(run(log.bundle(directory, new BundleScope.Everything()).toString()))
                .isEqualTo("0 Intact.");
        assertThat(run(altered(new BundleScope.Everything(), "secret of C5 299", "secret of C5 298")
                        .toString()))
                .isEqualTo("1 Tampered.");
        log.withhold(299);
        assertThat(run(log.bundle(directory, new BundleScope.Everything()).toString()))
                .startsWith("2 Incomplete");
        assertThat(run(Files.writeString(directory.resolve("text"), "no bundle").toString()))
                .startsWith("2 ")
                .contains("cannot be read as a bundle");
        assertThat(run()).startsWith("2 ");
    }

    private static String run(String... arguments) {
        var out = new StringWriter();
        var writer = new PrintWriter(out, true);
        var code = VerifyBundle.run(List.of(arguments), writer, writer);
        return code + " " + out.toString().lines().toList().getLast();
    }

    private Path altered(BundleScope scope, String what, String by) throws IOException {
        var bundle = log.bundle(directory, scope);
        var bytes = Files.readAllBytes(bundle);
        var at = new String(bytes, ISO_8859_1).indexOf(what);
        System.arraycopy(by.getBytes(UTF_8), 0, bytes, at, by.length());
        return Files.write(bundle, bytes);
    }

    private static Verification verify(Path bundle) {
        return BundleCheck.of(bundle, Optional.empty(), (events, of) -> {});
    }
}
