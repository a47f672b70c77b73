package org.actionline.roadmap.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {

    static final SecureRandom RANDOM = new SecureRandom();
    static final Instant NOON = Instant.parse("2011-03-04T12:00:00Z");
    static final Checkpoint CHECKPOINT = new Checkpoint("log.example", 7, Hash.ZERO);

    /** The key pair that the documentation of Go's {@code sumdb/note} signs its example with. */
    static final String GO_SIGNER = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    static final String GO_VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    @Test
    void a_signer_key_of_go_signs_as_go_does() {
        var text = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.
                """;
        var key = SignerKey.parse(GO_SIGNER);
        assertThat(key.verifierKey()).hasToString(GO_VERIFIER);
        assertThat(key.secretText()).isEqualTo(GO_SIGNER);
        assertThat(key.sign(text, NOON))
                .hasToString(
                        "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=");
    }

    /** The first key of NIST's ACVP vectors for ML-DSA-44 key generation, by the hash of its 1312 bytes. */
    @Test
    void a_seed_leads_to_the_ml_dsa_key_of_fips_204() {
        var seed = HexFormat.of().parseHex("d71361c000f9a7bc99dfb425bcb6bb27c32c36ab444ff3708b2d93b4e66d5b5b");
        var key = SignatureType.ML_DSA_44.keyPair(seed).getPublic();
        assertThat(HexFormat.of().formatHex(Hash.sha256().digest(SignatureType.ML_DSA_44.bare(key))))
                .isEqualTo("451a808c522218fadbdab146fc12004b0741c7d069f238f43ad77216159f6a34");
    }

    @ParameterizedTest
    @EnumSource(SignatureType.class)
    void a_key_survives_its_text(SignatureType type) {
        var key = SignerKey.generate("log.example", type, RANDOM);
        var again = SignerKey.parse(key.secretText());
        assertThat(again.verifierKey()).isEqualTo(key.verifierKey());
        assertThat(VerifierKey.parse(key.verifierKey().toString())).isEqualTo(key.verifierKey());
        var signature = again.sign(CHECKPOINT.text(), NOON);
        assertThat(key.verifierKey().verifies(CHECKPOINT.text(), signature)).isTrue();
    }

    @Test
    void an_ml_dsa_signature_states_its_time_and_covers_it() {
        var key = SignerKey.generate("log.example", SignatureType.ML_DSA_44, RANDOM);
        var signature = key.sign(CHECKPOINT.text(), NOON).signature();
        assertThat(signature).hasSize(Long.BYTES + 2420);
        assertThat(ByteBuffer.wrap(signature).getLong()).isEqualTo(NOON.getEpochSecond());
        signature[7] ^= 1;
        var later = NoteSignature.of(key.verifierKey(), signature);
        assertThat(key.verifierKey().verifies(CHECKPOINT.text(), later)).isFalse();
    }

    @Test
    void an_ml_dsa_key_signs_nothing_but_checkpoints() {
        var key = SignerKey.generate("log.example", SignatureType.ML_DSA_44, RANDOM);
        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> key.sign("text\n", NOON));
    }

    @ParameterizedTest
    @EnumSource(SignatureType.class)
    void printing_a_signer_key_shows_no_secret(SignatureType type) {
        var key = SignerKey.generate("log.example", type, RANDOM);
        assertThat(key).hasToString(key.verifierKey().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/foo",
                "example.com/foo+530d903a",
                "example.com/foo+530d903a+",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/fob+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+BukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0=",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
            })
    void whatever_is_no_verifier_key_is_refused(String text) {
        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> VerifierKey.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PRIVATE+KEY+",
                "PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
                "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFy",
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDF",
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKA=="
            })
    void whatever_is_no_signer_key_is_refused_without_repeating_it(String text) {
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> SignerKey.parse(text))
                .withNoCause()
                .withMessageNotContaining("AYEK");
    }
}
