package org.actionline.roadmap.server.ledger;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.actionline.roadmap.ledger.Checkpoint;
import org.actionline.roadmap.ledger.CheckpointSigner;
import org.actionline.roadmap.ledger.EvidenceRefused;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.Note;
import org.actionline.roadmap.ledger.SignatureType;
import org.actionline.roadmap.ledger.SignerKey;
import org.actionline.roadmap.server.CannotStart;

/**
 * The keys of a register, born together with its first checkpoint, which is of the empty log.
 *
 * <p>So from the first start on there is always a checkpoint to prove consistency with: keys without one, or one without keys,
 * means that somebody took the other away.
 */
final class SigningKeys {

    private static final String ORIGIN_PREFIX = "roadmap-register-";
    private static final int ORIGIN_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SigningKeys() {}

    /**
     * The keys of a data directory, made at its first start.
     *
     * @throws CannotStart if they cannot be read, or are gone although something was signed with them
     */
    static CheckpointSigner of(LedgerFiles files, Instant now) {
        files.prepare();
        var signer = LedgerFiles.read(files.signingKeys())
                .map(text -> parse(text, files.signingKeys()))
                .orElseGet(() -> create(files, now));
        LedgerFiles.write(files.verifierKeys(), signer.logKeys().toString());
        return signer;
    }

    static CheckpointSigner parse(String text, Path file) {
        try {
            return new CheckpointSigner(text.lines().map(SignerKey::parse).toList());
        } catch (EvidenceRefused e) {
            throw new CannotStart("%s: %s. Restore the file from a backup.".formatted(file, e.getMessage()), e);
        }
    }

    /** New keys under the name of a log. */
    static CheckpointSigner generate(String origin) {
        return new CheckpointSigner(List.of(
                SignerKey.generate(origin, SignatureType.ED25519, RANDOM),
                SignerKey.generate(origin, SignatureType.ML_DSA_44, RANDOM)));
    }

    /** The private keys, one a line. */
    static String secretText(CheckpointSigner signer) {
        return signer.keys().stream().map(key -> key.secretText() + "\n").collect(Collectors.joining());
    }

    private static CheckpointSigner create(LedgerFiles files, Instant now) {
        LedgerFiles.read(files.checkpoint()).filter(SigningKeys::coversEvents).ifPresent(signed -> {
            throw new CannotStart(
                    ("%s is missing, and %s was signed with it. Restore the keys from a backup. To go on under"
                                    + " new keys, move the checkpoint away: whoever knows the old keys will notice.")
                            .formatted(files.signingKeys(), files.checkpoint()));
        });
        var name = new byte[ORIGIN_BYTES];
        RANDOM.nextBytes(name);
        var origin = ORIGIN_PREFIX + HexFormat.of().formatHex(name);
        var signer = generate(origin);
        var empty = signer.sign(0, (level, index) -> Hash.EMPTY_ROOT, Checkpoint.empty(origin), now);
        // The checkpoint first: keys without one would look like a checkpoint that was taken away.
        LedgerFiles.write(files.checkpoint(), empty.toString());
        LedgerFiles.write(files.signingKeys(), secretText(signer));
        return signer;
    }

    private static boolean coversEvents(String checkpoint) {
        try {
            return Checkpoint.parse(Note.parse(checkpoint).text()).size() > 0;
        } catch (EvidenceRefused unreadable) {
            return true;
        }
    }
}
