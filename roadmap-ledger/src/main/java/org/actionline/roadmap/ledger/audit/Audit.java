package org.actionline.roadmap.ledger.audit;

import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.ledger.Examined;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.KeyHistory;
import org.actionline.roadmap.ledger.LogKeys;
import org.actionline.roadmap.ledger.LogResource;
import org.actionline.roadmap.ledger.MerkleTree;
import org.actionline.roadmap.ledger.Statement;
import org.actionline.roadmap.ledger.Tile;
import org.actionline.roadmap.ledger.Verifier;

/**
 * Verifies one log from its events, in order, wherever they come from: the entries and seals, the roots stated by every
 * checkpoint and published version, and that keys followed from keys.
 *
 * <p>Not safe for use by several threads: the costly part, {@link Examined}, is done before.
 */
public final class Audit {

    private final Evidence evidence;
    private final Findings findings;
    private final Verifier verifier;
    private final ComputedTree tree;
    private final List<StatedVersion> versions = new ArrayList<>();
    private final List<Replacement> replacements = new ArrayList<>();
    private long events;

    private record StatedVersion(long position, Statement.VersionPublished version) {}

    private record Replacement(long position, String to) {}

    /** Told of each hash over 256 hashes of the level below, as soon as it can be computed; level 1 covers leaves. */
    @FunctionalInterface
    public interface Node {
        void computed(int level, long number, Hash hash);
    }

    /** Gives leaf hashes again, from a position to before another. */
    @FunctionalInterface
    public interface Leaves {
        List<Hash> read(long from, long to);
    }

    public Audit(Evidence evidence, Findings findings, Node nodes) {
        this.evidence = evidence;
        this.findings = findings;
        this.verifier = new Verifier(evidence.checkpoints(), findings::report);
        this.tree = new ComputedTree(nodes::computed);
    }

    /** Takes the next events. */
    public void accept(Stretch stretch) {
        var root = stretch.root();
        if (root.isPresent() && tree.isBetweenRoots()) {
            verifier.accept(stretch.events(), root.get(), ComputedTree.HEIGHT);
            tree.appendRoot(root.get());
            stretch.events().forEach(this::note);
        } else {
            stretch.events().forEach(this::accept);
        }
    }

    /** Takes the next event. */
    public void accept(Examined event) {
        verifier.accept(event);
        tree.append(event.leaf());
        note(event);
    }

    private void note(Examined event) {
        var position = events++;
        switch (event.statement()) {
            case Statement.VersionPublished version -> versions.add(new StatedVersion(position, version));
            case Statement.KeysReplaced replaced -> replacements.add(new Replacement(position, replaced.to()));
            case Statement.PayloadErased erased -> {}
            case null -> {}
        }
    }

    /** Takes the leaf of the next event, where its entry is not shown. */
    public void acceptLeaf(Hash leaf) {
        verifier.acceptLeaf(leaf);
        tree.append(leaf);
        events++;
    }

    /** How many events were taken. */
    public long events() {
        return events;
    }

    /** How many hashes above the leaves the events have. */
    public long nodes() {
        return tree.size();
    }

    /** Holds a published tile above the leaves against the events that it is about. */
    public void compare(Tile tile, List<Hash> published) {
        for (var i = 0; i < tile.width(); i++) {
            var number = tile.index() * LogResource.FULL + i;
            if (!tree.node(tile.level(), number).equals(published.get(i))) {
                findings.tampered(Trouble.at(
                        number << (8 * tile.level()),
                        "hash %d of %s is not that of the events from here on".formatted(i, tile.path())));
            }
        }
    }

    /**
     * Says what was found once the last event was taken.
     *
     * @param scope what was there to be verified, in words
     * @param leaves of the events that were taken
     */
    public Verification finish(String scope, Leaves leaves) {
        var report = verifier.finish();
        evidence.keys().ifPresent(keys -> compareKeys(keys, report.proved()));
        var agreeing = agreeingVersions(leaves);
        return new Verification(
                findings.verdict(),
                scope,
                evidence.last(),
                evidence.signed().size(),
                report.entries(),
                report.proved(),
                report.erased(),
                report.notShown(),
                agreeing,
                findings.troubles(),
                findings.count());
    }

    /** Each generation of keys after the believed one is named by an event under a checkpoint of the one before. */
    private void compareKeys(KeyHistory keys, long proved) {
        for (var i = evidence.believed() + 1; i < keys.generations().size(); i++) {
            var before = keys.generations().get(i - 1);
            var after = keys.generations().get(i);
            var named = replacements.stream()
                    .filter(each -> each.to().equals(after.toString()))
                    .map(Replacement::position)
                    .findFirst();
            if (named.isEmpty() || !signedBy(before, named.get(), proved)) {
                findings.tampered(Trouble.general(
                        "The keys %s are not shown to be the register's: no event under a checkpoint of the keys %s names them"
                                .formatted(after.ids(), before.ids())));
            }
        }
    }

    private boolean signedBy(LogKeys keys, long position, long proved) {
        return evidence.signed().stream()
                .filter(each -> each.keys().equals(keys))
                .map(each -> each.checkpoint().size())
                .anyMatch(size -> size > position && size <= proved);
    }

    private int agreeingVersions(Leaves leaves) {
        var hashes = tree.with(leaves);
        var agreeing = 0;
        for (var stated : versions) {
            var version = stated.version();
            var size = version.size();
            if (size <= events && MerkleTree.root(size, hashes).equals(version.root())) {
                agreeing++;
            } else {
                findings.tampered(Trouble.at(
                        stated.position(),
                        "version %s of %s states another root for the first %d events than they have"
                                .formatted(version.label(), version.roadmap(), size)));
            }
        }
        return agreeing;
    }
}
