package org.actionline.roadmap.bench;

import java.security.Key;
import java.security.MessageDigestSpi;
import java.security.Provider;
import java.security.spec.AlgorithmParameterSpec;
import java.util.List;
import java.util.Map;
import javax.crypto.MacSpi;
import org.jspecify.annotations.Nullable;

/**
 * A security provider under which hashing and sealing cost nothing, and mean nothing: it shows what they cost
 * otherwise. A log written under it is worthless.
 */
final class NoHashing extends Provider {

    private static final int LENGTH = 32;

    NoHashing() {
        super("NoHashing", "1", "Hashes that are all the same");
        putService(new Service(this, "MessageDigest", "SHA-256", Digest.class.getName(), List.of(), Map.of()) {
            @Override
            public Object newInstance(@Nullable Object parameter) {
                return new Digest();
            }
        });
        putService(new Service(this, "Mac", "HmacSHA256", Mac.class.getName(), List.of(), Map.of()) {
            @Override
            public Object newInstance(@Nullable Object parameter) {
                return new Mac();
            }
        });
    }

    static final class Digest extends MessageDigestSpi {

        @Override
        protected void engineUpdate(byte input) {}

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {}

        @Override
        protected byte[] engineDigest() {
            return new byte[LENGTH];
        }

        @Override
        protected void engineReset() {}
    }

    static final class Mac extends MacSpi {

        @Override
        protected int engineGetMacLength() {
            return LENGTH;
        }

        @Override
        protected void engineInit(Key key, @Nullable AlgorithmParameterSpec parameters) {}

        @Override
        protected void engineUpdate(byte input) {}

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {}

        @Override
        protected byte[] engineDoFinal() {
            return new byte[LENGTH];
        }

        @Override
        protected void engineReset() {}
    }
}
