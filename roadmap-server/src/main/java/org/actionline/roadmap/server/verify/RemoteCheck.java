package org.actionline.roadmap.server.verify;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.actionline.roadmap.ledger.EntryBundle;
import org.actionline.roadmap.ledger.EvidenceRefused;
import org.actionline.roadmap.ledger.Examined;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.LogResource;
import org.actionline.roadmap.ledger.StoredPayload;
import org.actionline.roadmap.ledger.Tile;
import org.actionline.roadmap.ledger.audit.Audit;
import org.actionline.roadmap.ledger.audit.Evidence;
import org.actionline.roadmap.ledger.audit.Findings;
import org.actionline.roadmap.ledger.audit.InOrder;
import org.actionline.roadmap.ledger.audit.Progress;
import org.actionline.roadmap.ledger.audit.Stretch;
import org.actionline.roadmap.ledger.audit.Trouble;
import org.actionline.roadmap.ledger.audit.Verification;

/**
 * Verifies a running register from what it publishes: every entry, the chain, every tile and the signed checkpoints. Payloads are
 * not published with the entries, so their seals are left to {@link DirectoryCheck} and to bundles of evidence.
 */
public final class RemoteCheck {

    private final RemoteLog log;
    private final Progress progress;
    private final Findings findings = new Findings();

    /** Up to 256 events: as published, and then looked at. */
    @SuppressWarnings("ArrayRecordComponent") // carried from one thread to another, never compared
    private record Fetched(EntryBundle place, byte[] entries, byte[] tile) {

        Stretch look() {
            var leaves = new Tile(0, place.index(), place.width()).hashes(tile);
            var all = place.entries(entries);
            return Stretch.of(IntStream.range(0, place.width())
                    .mapToObj(i -> Examined.of(all.get(i), leaves.get(i), new StoredPayload.NotShown()))
                    .toList());
        }
    }

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
        var texts = asFarAsPublished(() -> new Evidence.Texts(
                        Optional.of(log.keyHistory()), keys, Optional.of(log.checkpoint()), log.earlierCheckpoints()))
                .orElseGet(() -> new Evidence.Texts(Optional.empty(), keys, Optional.empty(), List.of()));
        var evidence = Evidence.open(texts, findings);
        var size = evidence.last().size();
        var audit = new Audit(evidence, findings, (level, number, hash) -> {});
        asFarAsPublished(() -> {
            readEntries(size, audit);
            compareTiles(size, audit);
            return size;
        });
        return audit.finish("what the register publishes; payloads are in its data directory", this::unread);
    }

    private List<Hash> unread(long from, long to) {
        throw new IllegalStateException("Without payloads no version is known");
    }

    private void readEntries(long size, Audit audit) {
        try (var lanes = new InOrder<Fetched, Stretch>(Fetched::look, stretch -> {
            audit.accept(stretch);
            progress.verified(audit.events(), size);
        })) {
            try {
                for (var first = 0L; first < size; first += LogResource.FULL) {
                    var index = first / LogResource.FULL;
                    var width = (int) Math.min(LogResource.FULL, size - first);
                    var bundle = new EntryBundle(index, width);
                    lanes.add(new Fetched(bundle, log.read(bundle), log.read(new Tile(0, index, width))));
                }
            } finally {
                lanes.finish();
            }
        }
    }

    /** Above the leaves: proofs are made from these tiles. */
    private void compareTiles(long size, Audit audit) {
        for (var tile : Tile.added(0, size)) {
            if (tile.level() > 0) {
                audit.compare(tile, tile.hashes(log.read(tile)));
            }
        }
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
