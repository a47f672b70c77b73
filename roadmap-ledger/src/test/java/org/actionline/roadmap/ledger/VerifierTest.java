package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.actionline.roadmap.ledger.Finding.ChainBroken;
import org.actionline.roadmap.ledger.Finding.ClockWentBack;
import org.actionline.roadmap.ledger.Finding.EntriesMissing;
import org.actionline.roadmap.ledger.Finding.LeafDiffers;
import org.actionline.roadmap.ledger.Finding.PayloadDiffers;
import org.actionline.roadmap.ledger.Finding.RootDiffers;
import org.actionline.roadmap.ledger.Finding.WrongPosition;
import org.actionline.roadmap.ledger.Report.Verdict;
import org.junit.jupiter.api.Test;

class VerifierTest {

    static final int SIZE = 9;

    final SampleLog log = SampleLog.of(SIZE);
    final Checkpoint checkpoint = log.checkpoint(SIZE);
    final List<Finding> findings = new ArrayList<>();

    @Test
    void a_log_as_it_was_signed_is_intact() {
        assertThat(verify(log.checkpoint(4), checkpoint)).isEqualTo(new Report(Verdict.INTACT, SIZE, SIZE, 0, 0));
        assertThat(findings).isEmpty();
    }

    @Test
    void entries_that_come_with_their_root_are_held_against_every_checkpoint_among_them() {
        for (var signed = 1; signed <= 8; signed++) {
            findings.clear();
            assertThat(withTheirRoot(log.checkpoint(signed)).proved()).isEqualTo(signed);
            assertThat(findings).isEmpty();

            assertThat(withTheirRoot(new Checkpoint("log.example", signed, Hash.ZERO))
                            .proved())
                    .isZero();
            assertThat(findings).singleElement().isInstanceOf(RootDiffers.class);
        }
    }

    @Test
    void an_altered_entry_is_found_among_those_that_come_with_their_root() {
        rewrite(5, "\"actor\":\"staff\"", "\"actor\":\"stuff\"");

        withTheirRoot(log.checkpoint(8));

        assertThat(findings).contains(new ChainBroken(5));
    }

    /** Takes the first eight entries, four at a time. */
    private Report withTheirRoot(Checkpoint signed) {
        var verifier = new Verifier(List.of(signed), findings::add);
        for (var i = 0; i < 8; i += 4) {
            var range = new CompactRange();
            var entries = new ArrayList<Examined>();
            for (var each = i; each < i + 4; each++) {
                entries.add(Examined.of(log.entries.get(each), log.leaves.get(each), log.payloads.get(each)));
                range.append(entries.getLast().leaf());
            }
            verifier.accept(entries, range.root(), 2);
        }
        return verifier.finish();
    }

    @Test
    void entries_after_the_checkpoint_are_read_and_not_proved() {
        assertThat(verify(log.checkpoint(4))).isEqualTo(new Report(Verdict.INTACT, SIZE, 4, 0, 0));
    }

    @Test
    void an_empty_log_is_intact() {
        var report = new Verifier(List.of(Checkpoint.empty("log.example")), findings::add).finish();
        assertThat(report).isEqualTo(new Report(Verdict.INTACT, 0, 0, 0, 0));
    }

    @Test
    void any_byte_of_any_entry_changed_is_found_where_it_is() {
        for (var position = 0; position < SIZE; position++) {
            var original = log.entries.get(position);
            for (var at = 0; at < original.length; at++) {
                var altered = original.clone();
                altered[at] ^= 1;
                log.entries.set(position, altered);
                findings.clear();
                assertThat(verify(checkpoint).verdict()).isEqualTo(Verdict.TAMPERED);
                assertThat(findings)
                        .filteredOn(LeafDiffers.class::isInstance)
                        .extracting(Finding::position)
                        .containsExactly((long) position);
                assertThat(findings).noneMatch(ChainBroken.class::isInstance);
            }
            log.entries.set(position, original);
        }
    }

    @Test
    void the_chain_finds_an_altered_entry_whose_recorded_hash_was_altered_too() {
        for (var position = 0; position < SIZE - 1; position++) {
            var original = log.entries.get(position);
            rewrite(position, "\"actor\":\"staff\"", "\"actor\":\"stuff\"");
            findings.clear();
            verify(checkpoint);
            assertThat(findings).containsExactly(new ChainBroken(position), rootDiffers(0));
            restore(position, original);
        }
    }

    @Test
    void an_altered_last_entry_is_caught_by_the_root() {
        rewrite(SIZE - 1, "\"actor\":\"staff\"", "\"actor\":\"stuff\"");
        verify(log.checkpoint(SIZE - 1), checkpoint);
        assertThat(findings).containsExactly(rootDiffers(SIZE - 1));
    }

    @Test
    void an_entry_that_names_another_predecessor_is_found() {
        for (var position = 1; position < SIZE - 1; position++) {
            var original = log.entries.get(position);
            rewrite(position, log.leaves.get(position - 1).toString(), Hash.EMPTY_ROOT.toString());
            findings.clear();
            verify(checkpoint);
            assertThat(findings).containsExactly(new ChainBroken(position), rootDiffers(0));
            restore(position, original);
        }
    }

