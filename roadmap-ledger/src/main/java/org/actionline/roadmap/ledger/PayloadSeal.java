package org.actionline.roadmap.ledger;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Binds an entry to its payload without revealing it: HMAC-SHA256 under a salt of the payload's own.
 *
 * <p>A payload can be erased by deleting it and its salt: the seal stays, every hash and proof still holds, and without
 * the salt nobody can try guesses of the payload against the seal. A plain hash would allow that.
 */
public final class PayloadSeal {

    /** The length of a salt, in bytes. */
    public static final int SALT_LENGTH = 32;

    private static final String HMAC = "HmacSHA256";

    /** As {@link Hash} has a digest for each thread; every seal begins it anew, with another key. */
    private static final ThreadLocal<Mac> OWN = ThreadLocal.withInitial(PayloadSeal::mac);

    private PayloadSeal() {}

    /**
     * The seal of a payload.
     *
     * @param salt the payload's own, from {@link #newSalt}, kept beside it
     * @param canonicalPayload as {@link CanonicalJson} writes it
     */
    public static Hash of(byte[] salt, byte[] canonicalPayload) {
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("A salt has " + SALT_LENGTH + " bytes, not " + salt.length);
        }
        try {
            var mac = OWN.get();
            mac.init(new SecretKeySpec(salt, HMAC));
            return new Hash(mac.doFinal(canonicalPayload));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any bytes are a key of " + HMAC, e);
        }
    }

    private static Mac mac() {
        try {
            return Mac.getInstance(HMAC);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    /** Whether a payload and a salt, whatever has become of them in a store, are the ones sealed. */
    static boolean holds(Hash seal, byte[] salt, byte[] payload) {
        return salt.length == SALT_LENGTH && of(salt, payload).equals(seal);
    }

    /** A salt for one payload. Using it for a second one would let an erased payload be guessed. */
    public static byte[] newSalt(SecureRandom random) {
        var salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        return salt;
    }
}
