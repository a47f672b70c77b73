package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes what this module signs and proves at the sizes 0 to 1,000 and 70,000, one a line, for verifiers that know nothing of it:
 *
 * <pre>{@code
 * key <verifier key>
 * checkpoint <size> <base64 of the signed note>
 * inclusion <size> <index> <leaf> [<hash>,…]
 * consistency <size> <earlier size> [<hash>,…]
 * }</pre>
 *
 * Up to 64 leaves every proof there is; beyond that the first, the last, powers of two and some by chance.
 */
final class ProofCorpus {

    static final int SMALL = 1_000;
    static final int LARGE = 70_000;

    private static final String ORIGIN = "register.example";
    private static final int EVERY = 64;
    private static final Random RANDOM = new Random(20110509);

    private ProofCorpus() {}

    /** Takes the file to be written. */
    public static void main(String... arguments) throws IOException {
        try (var out = Files.newBufferedWriter(Path.of(arguments[0]))) {
            write(out);
        }
    }

    private static void write(Writer out) throws IOException {
        var random = new SecureRandom();
        var signer = new CheckpointSigner(List.of(
                SignerKey.generate(ORIGIN, SignatureType.ED25519, random),
                SignerKey.generate(ORIGIN, SignatureType.ML_DSA_44, random)));
        out.write("key " + signer.keys().getFirst().verifierKey() + "\n");
        var hashes = new HashesInMemory();
        var last = Checkpoint.empty(ORIGIN);
        for (var size = 0; size <= LARGE; size++) {
            if (size > 0) {
                hashes.append(Hash.leaf(("entry " + (size - 1)).getBytes(US_ASCII)));
            }
            if (size <= SMALL || size == LARGE) {
                var note = signer.sign(size, hashes, last, Instant.EPOCH.plusSeconds(size));
                last = Checkpoint.parse(note.text());
                out.write("checkpoint " + size + " "
                        + Base64.getEncoder().encodeToString(note.toString().getBytes(UTF_8)) + "\n");
                prove(size, hashes, out);
            }
        }
    }

    private static void prove(int size, HashReader hashes, Writer out) {
        chosen(size).forEach(index -> {
            var proof = InclusionProof.of(index, size, hashes);
            line(out, "inclusion " + size + " " + index + " " + text(hashes.read(0, index)) + text(proof.path()));
        });
        chosen(size).forEach(from -> {
            if (from > 0) {
                var proof = ConsistencyProof.between(from, size, hashes);
                line(out, "consistency " + size + " " + from + text(proof.path()));
            }
        });
    }

    /** Numbers from 0 to before {@code size}. */
    private static SortedSet<Integer> chosen(int size) {
        var chosen = new TreeSet<Integer>();
        for (var i = 0; i < Math.min(size, EVERY); i++) {
            chosen.add(
                    size <= EVERY
                            ? i
                            : size == LARGE ? RANDOM.nextInt(size) : i % 4 == 0 ? RANDOM.nextInt(size) : i / 32);
        }
        for (var power = 1; power < size; power *= 2) {
            chosen.add(power);
        }
        if (size > 0) {
            chosen.add(size - 1);
        }
        return chosen;
    }

    private static String text(List<Hash> path) {
        return path.isEmpty() ? "" : " " + path.stream().map(ProofCorpus::text).collect(Collectors.joining(","));
    }

    private static String text(Hash hash) {
        return Base64.getEncoder().encodeToString(hash.bytes());
    }

    private static void line(Writer out, String line) {
        try {
            out.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
