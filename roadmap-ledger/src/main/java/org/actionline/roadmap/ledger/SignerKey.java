package org.actionline.roadmap.ledger;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;

/**
 * A private key under the name of its log.
 *
 * <p>Its text reads {@code PRIVATE+KEY+<name>+hex(keyId)+base64(type ‖ seed)}, for Ed25519 exactly the signer key of
 * Go's {@code sumdb/note}. It is a secret: {@link #toString()} does not print it.
 */
public final class SignerKey {

    private static final String MARK = "PRIVATE+KEY+";

    private final byte[] seed;
    private final KeyPair pair;
    private final VerifierKey verifierKey;

    private SignerKey(String name, SignatureType type, byte[] seed) {
        this.seed = seed;
        pair = type.keyPair(seed);
        verifierKey = new VerifierKey(name, type, pair.getPublic());
    }

    /** A new key. */
    public static SignerKey generate(String name, SignatureType type, SecureRandom random) {
        var seed = new byte[SignatureType.SEED_LENGTH];
        random.nextBytes(seed);
        return new SignerKey(name, type, seed);
    }

    /**
     * Reads what {@link #secretText()} printed.
     *
     * @throws EvidenceRefused if this is no signer key, or its id is not that of the public key the seed leads to; the
     *     message does not repeat the text
     */
    public static SignerKey parse(String secretText) {
        var parts = secretText.startsWith(MARK)
                ? secretText.substring(MARK.length()).split("\\+", 3)
                : new String[0];
        if (parts.length < 3) {
            throw new EvidenceRefused("Not a signer key");
        }
        var bytes = secretBytes(parts[2]);
        if (bytes.length != 1 + SignatureType.SEED_LENGTH) {
            throw new EvidenceRefused("Not a signer key");
        }
        var key = new SignerKey(parts[0], SignatureType.of(bytes[0]), Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!key.verifierKey.printedId().equals(parts[1])) {
            throw new EvidenceRefused("The signer key does not belong to the key id " + parts[1]);
        }
        return key;
    }

    private static byte[] secretBytes(String base64) {
        try {
            return StrictText.base64(base64);
        } catch (EvidenceRefused e) {
            // Neither kept as cause nor quoted: its message holds the secret.
            throw new EvidenceRefused("Not a signer key");
        }
    }

    /** The secret, to be stored where only the log can read it. */
    public String secretText() {
        var bytes = ByteBuffer.allocate(1 + seed.length)
                .put(verifierKey.type().code())
                .put(seed);
        return MARK + verifierKey.name() + "+" + verifierKey.printedId() + "+" + StrictText.base64(bytes.array());
    }

    /** The public half, for everybody. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /**
     * Signs a checkpoint's text. Whether the checkpoint may be signed is {@link CheckpointSigner}'s business.
     *
     * @param at stated in the signature if its type states a time
     */
    NoteSignature sign(String text, Instant at) {
        var signature = verifierKey.type().sign(pair.getPrivate(), verifierKey.name(), text, at);
        return NoteSignature.of(verifierKey, signature);
    }

    /** The public half. */
    @Override
    public String toString() {
        return verifierKey.toString();
    }
}
