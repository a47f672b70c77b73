package org.actionline.roadmap.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 hash: of an entry, or of the two subtrees below a node of the Merkle tree.
 *
 * <p>Leaves and nodes are hashed under different prefixes, so that no entry can pass for a node (RFC 6962 section 2.1).
 * Hashes are public, so comparing them need not take constant time.
 *
 * @param bytes exactly {@value #LENGTH} bytes, copied in and copied out
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below, and never shared
public record Hash(byte[] bytes) {

    /** The length of every hash, in bytes. */
    public static final int LENGTH = 32;

    /** What the entry at position 0 names as its predecessor. */
    public static final Hash ZERO = new Hash(new byte[LENGTH]);

    /** The root of the tree without leaves: the hash of nothing (RFC 6962 section 2.1). */
    public static final Hash EMPTY_ROOT = new Hash(sha256().digest());

    /** A thread hashes one thing after the other, and asking for a digest takes as long as hashing a node. */
    private static final ThreadLocal<MessageDigest> OWN = ThreadLocal.withInitial(Hash::sha256);

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    public Hash {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has " + LENGTH + " bytes, not " + bytes.length);
        }
        bytes = bytes.clone();
    }

    /** The hash of an entry as a leaf: {@code SHA-256(0x00 ‖ entry)}. */
    public static Hash leaf(byte[] entry) {
        var digest = OWN.get();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** The hash of a node: {@code SHA-256(0x01 ‖ left ‖ right)}. */
    public static Hash node(Hash left, Hash right) {
        var digest = OWN.get();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /**
     * Reads the form that {@link #toString()} prints.
     *
     * @throws IllegalArgumentException if the text is not 64 lower-case hexadecimal digits
     */
    public static Hash parse(String hex) {
        var hash = new Hash(HexFormat.of().parseHex(hex));
        if (!hash.toString().equals(hex)) {
            throw new IllegalArgumentException("A hash is written in lower case: " + hex);
        }
        return hash;
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The hash as 64 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