    @Test
    void a_rewritten_and_rehashed_log_is_caught_between_two_checkpoints() {
        var earlier = List.of(log.checkpoint(3), log.checkpoint(6), checkpoint);
        var forged = SampleLog.of(4);
        forged.append(SampleLog.START.plusSeconds(4), "{\"results\":100}");
        for (var i = 5; i < SIZE; i++) {
            forged.append(SampleLog.START.plusSeconds(i), "{\"results\":" + i + "}");
        }
        var report = verify(forged, earlier);
        assertThat(report).isEqualTo(new Report(Verdict.TAMPERED, SIZE, 3, 0, 0));
        assertThat(findings)
                .containsExactly(new RootDiffers(
                        3, log.checkpoint(6), forged.checkpoint(6).root()));
    }

    @Test
    void a_recorded_hash_that_was_altered_is_found() {
        log.leaves.set(5, Hash.ZERO);
        assertThat(verify(checkpoint).verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(findings).containsExactly(new LeafDiffers(5, Hash.ZERO, Hash.leaf(log.entries.get(5))));
    }

    @Test
    void a_deleted_entry_is_found_where_it_is_missing() {
        log.entries.remove(4);
        log.leaves.remove(4);
        log.payloads.remove(4);
        assertThat(verify(checkpoint).verdict()).isEqualTo(Verdict.TAMPERED);
        assertThat(findings).containsExactly(new WrongPosition(4, 5), new EntriesMissing(SIZE - 1, checkpoint));
    }

    @Test
    void swapped_entries_are_found() {
        Collections.swap(log.entries, 4, 5);
        Collections.swap(log.leaves, 4, 5);
        Collections.swap(log.payloads, 4, 5);
        verify(checkpoint);
        assertThat(findings).contains(new WrongPosition(4, 5), new WrongPosition(5, 4));
        assertThat(findings).extracting(Finding::position).doesNotContain(6L, 7L, 8L);
    }

    @Test
    void a_repeated_entry_is_found() {
        log.entries.add(5, log.entries.get(4));
        log.leaves.add(5, log.leaves.get(4));
        log.payloads.add(5, log.payloads.get(4));
        verify(checkpoint);
        assertThat(findings).containsExactly(new WrongPosition(5, 4), new RootDiffers(0, checkpoint, findRoot()));
    }

    @Test
    void a_log_cut_short_is_incomplete() {
        var shorter = SampleLog.of(5);
        assertThat(verify(shorter, List.of(checkpoint))).isEqualTo(new Report(Verdict.INCOMPLETE, 5, 0, 0, 0));
        assertThat(findings).containsExactly(new EntriesMissing(5, checkpoint));
    }

    @Test
    void any_byte_of_a_payload_or_its_salt_changed_is_found() {
        var payload = "{\"results\":4}".getBytes(UTF_8);
        for (var at = 0; at < payload.length; at++) {
            var altered = payload.clone();
            altered[at] ^= 1;
            payloadDiffers(new StoredPayload.Kept(new byte[PayloadSeal.SALT_LENGTH], altered));
        }
        for (var at = 0; at < PayloadSeal.SALT_LENGTH; at++) {
            var salt = new byte[PayloadSeal.SALT_LENGTH];
            salt[at] ^= 1;
            payloadDiffers(new StoredPayload.Kept(salt, payload));
        }
        payloadDiffers(new StoredPayload.Kept(new byte[0], payload));
    }

    @Test
    void payloads_that_are_not_shown_are_counted_and_nothing_else() {
        log.payloads.set(5, new StoredPayload.NotShown());
        assertThat(verify(checkpoint)).isEqualTo(new Report(Verdict.INTACT, SIZE, SIZE, 0, 1));
    }

    @Test
    void a_clock_that_went_back_is_found() {
        log.append(SampleLog.START, "{}");
        verify(log.checkpoint(SIZE + 1));
        assertThat(findings)
                .containsExactly(new ClockWentBack(SIZE, SampleLog.START.plusSeconds(SIZE - 1), SampleLog.START));
    }

    private void payloadDiffers(StoredPayload payload) {
        log.payloads.set(4, payload);
        findings.clear();
        assertThat(verify(checkpoint)).isEqualTo(new Report(Verdict.TAMPERED, SIZE, SIZE, 0, 0));
        assertThat(findings).containsExactly(new PayloadDiffers(4));
    }

    private void rewrite(int position, String what, String by) {
        restore(
                position,
                new String(log.entries.get(position), UTF_8).replace(what, by).getBytes(UTF_8));
    }

    private void restore(int position, byte[] entry) {
        log.entries.set(position, entry);
        log.leaves.set(position, Hash.leaf(entry));
    }

    private RootDiffers rootDiffers(long position) {
        return new RootDiffers(position, checkpoint, findRoot());
    }

    private Hash findRoot() {
        var range = new CompactRange();
        log.entries.stream().limit(SIZE).map(Hash::leaf).forEach(range::append);
        return range.root();
    }

    private Report verify(Checkpoint... checkpoints) {
        return verify(log, List.of(checkpoints));
    }

    private Report verify(SampleLog stored, List<Checkpoint> checkpoints) {
        var verifier = new Verifier(checkpoints, findings::add);
        for (var i = 0; i < stored.entries.size(); i++) {
            verifier.accept(stored.entries.get(i), stored.leaves.get(i), stored.payloads.get(i));
        }
        return verifier.finish();
    }
}
