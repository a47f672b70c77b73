package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PayloadSealTest {

    static final byte[] PAYLOAD = "{\"timing\":\"2013\"}".getBytes(US_ASCII);

    /** RFC 4231 test case 1, whose 20 byte key HMAC itself pads with zeros. */
    @Test
    void the_seal_is_hmac_sha_256() {
        var salt = HexFormat.of().parseHex("0b".repeat(20) + "00".repeat(12));
        assertThat(PayloadSeal.of(salt, "Hi There".getBytes(US_ASCII)))
                .hasToString("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }

    @Test
    void equal_payloads_under_two_salts_have_unlike_seals() {
        var random = new SecureRandom();
        assertThat(PayloadSeal.of(PayloadSeal.newSalt(random), PAYLOAD))
                .isNotEqualTo(PayloadSeal.of(PayloadSeal.newSalt(random), PAYLOAD));
    }

    @Test
    void a_salt_has_32_bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> PayloadSeal.of(new byte[31], PAYLOAD));
    }
}
