package org.actionline.roadmap.server.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.eventlog.StoredLog;
import org.actionline.roadmap.eventlog.StoredRow;
import org.actionline.roadmap.ledger.Entry;
import org.actionline.roadmap.ledger.EntryRefused;
import org.actionline.roadmap.ledger.Finding;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.MerkleTree;
import org.actionline.roadmap.ledger.Verifier;
import org.actionline.roadmap.server.ledger.LedgerFiles;

/**
 * Verifies a data directory from its bytes: every entry, the chain, the payloads' seals, the recorded tree and index, and the
 * roots stated by the signed checkpoint and by every published version.
 *
 * <p>It writes nothing and takes no lock, so it works beside a running server, on a copy, and on a log too damaged to be opened.
 */
public final class DirectoryCheck {

    private final StoredLog log;
    private final Progress progress;
    private final Findings findings = new Findings();
    private final List<StatedVersion> versions = new ArrayList<>();
    private final ComputedTree tree;
    private long events;
    private long terms;
    private int agreeingVersions;

    private DirectoryCheck(StoredLog log, Progress progress) {
        this.log = log;
        this.progress = progress;
        this.tree = new ComputedTree(this::compareNode);
    }

    /**
     * Verifies.
     *
     * @param keys public keys from elsewhere; those of the directory are believed if there are none
     * @throws CannotVerify if there is no log in the directory
     */
    public static Verification of(Path directory, Optional<String> keys, Progress progress) {
        var files = new LedgerFiles(directory);
        // The checkpoint first: the log may grow meanwhile, and then has at least what was signed for.
        var checkpoint = LedgerFiles.read(files.checkpoint());
        var known = keys.or(() -> LedgerFiles.read(files.verifierKeys()));
        try (var log = StoredLog.open(directory)) {
            return new DirectoryCheck(log, progress).run(known, checkpoint);
        } catch (LogFailure.UnknownFormat e) {
            throw new CannotVerify(e.getMessage() + ". Name the data directory of a register.", e);
        }
    }

    private Verification run(Optional<String> keys, Optional<String> signed) {
        var checkpoint = SignedTree.open(keys, signed, findings);
        var verifier = new Verifier(List.of(checkpoint), this::report);
        asFarAsReadable(() -> readAll(verifier));
        var report = verifier.finish();
        asFarAsReadable(this::compareCounts);
        asFarAsReadable(this::compareVersions);
        return new Verification(
                findings.verdict(),
                checkpoint,
                report.entries(),
                report.proved(),
                true,
                agreeingVersions,
                findings.troubles(),
                findings.count());
    }

    private void readAll(Verifier verifier) {
        var size = log.size();
        var next = Long.MIN_VALUE;
        for (var rows = log.rows(next); !rows.isEmpty() && events < size; rows = log.rows(next)) {
            rows.stream().limit(size - events).forEach(row -> read(row, verifier));
            next = rows.getLast().position() + 1;
            progress.verified(events, size);
        }
    }

    private void asFarAsReadable(Runnable part) {
        try {
            part.run();
        } catch (LogFailure.Damaged damaged) {
            findings.tampered(Trouble.at(damaged.position(), damaged.what()));
        } catch (LogFailure.Unreadable unreadable) {
            findings.tampered(Trouble.general(String.valueOf(unreadable.getMessage())));
        }
    }

    private void read(StoredRow row, Verifier verifier) {
        verifier.accept(row.entry(), row.recordedLeaf(), row.sealed());
        tree.append(Hash.leaf(row.entry()));
        events++;
        try {
            compareIndex(row, Entry.parse(row.entry()));
        } catch (EntryRefused e) {
            // The verifier has told of it.
            terms++;
        }
    }

    private void compareIndex(StoredRow row, Entry entry) {
        var position = row.position();
        terms += 1 + entry.tags().size();
        if (position != entry.position()) {
            findings.tampered(Trouble.at(entry.position(), "it is stored at position " + position));
        }
        if (!log.isFoundByType(entry.type(), position)) {
            findings.tampered(Trouble.at(position, "it is missing from the index of type " + entry.type()));
        }
        for (var tag : entry.tags()) {
            if (!log.isFoundByTag(tag, position)) {
                findings.tampered(Trouble.at(position, "it is missing from the index of tag " + tag));
            }
        }
        if (entry.type().equals(StatedVersion.TYPE)) {
            StatedVersion.read(position, row.payload()).ifPresent(versions::add);
        }
    }

    private void compareNode(int level, long number, Hash computed) {
        var recorded = log.node(level, number);
        if (!recorded.equals(Optional.of(computed))) {
            var width = 1L << (level * 8);
            findings.tampered(Trouble.at(
                    number * width,
                    "the hash recorded for the events from here to %d is %s, and theirs is %s"
                            .formatted(
                                    (number + 1) * width - 1,
                                    recorded.map(Hash::toString).orElse("missing"),
                                    computed)));
        }
    }

    /** What is recorded for each event was looked for event by event; so what is left over belongs to none. */
    private void compareCounts() {
        compare(log.nodes(events), tree.size(), "hashes of the tree");
        compare(log.terms(events), terms, "index rows");
    }

    private void compare(long recorded, long due, String what) {
        if (recorded > due && findings.count() == 0) {
            findings.tampered(
                    Trouble.general("%d %s are recorded, and the events have only %d".formatted(recorded, what, due)));
        }
    }

    private void compareVersions() {
        var hashes = tree.with(log::leaves);
        for (var version : versions) {
            var size = version.size();
            if (size <= events && MerkleTree.root(size, hashes).equals(version.root())) {
                agreeingVersions++;
            } else {
                findings.tampered(Trouble.at(
                        version.position(),
                        "version %s of %s states another root for the first %d events than they have"
                                .formatted(version.label(), version.roadmap(), size)));
            }
        }
    }

    private void report(Finding finding) {
        if (finding instanceof Finding.EntriesMissing) {
            findings.incomplete(Trouble.of(finding));
        } else {
            findings.tampered(Trouble.of(finding));
        }
    }
}
