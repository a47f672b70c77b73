package org.actionline.roadmap.ledger.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Replaces the last 64 bytes that are written by the SHA-256, in hexadecimal, of all before them.
 *
 * <p>In a zip file they are its comment. So not even a byte that no reader of zip files looks at can change unseen. The digest is
 * no signature: it tells an accident or a clumsy hand from evidence, and the signed checkpoint tells the rest.
 */
final class DigestAtEnd extends OutputStream {

    static final int LENGTH = 64;

    private final OutputStream out;
    private final MessageDigest digest = sha256();
    private final byte[] held = new byte[LENGTH];
    private int count;

    DigestAtEnd(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /** Passes on all but the last 64 bytes seen so far. */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        var ready = Math.max(0, count + length - LENGTH);
        var fromHeld = Math.min(ready, count);
        pass(held, 0, fromHeld);
        System.arraycopy(held, fromHeld, held, 0, count - fromHeld);
        count -= fromHeld;
        var direct = ready - fromHeld;
        pass(bytes, offset, direct);
        System.arraycopy(bytes, offset + direct, held, count, length - direct);
        count += length - direct;
    }

    /** Writes the digest in the place of what is held back. */
    void finish() throws IOException {
        out.write(HexFormat.of().formatHex(digest.digest()).getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private void pass(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        out.write(bytes, offset, length);
    }

    /**
     * Whether a file ends in the digest of what stands before it.
     *
     * @param length of the file
     */
    static boolean holds(InputStream in, long length) throws IOException {
        var digest = sha256();
        var buffer = new byte[1 << 16];
        for (var rest = length - LENGTH; rest > 0; ) {
            var read = in.read(buffer, 0, (int) Math.min(buffer.length, rest));
            if (read < 0) {
                return false;
            }
            digest.update(buffer, 0, read);
            rest -= read;
        }
        var stated = new String(in.readAllBytes(), US_ASCII);
        return stated.equals(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
