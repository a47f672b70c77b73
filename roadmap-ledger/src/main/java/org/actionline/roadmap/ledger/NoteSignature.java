package org.actionline.roadmap.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature line of a note: {@code — <name> base64(keyId ‖ signature)}.
 *
 * @param name of the key, see {@link VerifierKey#name()}
 * @param base64 key id and signature, in the one form base64 gives them
 */
public record NoteSignature(String name, String base64) {

    private static final String DASH = "\u2014 ";

    public NoteSignature {
        VerifierKey.requireName(name);
        if (StrictText.base64(base64).length <= Integer.BYTES) {
            throw new EvidenceRefused("A signature is missing after the key id: " + base64);
        }
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        var bytes = ByteBuffer.allocate(Integer.BYTES + signature.length);
        return new NoteSignature(
                key.name(),
                StrictText.base64(bytes.putInt(key.id()).put(signature).array()));
    }

    /** @throws EvidenceRefused if this is no signature line */
    static NoteSignature parse(String line) {
        var space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new EvidenceRefused("Not a signature line: " + line);
        }
        return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    /** Which of the keys of that name has signed; no proof that it did. */
    public int keyId() {
        return ByteBuffer.wrap(StrictText.base64(base64)).getInt();
    }

    byte[] signature() {
        var bytes = StrictText.base64(base64);
        return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
    }

    @Override
    public String toString() {
        return DASH + name + " " + base64;
    }
}
