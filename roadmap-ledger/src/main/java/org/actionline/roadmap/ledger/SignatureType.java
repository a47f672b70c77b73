package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The two ways in which a log signs: one that every verifier knows, and one that a quantum computer does not break.
 *
 * <p>Both algorithms make their key pair from a {@value #SEED_LENGTH} byte seed (RFC 8032 section 5.1.5, FIPS 204
 * section 5.1), and the seed is what a {@link SignerKey} keeps.
 */
public enum SignatureType {

    /** The note's text as it is (C2SP signed-note). */
    ED25519(0x01, "Ed25519", 32, "302a300506032b6570032100") {

        @Override
        byte[] sign(PrivateKey key, String name, String text, Instant at) {
            return raw(key, text.getBytes(UTF_8));
        }

        @Override
        boolean verify(PublicKey key, String name, String text, byte[] signature) {
            return holds(key, text.getBytes(UTF_8), signature);
        }
    },

    /**
     * A checkpoint's three lines and the signing time in the form of a cosignature (C2SP tlog-cosignature), which is
     * why it signs no text other than a checkpoint.
     */
    ML_DSA_44(0x06, "ML-DSA-44", 1312, "30820532300b06096086480165030403110382052100") {

        @Override
        byte[] sign(PrivateKey key, String name, String text, Instant at) {
            var time = at.getEpochSecond();
            var signature = raw(key, cosigned(name, text, time));
            return ByteBuffer.allocate(Long.BYTES + signature.length)
                    .putLong(time)
                    .put(signature)
                    .array();
        }

        @Override
        boolean verify(PublicKey key, String name, String text, byte[] signature) {
            if (signature.length <= Long.BYTES) {
                return false;
            }
            var time = ByteBuffer.wrap(signature).getLong();
            var rest = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
            return time >= 0 && holds(key, cosigned(name, text, time), rest);
        }
    };

    static final int SEED_LENGTH = 32;

    private static final String LABEL = "subtree/v1\n\0";
    private static final int LONGEST_NAME = 255;

    private final byte code;
    private final String algorithm;
    private final int keyLength;

    /** What X.509 puts in front of the bare public key, in hexadecimal. */
    private final String keyPrefix;

    SignatureType(int code, String algorithm, int keyLength, String keyPrefix) {
        this.code = (byte) code;
        this.algorithm = algorithm;
        this.keyLength = keyLength;
        this.keyPrefix = keyPrefix;
    }

    static SignatureType of(byte code) {
        return Arrays.stream(values())
                .filter(type -> type.code == code)
                .findAny()
                .orElseThrow(() -> new EvidenceRefused(
                        "Unknown signature type 0x" + HexFormat.of().toHexDigits(code)));
    }

    /** The byte that stands for this type in key ids and printed keys. */
    byte code() {
        return code;
    }

    abstract byte[] sign(PrivateKey key, String name, String text, Instant at);

    abstract boolean verify(PublicKey key, String name, String text, byte[] signature);

    PublicKey publicKey(byte[] bare) {
        if (bare.length != keyLength) {
            throw new EvidenceRefused("A key of type " + this + " has " + keyLength + " bytes, not " + bare.length);
        }
        var encoded = HexFormat.of().parseHex(keyPrefix + HexFormat.of().formatHex(bare));
        try {
            return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (InvalidKeySpecException e) {
            throw new EvidenceRefused("Not a key of type " + this, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bare(PublicKey key) {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - keyLength, encoded.length);
    }

    KeyPair keyPair(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(new NamedParameterSpec(algorithm), new Seed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] cosigned(String name, String text, long time) {
        var checkpoint = Checkpoint.parse(text);
        var cosigner = shortName(name);
        var origin = shortName(checkpoint.origin());
        return ByteBuffer.allocate(LABEL.length() + 2 + cosigner.length + origin.length + 3 * Long.BYTES + Hash.LENGTH)
                .put(LABEL.getBytes(UTF_8))
                .put((byte) cosigner.length)
                .put(cosigner)
                .putLong(time)
                .put((byte) origin.length)
                .put(origin)
                .putLong(0)
                .putLong(checkpoint.size())
                .put(checkpoint.root().bytes())
                .array();
    }

    private static byte[] shortName(String name) {
        var bytes = name.getBytes(UTF_8);
        if (bytes.length > LONGEST_NAME) {
            throw new EvidenceRefused("A name has at most " + LONGEST_NAME + " bytes: " + name);
        }
        return bytes;
    }

    byte[] raw(PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean holds(PublicKey key, byte[] message, byte[] bytes) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(bytes);
        } catch (SignatureException e) {
            return false;
        } catch (InvalidKeyException e) {
            throw new EvidenceRefused("Not a key of type " + this, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands a key generator its seed, once: the only way to state one that all of Java's key generators share. */
    private static final class Seed extends SecureRandom {

        private final byte[] seed;
        private boolean used;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (used || bytes.length != seed.length) {
                throw new IllegalStateException("A key pair is made from one seed of " + seed.length + " bytes");
            }
            used = true;
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
