package org.actionline.roadmap.ledger;

import static org.actionline.roadmap.ledger.CheckpointTest.NOON;
import static org.actionline.roadmap.ledger.CheckpointTest.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyHistoryTest {

    static final CheckpointSigner BEFORE = signer(ORIGIN);
    static final CheckpointSigner AFTER = signer(ORIGIN);
    static final KeyHistory HISTORY = KeyHistory.of(BEFORE.logKeys()).followedBy(AFTER.logKeys());
    static final Checkpoint EMPTY = Checkpoint.empty(ORIGIN);

    @Test
    void a_history_survives_its_text() {
        assertThat(KeyHistory.parse(HISTORY.toString())).isEqualTo(HISTORY);
        assertThat(KeyHistory.parse(AFTER.logKeys().toString())).isEqualTo(KeyHistory.of(AFTER.logKeys()));
    }

    @Test
    void a_checkpoint_is_opened_with_the_keys_of_its_time_and_says_when_it_was_signed() {
        assertThat(HISTORY.open(signed(BEFORE)))
                .isEqualTo(new KeyHistory.Opened(EMPTY, Optional.of(NOON), BEFORE.logKeys()));
        assertThat(HISTORY.open(signed(AFTER)))
                .isEqualTo(new KeyHistory.Opened(EMPTY, Optional.of(NOON), AFTER.logKeys()));
    }

    @Test
    void keys_of_no_time_open_nothing() {
        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> HISTORY.open(signed(signer(ORIGIN))));
    }

    @Test
    void half_of_the_keys_of_one_time_do_not_make_up_for_the_other_half() {
        var mixed = new CheckpointSigner(
                List.of(BEFORE.keys().getFirst(), AFTER.keys().getLast()));

        assertThatExceptionOfType(EvidenceRefused.class).isThrownBy(() -> HISTORY.open(signed(mixed)));
    }

    @Test
    void a_history_is_that_of_one_log() {
        assertThatExceptionOfType(EvidenceRefused.class)
                .isThrownBy(() -> HISTORY.followedBy(signer("another.example").logKeys()));
    }

    private static Note signed(CheckpointSigner signer) {
        return signer.sign(0, (level, index) -> Hash.EMPTY_ROOT, EMPTY, NOON);
    }

    static CheckpointSigner signer(String origin) {
        var random = new SecureRandom();
        return new CheckpointSigner(List.of(
                SignerKey.generate(origin, SignatureType.ED25519, random),
                SignerKey.generate(origin, SignatureType.ML_DSA_44, random)));
    }
}
