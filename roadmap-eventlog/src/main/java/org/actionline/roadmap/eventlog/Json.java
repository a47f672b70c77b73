package org.actionline.roadmap.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.actionline.roadmap.ledger.CanonicalJson;

/**
 * One JSON value in its canonical form (RFC 8785), so that equal values are equal bytes.
 *
 * <p>Everything that has no canonical form is refused here, before it gets near the log.
 */
public final class Json {

    private final byte[] canonical;

    private Json(byte[] canonical) {
        this.canonical = canonical;
    }

    /**
     * The canonical form of one JSON value.
     *
     * @throws org.actionline.roadmap.ledger.MalformedJson if the bytes are not one JSON value in UTF-8, or hold a lone
     *     surrogate, a name twice, or a number that a double would change
     */
    public static Json of(byte[] json) {
        return new Json(CanonicalJson.of(json));
    }

    /**
     * The canonical form of one JSON value.
     *
     * @throws org.actionline.roadmap.ledger.MalformedJson as {@link #of(byte[])}
     */
    public static Json of(String json) {
        return new Json(CanonicalJson.of(json));
    }

    /** What a store kept, which has been through {@link #of(byte[])} before. */
    static Json stored(byte[] canonical) {
        return new Json(canonical);
    }

    /** The canonical form as UTF-8, in an array of the caller's own. */
    public byte[] bytes() {
        return canonical.clone();
    }

    /** How many bytes it takes. */
    int length() {
        return canonical.length;
    }

    void putInto(ByteBuffer buffer) {
        buffer.put(canonical);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Json json && Arrays.equals(canonical, json.canonical);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(canonical);
    }

    /** The canonical form as text. */
    @Override
    public String toString() {
        return new String(canonical, UTF_8);
    }
}
