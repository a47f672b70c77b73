package org.actionline.roadmap.server.verify;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.actionline.roadmap.ledger.Checkpoint;
import org.actionline.roadmap.ledger.EntryBundle;
import org.actionline.roadmap.ledger.EvidenceRefused;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.LogResource;
import org.actionline.roadmap.ledger.StoredPayload;
import org.actionline.roadmap.ledger.Tile;
import org.actionline.roadmap.ledger.Verifier;

/**
 * Verifies a running register from what it publishes: every entry, the chain, every tile and the signed checkpoint. Payloads are
 * not published with the entries, so their seals are left to {@link DirectoryCheck}.
 */
public final class RemoteCheck {

    private final RemoteLog log;
    private final Progress progress;
    private final Findings findings = new Findings();
    private final ComputedTree tree = new ComputedTree((level, number, hash) -> {});

    private RemoteCheck(RemoteLog log, Progress progress) {
        this.log = log;
        this.progress = progress;
    }

    /**
     * Verifies.
     *
     * @param token of an account that may read
     * @param keys public keys from elsewhere; those that the register publishes are believed if there are none
     * @throws CannotVerify if the register does not answer, or not this account
     */
    public static Verification of(URI register, String token, Optional<String> keys, Progress progress) {
        try (var log = new RemoteLog(register, token)) {
            return new RemoteCheck(log, progress).run(keys);
        }
    }

    private Verification run(Optional<String> keys) {
        var checkpoint = asFarAsPublished(() -> SignedTree.open(
                        Optional.of(keys.orElseGet(log::keys)), Optional.of(log.checkpoint()), findings))
                .orElseGet(() -> Checkpoint.empty("unknown"));
        var verifier = new Verifier(List.of(checkpoint), finding -> findings.tampered(Trouble.of(finding)));
        asFarAsPublished(() -> {
            readEntries(checkpoint.size(), verifier);
            compareTiles(checkpoint.size());
            return checkpoint;
        });
        var report = verifier.finish();
        return new Verification(
                findings.verdict(),
                checkpoint,
                report.entries(),
                report.proved(),
                false,
                0,
                findings.troubles(),
                findings.count());
    }

    private void readEntries(long size, Verifier verifier) {
        for (var first = 0L; first < size; first += LogResource.FULL) {
            var index = first / LogResource.FULL;
            var width = (int) Math.min(LogResource.FULL, size - first);
            var bundle = new EntryBundle(index, width);
            var leaves = hashes(new Tile(0, index, width));
            var entries = bundle.entries(log.read(bundle));
            for (var i = 0; i < width; i++) {
                verifier.accept(entries.get(i), leaves.get(i), new StoredPayload.NotShown());
                tree.append(Hash.leaf(entries.get(i)));
            }
            progress.verified(first + width, size);
        }
    }

    /** Above the leaves: proofs are made from these tiles. */
    private void compareTiles(long size) {
        for (var tile : Tile.added(0, size)) {
            if (tile.level() > 0) {
                compare(tile, hashes(tile));
            }
        }
    }

    private void compare(Tile tile, List<Hash> published) {
        for (var i = 0; i < tile.width(); i++) {
            var number = tile.index() * LogResource.FULL + i;
            if (!tree.node(tile.level(), number).equals(published.get(i))) {
                findings.tampered(Trouble.at(
                        number << (8 * tile.level()),
                        "hash %d of %s is not that of the events from here on".formatted(i, tile.path())));
            }
        }
    }

    private List<Hash> hashes(Tile tile) {
        return tile.hashes(log.read(tile));
    }

    private <T> Optional<T> asFarAsPublished(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (RemoteLog.Confessed confessed) {
            findings.tampered(confessed.trouble());
        } catch (EvidenceRefused refused) {
            findings.tampered(Trouble.general(String.valueOf(refused.getMessage())));
        }
        return Optional.empty();
    }
}
