package org.actionline.roadmap.server.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.actionline.roadmap.eventlog.LogFailure;
import org.actionline.roadmap.eventlog.StoredLog;
import org.actionline.roadmap.eventlog.StoredRow;
import org.actionline.roadmap.ledger.Examined;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.audit.Audit;
import org.actionline.roadmap.ledger.audit.Evidence;
import org.actionline.roadmap.ledger.audit.Findings;
import org.actionline.roadmap.ledger.audit.InOrder;
import org.actionline.roadmap.ledger.audit.Progress;
import org.actionline.roadmap.ledger.audit.Stretch;
import org.actionline.roadmap.ledger.audit.Trouble;
import org.actionline.roadmap.ledger.audit.Verification;
import org.actionline.roadmap.server.ledger.LedgerFiles;

/**
 * Verifies a register from what it stores, its log in its data directory or on a MongoDB server: every entry, the
 * chain, the payloads' seals, the recorded tree and index, the roots stated by every signed checkpoint and every published version,
 * the files that are kept as evidence, the log of roles and the access log.
 *
 * <p>It writes nothing and takes no lock, so it works beside a running server, on a copy, and on a log too damaged to be opened.
 * Rows are looked at on all processors, some hundred at a time.
 */
public final class DirectoryCheck {

    private final Supplier<StoredLog> store;
    private final StoredLog log;
    private final Progress progress;
    private final Findings findings;
    private final Audit audit;
    private final CitedFiles files;
    private final AccessLogs access;

    /** Consecutive rows and what they show by themselves. */
    private record Looked(Stretch stretch, List<Row> rows) {}

    private record Row(long position, CitedFiles.Mentioned files, long ways) {}

    private DirectoryCheck(
            Supplier<StoredLog> store,
            StoredLog log,
            CitedFiles files,
            AccessLogs access,
            Evidence evidence,
            Findings findings,
            Progress progress) {
        this.store = store;
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
            var access = new AccessLogs(directory);
            return new DirectoryCheck(store, log, cited, access, evidence, findings, progress).run();
        }
    }

    private Verification run() {
        asFarAsReadable(() -> {
            var size = log.size();
            var index = IndexCheck.of(store, indexed(size));
            asFarAsReadable(() -> readAll(size, index));
            index.compare(log, findings);
        });
        asFarAsReadable(this::compareCount);
        files.compare(findings);
        var beside = access.compare(findings);
        return audit.finish("the log as it is stored, payloads included" + files.summary() + beside, this::leaves);
    }

    private long indexed(long size) {
        try {
            return log.indexed();
        } catch (LogFailure.Damaged damaged) {
            findings.tampered(Trouble.at(damaged.position(), damaged.what()));
            return size;
        }
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

    private void readAll(long size, IndexCheck index) {
        try (var lanes = new InOrder<List<StoredRow>, Looked>(rows -> look(rows, index), looked -> {
            take(looked, index);
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

    private static Looked look(List<StoredRow> rows, IndexCheck index) {
        var examined = new ArrayList<Examined>(rows.size());
        var shown = new ArrayList<Row>(rows.size());
        for (var row : rows) {
            var each = Examined.of(row.entry(), row.recordedLeaf(), row.sealed());
            examined.add(each);
            shown.add(new Row(row.position(), CitedFiles.Mentioned.by(row, each), index.due(row, each.entry())));
        }
        return new Looked(Stretch.of(examined), shown);
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

    private void take(Looked looked, IndexCheck index) {
        audit.accept(looked.stretch());
        for (var i = 0; i < looked.rows().size(); i++) {
            var row = looked.rows().get(i);
            var examined = looked.stretch().events().get(i);
            files.accept(examined, row.files());
            index.accept(row.position(), row.ways());
            if (examined.entry() != null && examined.entry().position() != row.position()) {
                findings.tampered(
                        Trouble.at(examined.entry().position(), "it is stored at position " + row.position()));
            }
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

    /** The hash due to each place was looked for there; so what is left over belongs to none. */
    private void compareCount() {
        var recorded = log.nodes(audit.events());
        var due = audit.nodes();
        if (recorded > due && findings.count() == 0) {
            findings.tampered(Trouble.general(
                    "%d hashes of the tree are recorded, and the events have only %d".formatted(recorded, due)));
        }
    }
}
