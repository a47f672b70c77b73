package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    static final String ORIGIN = "log.example/roadmaps";
    static final Instant NOON = Instant.parse("2011-03-04T12:00:00Z");
    static final SecureRandom RANDOM = new SecureRandom();
    static final SignerKey ED25519 = SignerKey.generate(ORIGIN, SignatureType.ED25519, RANDOM);
    static final SignerKey ML_DSA = SignerKey.generate(ORIGIN, SignatureType.ML_DSA_44, RANDOM);
    static final CheckpointSigner SIGNER = new CheckpointSigner(List.of(ED25519, ML_DSA));
    static final LogKeys KEYS = SIGNER.logKeys();

    /** The example of the C2SP tlog-checkpoint specification. */
    static final String EXAMPLE =
            "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    @Test
    void the_example_of_the_specification_reads_and_prints() {
        var checkpoint = Checkpoint.parse(EXAMPLE);
        assertThat(checkpoint)
                .returns("example.com/behind-the-sofa", Checkpoint::origin)
                .returns(20_852_163L, Checkpoint::size);
        assertThat(checkpoint.text()).isEqualTo(EXAMPLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "origin\n7\n",
                "origin\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
                "\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n07\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n+7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n-7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n0\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
                "origin\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "origin\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nextension\n"
            })
    void whatever_is_no_checkpoint_of_three_lines_is_refused(String text) {
        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> Checkpoint.parse(text));
    }

    @Test
    void a_signed_checkpoint_is_opened_with_the_published_keys() {
        var note = SIGNER.sign(5, tree(5), Checkpoint.empty(ORIGIN), NOON);
        var keys = LogKeys.parse(KEYS.toString());
        assertThat(keys).isEqualTo(KEYS);
        assertThat(keys.open(Note.parse(note.toString())))
                .isEqualTo(new Checkpoint(ORIGIN, 5, MerkleTree.root(5, tree(5))));
    }

    @Test
    void a_signed_checkpoint_with_any_byte_changed_is_refused() {
        var published = SIGNER.sign(5, tree(5), Checkpoint.empty(ORIGIN), NOON)
                .toString()
                .getBytes(UTF_8);
        for (var at = 0; at < published.length; at++) {
            var altered = published.clone();
            altered[at] ^= 1;
            assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> KEYS.open(Note.parse(altered)));
        }
    }

    @Test
    void a_checkpoint_that_a_key_has_not_signed_is_refused() {
        var note = SIGNER.sign(5, tree(5), Checkpoint.empty(ORIGIN), NOON);
        for (var signature : note.signatures()) {
            var alone = new Note(note.text(), List.of(signature));
            assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> KEYS.open(alone));
        }
    }

    @Test
    void signatures_by_unknown_keys_are_ignored() {
        var stranger = SignerKey.generate("witness.example", SignatureType.ED25519, RANDOM);
        var note = SIGNER.sign(5, tree(5), Checkpoint.empty(ORIGIN), NOON);
        var wrong = stranger.sign("something else\n", NOON);
        assertThat(KEYS.open(new Note(
                        note.text(),
                        List.of(
                                wrong,
                                note.signatures().getFirst(),
                                note.signatures().getLast()))))
                .returns(5L, Checkpoint::size);
    }

    @Test
    void a_second_wrong_signature_of_a_known_key_is_refused() {
        var note = SIGNER.sign(5, tree(5), Checkpoint.empty(ORIGIN), NOON);
        var wrong = ED25519.sign("something else\n", NOON);
        var both = new Note(
                note.text(),
                List.of(note.signatures().getFirst(), note.signatures().getLast(), wrong));
        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> KEYS.open(both));
    }

    @Test
    void a_checkpoint_of_another_log_is_refused() {
        var text = new Checkpoint("log.example/others", 0, Hash.EMPTY_ROOT).text();
        var note = new Note(text, List.of(ED25519.sign(text, NOON), ML_DSA.sign(text, NOON)));
        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> KEYS.open(note));
    }

    @Test
    void the_keys_of_one_log_have_one_name() {
        var other = SignerKey.generate("log.example/others", SignatureType.ED25519, RANDOM);
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> new CheckpointSigner(List.of(ED25519, other)));
        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> LogKeys.parse(""));
    }

    @Test
    void a_log_that_has_grown_is_signed_again() {
        var first = KEYS.open(SIGNER.sign(5, tree(5), Checkpoint.empty(ORIGIN), NOON));
        var second = KEYS.open(SIGNER.sign(9, tree(9), first, NOON));
        assertThat(second).returns(9L, Checkpoint::size);
        assertThat(KEYS.open(SIGNER.sign(9, tree(9), second, NOON))).isEqualTo(second);
    }

    @Test
    void a_log_that_has_shrunk_is_not_signed() {
        var last = KEYS.open(SIGNER.sign(9, tree(9), Checkpoint.empty(ORIGIN), NOON));
        halted(8, tree(8), last);
    }

    @Test
    void a_log_with_another_past_is_not_signed() {
        var last = KEYS.open(SIGNER.sign(5, tree(5), Checkpoint.empty(ORIGIN), NOON));
        for (var altered = 0; altered < 5; altered++) {
            halted(5, treeWithout(altered, 5), last);
            halted(9, treeWithout(altered, 9), last);
        }
    }

    @Test
    void a_log_goes_on_from_its_own_checkpoints_only() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIGNER.sign(5, tree(5), Checkpoint.empty("log.example/others"), NOON));
    }

    private static void halted(long size, HashReader tree, Checkpoint last) {
        assertThatExceptionOfType(SigningHalted.class).isThrownBy(() -> SIGNER.sign(size, tree, last, NOON));
    }

    private static HashReader tree(int size) {
        return treeWithout(-1, size);
    }

    private static HashReader treeWithout(int altered, int size) {
        var tree = new HashesInMemory();
        for (var i = 0; i < size; i++) {
            tree.append(i == altered ? Hash.ZERO : Hash.leaf(new byte[] {(byte) i}));
        }
        return tree;
    }
}
