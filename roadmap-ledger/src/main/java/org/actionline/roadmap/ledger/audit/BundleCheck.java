package org.actionline.roadmap.ledger.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.actionline.roadmap.ledger.EntryBundle;
import org.actionline.roadmap.ledger.EvidenceRefused;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.LogResource;
import org.actionline.roadmap.ledger.Tile;
import org.actionline.roadmap.ledger.TileHashes;

/**
 * Verifies a bundle of evidence: every entry, payload and hash in it, up to the checkpoint that the register signed.
 *
 * <p>Reads 256 events at a time and works on all processors.
 */
public final class BundleCheck {

    private final BundleFile bundle;
    private final Progress progress;
    private final Findings findings = new Findings();
    private boolean broken;
    private long audited;

    private BundleCheck(BundleFile bundle, Progress progress) {
        this.bundle = bundle;
        this.progress = progress;
    }

    /**
     * Verifies.
     *
     * @param given public keys from elsewhere; those in the bundle are believed if there are none
     * @throws NoBundle if the file is none
     */
    public static Verification of(Path file, Optional<String> given, Progress progress) {
        var whole = CompletableFuture.supplyAsync(() -> isWhole(file));
        try (var bundle = BundleFile.open(file)) {
            return new BundleCheck(bundle, progress).run(given, whole);
        }
    }

    private static boolean isWhole(Path file) {
        try (var in = Files.newInputStream(file)) {
            return DigestAtEnd.holds(in, Files.size(file));
        } catch (IOException e) {
            return false;
        }
    }

    private Verification run(Optional<String> given, CompletableFuture<Boolean> whole) {
        var texts = new Evidence.Texts(
                bundle.text(BundleFiles.KEYS), given, bundle.text(BundleFiles.CHECKPOINT), bundle.earlier());
        var evidence = Evidence.open(texts, findings);
        var scope = scope();
        var size = evidence.last().size();
        var audit = new Audit(evidence, findings, (level, number, hash) -> {});
        audited = size;
        readEvents(size, scope, audit);
        compareTiles(size, audit);
        if (!whole.join()) {
            findings.tampered(
                    Trouble.general(
                            "The bundle is not the file that was written: the digest at its end is not that of what is before it"));
        }
        return audit.finish(scope.words(), this::leaves);
    }

    private BundleScope scope() {
        try {
            return BundleScope.parse(bundle.text(BundleFiles.SCOPE)
                    .orElseThrow(() -> new EvidenceRefused("There is none"))
                    .strip());
        } catch (EvidenceRefused e) {
            findings.tampered(Trouble.general("What the bundle is about cannot be read: " + e.getMessage()));
            return new BundleScope.Everything();
        }
    }

    private void readEvents(long size, BundleScope scope, Audit audit) {
        try (var lanes = new InOrder<EntryBundle, BundlePart>(
                place -> BundlePart.read(bundle, scope, place), part -> handOn(part, audit, size))) {
            for (var first = 0L; first < size && !broken; first += LogResource.FULL) {
                var width = (int) Math.min(LogResource.FULL, size - first);
                lanes.add(new EntryBundle(first / LogResource.FULL, width));
            }
            lanes.finish();
        }
    }

    private void handOn(BundlePart part, Audit audit, long size) {
        if (!broken) {
            broken = !part.handOn(audit, findings);
            progress.verified(audit.events(), size);
        }
    }

    /** Above the leaves: proofs are made from these tiles. */
    private void compareTiles(long size, Audit audit) {
        for (var tile : Tile.added(0, broken ? 0 : size)) {
            if (tile.level() > 0) {
                bundle.file(tile.path())
                        .ifPresentOrElse(
                                bytes -> compare(tile, bytes, audit),
                                () -> findings.incomplete(Trouble.general(tile.path() + " is missing")));
            }
        }
    }

    private void compare(Tile tile, byte[] bytes, Audit audit) {
        try {
            audit.compare(tile, tile.hashes(bytes));
        } catch (EvidenceRefused e) {
            findings.tampered(Trouble.general(String.valueOf(e.getMessage())));
        }
    }

    /** As published, or hashes that nothing has: the root that they give is held against the one that a version states. */
    private List<Hash> leaves(long from, long to) {
        var hashes = new TileHashes(
                audited, tile -> bundle.file(tile.path()).orElseThrow(() -> new EvidenceRefused(tile + " is missing")));
        try {
            return LongStream.range(from, to)
                    .mapToObj(index -> hashes.read(0, index))
                    .toList();
        } catch (EvidenceRefused e) {
            findings.incomplete(Trouble.general(String.valueOf(e.getMessage())));
            return List.of(Hash.ZERO);
        }
    }
}
