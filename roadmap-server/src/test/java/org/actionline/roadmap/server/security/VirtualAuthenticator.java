package org.actionline.roadmap.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A device with one passkey (P-256, no attestation) and the browser before it, as W3C Web Authentication level 3 describes them. */
final class VirtualAuthenticator {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final String origin;
    private final String host;
    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private int signatures;
    private boolean verifies = true;

    VirtualAuthenticator(String origin, String host) {
        this.origin = origin;
        this.host = host;
        new SecureRandom().nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It no longer asks for finger, face or PIN: whoever holds it may use it. */
    VirtualAuthenticator withoutLooking() {
        verifies = false;
        return this;
    }

    /** Goes on as a copy that was made earlier would. */
    void turnBackTo(int count) {
        signatures = count;
    }

    /** @param offer JSON of the server */
    String make(String offer) {
        var client = client("webauthn.create", offer);
        var data = bytes(authenticator(WITH_KEY), new byte[16], length(id.length), id, coseKey());
        var attestation = bytes(
                new byte[] {(byte) 0xA3, 0x63},
                "fmt".getBytes(UTF_8),
                new byte[] {0x64},
                "none".getBytes(UTF_8),
                new byte[] {0x67},
                "attStmt".getBytes(UTF_8),
                new byte[] {(byte) 0xA0, 0x68},
                "authData".getBytes(UTF_8),
                new byte[] {0x59},
                length(data.length),
                data);
        return credential(Map.of(
                "attestationObject", base64(attestation),
                "clientDataJSON", base64(client),
                "transports", List.of("internal")));
    }

    /** @param challenge JSON of the server */
    String sign(String challenge) {
        signatures++;
        var client = client("webauthn.get", challenge);
        var data = authenticator(0);
        return credential(Map.of(
                "authenticatorData", base64(data),
                "clientDataJSON", base64(client),
                "signature", base64(signature(bytes(data, sha256(client))))));
    }

    private String credential(Map<String, Object> response) {
        return JSON.writeValueAsString(Map.of(
                "id",
                base64(id),
                "rawId",
                base64(id),
                "type",
                "public-key",
                "clientExtensionResults",
                Map.of(),
                "authenticatorAttachment",
                "platform",
                "response",
                response));
    }

    private byte[] client(String type, String from) {
        var challenge = JSON.readTree(from).path("challenge").asString();
        return JSON.writeValueAsBytes(
                Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false));
    }

    private byte[] authenticator(int flags) {
        var all = PRESENT | flags | (verifies ? VERIFIED : 0);
        return bytes(
                sha256(host.getBytes(UTF_8)),
                new byte[] {(byte) all},
                ByteBuffer.allocate(4).putInt(signatures).array());
    }

    /** RFC 9053 section 7.1.1, with the map keys 1, 3, -1, -2, -3. */
    private byte[] coseKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return bytes(
                new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                coordinate(point.getAffineX()),
                new byte[] {0x22, 0x58, 0x20},
                coordinate(point.getAffineY()));
    }

    private static byte[] coordinate(BigInteger value) {
        var coordinate = new byte[32];
        var bytes = value.toByteArray();
        var used = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - used, coordinate, 32 - used, used);
        return coordinate;
    }

    private byte[] signature(byte[] of) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(of);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(2).putShort((short) length).array();
    }

    private static byte[] bytes(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
