package org.actionline.roadmap.server.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.eventlog.StoredLog;
import org.actionline.roadmap.eventlog.StoredLog.Way;
import org.actionline.roadmap.eventlog.StoredRow;
import org.actionline.roadmap.ledger.Entry;
import org.actionline.roadmap.ledger.Examined;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.audit.Audit;
import org.actionline.roadmap.ledger.audit.Evidence;
import org.actionline.roadmap.ledger.audit.Findings;
import org.actionline.roadmap.ledger.audit.InOrder;
import org.actionline.roadmap.ledger.audit.Progress;
import org.actionline.roadmap.ledger.audit.Trouble;
import org.actionline.roadmap.ledger.audit.Verification;
import org.actionline.roadmap.server.ledger.LedgerFiles;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a register from what it stores, its log in its data directory or on a MongoDB server: every entry, the
 * chain, the payloads' seals, the recorded tree and index, the roots stated by every signed checkpoint and every published version,
 * the files that are kept as evidence, the log of roles and the access log.
 *
 * <p>It writes nothing and takes no lock, so it works beside a running server, on a copy, and on a log too damaged to be opened.
 * Rows are looked at on all processors, some hundred at a time.
 */
public final class DirectoryCheck {

    private final StoredLog log;
    private final Progress progress;
    private final Findings findings;
    private final Audit audit;
    private final CitedFiles files;
    private final AccessLogs access;
    private long terms;

    /** A row and what it shows by itself. */
    private record Looked(StoredRow row, Examined examined, CitedFiles.Mentioned files) {}

    private DirectoryCheck(
            StoredLog log,
            CitedFiles files,
            AccessLogs access,
            Evidence evidence,
            Findings findings,
            Progress progress) {
        this.log = log;
        this.files = files;
        this.access = access;
        this.progress = progress;
        this.findings = findings;
        this.audit = new Audit(evidence, findings, this::compareNode);
    }

    /**
     * Verifies.
     *
     * @param keys public keys from elsewhere; those of the directory are believed if there are none
     * @throws CannotVerify if there is no log in the directory
     */
    public static Verification of(Path directory, Optional<String> keys, Progress progress) {
        try {
            return of(directory, () -> StoredLog.open(directory), keys, progress);
        } catch (LogFailure.UnknownFormat e) {
            throw new CannotVerify(e.getMessage() + ". Name the data directory of a register.", e);
        }
    }

    /**
     * Verifies a register whose log is on a MongoDB server.
     *
     * @param directory with its keys and checkpoints
     * @param mongodb {@code mongodb://host/database}
     * @param keys as above
     * @throws CannotVerify if there is no log in the database, or the server does not answer
     */
    public static Verification of(Path directory, String mongodb, Optional<String> keys, Progress progress) {
        try {
            return of(directory, () -> StoredLog.connect(mongodb), keys, progress);
        } catch (LogFailure.UnknownFormat e) {
            throw new CannotVerify(e.getMessage() + ". Name the database that the register is served from.", e);
        } catch (LogFailure.Unreachable e) {
            throw new CannotVerify(e.getMessage() + ". Check the address, and that the server runs.", e);
        }
    }

    private static Verification of(
            Path directory, Supplier<StoredLog> store, Optional<String> keys, Progress progress) {
        var files = new LedgerFiles(directory);
        var findings = new Findings();
        // The checkpoint first: the log may grow meanwhile, and then has at least what was signed for.
        var checkpoint = LedgerFiles.read(files.checkpoint());
        try (var log = store.get()) {
            var texts = new Evidence.Texts(files.keyHistory(), keys, checkpoint, files.earlierCheckpoints());
            var evidence = Evidence.open(texts, findings);
            var cited = new CitedFiles(directory);
            return new DirectoryCheck(log, cited, new AccessLogs(directory), evidence, findings, progress).run();
        }
    }

    private Verification run() {
        asFarAsReadable(this::readAll);
        asFarAsReadable(this::compareCounts);
        files.compare(findings);
        var beside = access.compare(findings);
        return audit.finish("the log as it is stored, payloads included" + files.summary() + beside, this::leaves);
    }

    /** Hashes that nothing has, if they cannot be read: the root that they give is then not the one stated. */
    private List<Hash> leaves(long from, long to) {
        try {
            var leaves = log.leaves(from, to);
            return leaves.size() == to - from ? leaves : List.of(Hash.ZERO);
        } catch (LogFailure.Unreadable unreadable) {
            findings.tampered(Trouble.general(String.valueOf(unreadable.getMessage())));
            return List.of(Hash.ZERO);
        }
    }

    private void readAll() {
        var size = log.size();
        try (var lanes = new InOrder<List<StoredRow>, List<Looked>>(rows -> lookAt(rows), looked -> {
            take(looked);
            progress.verified(audit.events(), size);
        })) {
            var read = 0L;
            var next = Long.MIN_VALUE;
            try {
                for (var rows = log.rows(next); !rows.isEmpty() && read < size; rows = log.rows(next)) {
                    var wanted = rows.stream().limit(size - read).toList();
                    lanes.add(wanted);
                    read += wanted.size();
                    next = rows.getLast().position() + 1;
                }
            } finally {
                lanes.finish();
            }
        }
    }

    private static List<Looked> lookAt(List<StoredRow> rows) {
        return rows.stream().map(DirectoryCheck::look).toList();
    }

    private static Looked look(StoredRow row) {
        var examined = Examined.of(row.entry(), row.recordedLeaf(), row.sealed());
        return new Looked(row, examined, CitedFiles.Mentioned.by(row, examined));
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

    private void take(List<Looked> looked) {
        var ways = new ArrayList<Way>();
        for (var each : looked) {
            audit.accept(each.examined());
            files.accept(each.examined(), each.files());
            ways.addAll(ways(each.row(), each.examined().entry()));
        }
        terms += ways.size();
        if (!log.areFound(ways)) {
            ways.stream()
                    .filter(way -> !log.isFound(way))
                    .forEach(way -> findings.tampered(
                            Trouble.at(way.position(), "it is missing from the index of " + way.words())));
        }
    }

    /** @param entry nothing if it is none, which the audit has told; then one way is all that is known */
    private List<Way> ways(StoredRow row, @Nullable Entry entry) {
        if (entry == null) {
            terms++;
            return List.of();
        }
        var position = row.position();
        if (position != entry.position()) {
            findings.tampered(Trouble.at(entry.position(), "it is stored at position " + position));
        }
        var ways = new ArrayList<Way>();
        ways.add(Way.ofType(entry.type(), position));
        entry.tags().forEach(tag -> ways.add(Way.ofTag(tag, position)));
        return ways;
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
        compare(log.nodes(audit.events()), audit.nodes(), "hashes of the tree");
        compare(log.terms(audit.events()), terms, "index rows");
    }

    private void compare(long recorded, long due, String what) {
        if (recorded > due && findings.count() == 0) {
            findings.tampered(
                    Trouble.general("%d %s are recorded, and the events have only %d".formatted(recorded, what, due)));
        }
    }
}
