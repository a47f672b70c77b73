package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    static final SampleLog LOG = SampleLog.of(6);
    static final Note CHECKPOINT =
            CheckpointTest.SIGNER.sign(6, LOG.hashes, Checkpoint.empty(CheckpointTest.ORIGIN), CheckpointTest.NOON);
    static final Receipt RECEIPT = Receipt.of(LOG.entries.get(4), LOG.hashes, CHECKPOINT);

    @Test
    void a_receipt_has_the_form_of_the_specification() {
        assertThat(RECEIPT)
                .hasToString("c2sp.org/tlog-proof@v1\nextra "
                        + Base64.getEncoder().encodeToString(LOG.entries.get(4)) + "\nindex 4\n"
                        + base64(LOG.leaves.get(5)) + base64(MerkleTree.range(0, 4, LOG.hashes)) + "\n" + CHECKPOINT);
    }

    @Test
    void every_entry_has_a_receipt_that_holds_by_itself() {
        for (var entry : LOG.entries) {
            var handedOut = Receipt.of(entry, LOG.hashes, CHECKPOINT).toString();
            var receipt = Receipt.parse(handedOut);
            assertThat(receipt).hasToString(handedOut);
            assertThat(receipt.entry()).isEqualTo(Entry.parse(entry));
            assertThat(receipt.verify(CheckpointTest.KEYS)).returns(6L, Checkpoint::size);
        }
    }

    @Test
    void the_only_entry_of_a_log_needs_no_path() {
        var log = SampleLog.of(1);
        var checkpoint =
                CheckpointTest.SIGNER.sign(1, log.hashes, Checkpoint.empty(CheckpointTest.ORIGIN), CheckpointTest.NOON);
        var receipt = Receipt.of(log.entries.getFirst(), log.hashes, checkpoint);
        assertThat(Receipt.parse(receipt.toString()).verify(CheckpointTest.KEYS))
                .returns(1L, Checkpoint::size);
    }

    @Test
    void a_receipt_with_any_byte_changed_is_refused() {
        var handedOut = RECEIPT.toString().getBytes(UTF_8);
        for (var at = 0; at < handedOut.length; at++) {
            var altered = handedOut.clone();
            altered[at] ^= 1;
            assertThatExceptionOfType(EvidenceRefused.class)
                    .isThrownBy(() -> Receipt.parse(altered).verify(CheckpointTest.KEYS));
        }
    }

    @Test
    void a_receipt_cut_short_anywhere_is_refused() {
        var handedOut = RECEIPT.toString();
        for (var length = 0; length < handedOut.length(); length++) {
            var cut = handedOut.substring(0, length);
            assertThatExceptionOfType(EvidenceRefused.class)
                    .isThrownBy(() -> Receipt.parse(cut).verify(CheckpointTest.KEYS));
        }
    }

    @Test
    void a_receipt_for_another_entry_is_refused() {
        var other = new Receipt(
                Entry.parse(LOG.entries.get(4)),
                InclusionProof.of(4, 6, SampleLog.of(7).hashes),
                CheckpointTest.SIGNER.sign(
                        5, LOG.hashes, Checkpoint.empty(CheckpointTest.ORIGIN), CheckpointTest.NOON));
        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> other.verify(CheckpointTest.KEYS));
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() ->
                        new Receipt(Entry.parse(LOG.entries.get(3)), InclusionProof.of(4, 6, LOG.hashes), CHECKPOINT));
    }

    private static String base64(Hash hash) {
        return Base64.getEncoder().encodeToString(hash.bytes()) + "\n";
    }
}
