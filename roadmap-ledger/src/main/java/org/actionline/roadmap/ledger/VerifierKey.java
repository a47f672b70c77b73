package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.HexFormat;

/** A public key under the name of its log; printed as {@code <name>+hex(keyId)+base64(type ‖ key)} (C2SP signed-note). */
public record VerifierKey(String name, SignatureType type, PublicKey key) {

    public VerifierKey {
        requireName(name);
    }

    static void requireName(String name) {
        if (name.isEmpty()
                || name.contains("+")
                || name.codePoints().anyMatch(VerifierKey::isSpace)
                || !UTF_8.newEncoder().canEncode(name)) {
            throw new EvidenceRefused("Not a key name: '" + name + "'");
        }
    }

    private static boolean isSpace(int codePoint) {
        return Character.isSpaceChar(codePoint) || Character.isISOControl(codePoint);
    }

    /**
     * Reads what {@link #toString()} prints.
     *
     * @throws EvidenceRefused if this is no key of a known type, or its id is not its own
     */
    public static VerifierKey parse(String text) {
        var parts = text.split("\\+", 3);
        if (parts.length < 3) {
            throw new EvidenceRefused("Not a verifier key: " + text);
        }
        var bytes = ByteBuffer.wrap(StrictText.base64(parts[2]));
        if (!bytes.hasRemaining()) {
            throw new EvidenceRefused("Not a verifier key: " + text);
        }
        var type = SignatureType.of(bytes.get());
        var bare = new byte[bytes.remaining()];
        bytes.get(bare);
        var key = new VerifierKey(parts[0], type, type.publicKey(bare));
        if (!key.printedId().equals(parts[1])) {
            throw new EvidenceRefused("The key id is " + key.printedId() + ", not " + parts[1]);
        }
        return key;
    }

    /** The first four bytes of {@code SHA-256(name ‖ 0x0A ‖ type ‖ key)}: finds the key, and proves nothing. */
    public int id() {
        var digest = Hash.sha256();
        digest.update(name.getBytes(UTF_8));
        digest.update((byte) '\n');
        digest.update(type.code());
        digest.update(type.bare(key));
        return ByteBuffer.wrap(digest.digest()).getInt();
    }

    String printedId() {
        return HexFormat.of().toHexDigits(id());
    }

    boolean isOf(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    boolean verifies(String text, NoteSignature signature) {
        return type.verify(key, name, text, signature.signature());
    }

    @Override
    public String toString() {
        var bare = type.bare(key);
        var bytes = ByteBuffer.allocate(1 + bare.length).put(type.code()).put(bare);
        return name + "+" + printedId() + "+" + StrictText.base64(bytes.array());
    }
}
