package check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sigstore.encryption.signers.Verifiers;
import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import dev.sigstore.rekor.client.Checkpoints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Checks a file of checkpoints and inclusion proofs, as ProofCorpus writes it, with sigstore-java, which was written for Rekor. Each
 * proof is also checked with one bit changed. sigstore-java has no verifier of consistency proofs; those lines are counted as left
 * out.
 */
public final class SigstoreVerify {

    private static final byte[] ED25519_X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Map<Long, byte[]> roots = new HashMap<>();
    private PublicKey key;
    private byte[] keyHint;
    private int checkpoints;
    private int inclusions;
    private int refused;
    private int leftOut;

    public static void main(String[] arguments) throws Exception {
        var check = new SigstoreVerify();
        try (var lines = Files.newBufferedReader(Path.of(arguments[0]))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                check.line(line.split(" "));
            }
        }
        System.out.printf(
                "sigstore-java: %d checkpoints and %d inclusion proofs accepted, %d altered ones refused;"
                        + " %d consistency proofs left out, it has no verifier for them%n",
                check.checkpoints, check.inclusions, check.refused, check.leftOut);
    }

    private void line(String[] fields) throws Exception {
        switch (fields[0]) {
            case "key" -> key(fields[1]);
            case "checkpoint" -> checkpoint(new String(decode(fields[2]), UTF_8));
            case "inclusion" -> inclusion(fields);
            case "consistency" -> leftOut++;
            default -> throw new IllegalArgumentException(fields[0]);
        }
    }

    private void key(String printed) throws Exception {
        var parts = printed.split("\\+", 3);
        var bare = decode(parts[2]);
        var encoded = Arrays.copyOf(ED25519_X509, ED25519_X509.length + bare.length - 1);
        System.arraycopy(bare, 1, encoded, ED25519_X509.length, bare.length - 1);
        key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        keyHint = HexFormat.of().parseHex(parts[1]);
    }

    private void checkpoint(String note) throws Exception {
        var checkpoint = Checkpoints.from(note);
        var signature = checkpoint.getSignatures().stream()
                .filter(each -> Arrays.equals(each.getKeyHint(), keyHint))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no signature by the key"));
        var verifier = Verifiers.newVerifier(key);
        var signed = checkpoint.getSignedData().getBytes(UTF_8);
        require(verifier.verify(signed, signature.getSignature()), "checkpoint " + checkpoint.getSize());
        signed[0] ^= 1;
        require(!verifier.verify(signed, signature.getSignature()), "an altered checkpoint is accepted");
        refused++;
        roots.put(checkpoint.getSize(), decode(checkpoint.getBase64Hash()));
        checkpoints++;
    }

    private void inclusion(String[] fields) throws Exception {
        var size = Long.parseLong(fields[1]);
        var index = Long.parseLong(fields[2]);
        var path = new ArrayList<byte[]>();
        if (fields.length > 4) {
            for (var hash : fields[4].split(",")) {
                path.add(decode(hash));
            }
        }
        InclusionProofVerifier.verify(decode(fields[3]), index, size, path, roots.get(size));
        inclusions++;
        for (var hash : List.copyOf(path)) {
            hash[0] ^= 1;
            try {
                InclusionProofVerifier.verify(decode(fields[3]), index, size, path, roots.get(size));
                throw new IllegalStateException("an altered proof is accepted: " + size + " " + index);
            } catch (InclusionProofVerificationException refusedAsItShould) {
                refused++;
            }
            hash[0] ^= 1;
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
