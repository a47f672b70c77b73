package org.actionline.roadmap.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of somebody: what is needed to check what it signs. Everything is public; the private key never leaves its owner's device.
 *
 * @param id of the credential, base64url
 * @param label its owner's name for it
 * @param publicKey COSE, base64url
 * @param signatures how many it said it had made; 0 when it does not count
 * @param transports how a browser reaches it
 * @param backupEligible whether its owner may hold copies of it on other devices
 * @param attestation what the device said when it was made, base64url
 * @param lastUsed absent: never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Passkey(
        String id,
        String label,
        String publicKey,
        long signatures,
        List<String> transports,
        boolean backupEligible,
        boolean backedUp,
        String attestation,
        String clientData,
        Instant made,
        @Nullable Instant lastUsed) {

    Passkey {
        transports = List.copyOf(transports);
    }
}
