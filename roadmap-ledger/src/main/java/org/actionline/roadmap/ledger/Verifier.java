package org.actionline.roadmap.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Verifies a stored log against checkpoints, entry by entry and in constant memory, and says what is wrong where.
 *
 * <p>The checkpoint alone decides whether the log is intact. The other checks find the place: a recorded leaf hash names
 * the altered entry, and so does the chain; who rewrites both is caught between two checkpoints. So the more of the old
 * checkpoints are given, the narrower that place.
 *
 * <p>Not safe for use by several threads.
 */
public final class Verifier {

    private final List<Checkpoint> checkpoints;
    private final Consumer<Finding> findings;
    private final ChainCheck chain;
    private final CompactRange range = new CompactRange();

    private int met;
    private long proved;
    private boolean forked;
    private long expected;
    private Instant clock = Instant.MIN;
    private long erased;
    private long notShown;
    private boolean altered;

    /**
     * A verifier at the beginning of the log.
     *
     * @param checkpoints one at least, opened with {@link LogKeys#open}: nothing here looks at signatures
     * @param findings told of each finding as soon as it is certain, not always in the order of positions
     */
    public Verifier(List<Checkpoint> checkpoints, Consumer<Finding> findings) {
        if (checkpoints.isEmpty()) {
            throw new IllegalArgumentException("Without a checkpoint there is nothing to verify against");
        }
        this.checkpoints = checkpoints.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList();
        this.findings = findings;
        chain = new ChainCheck(position -> report(new Finding.ChainBroken(position)));
    }

    /** Takes the next entry where no leaf hash was recorded beside it. */
    public void accept(byte[] entry, StoredPayload payload) {
        accept(entry, Hash.leaf(entry), payload);
    }

    /**
     * Takes the next entry.
     *
     * @param entry as stored
     * @param recordedLeaf its hash as recorded beside it, or in a tile of level 0
     */
    public void accept(byte[] entry, Hash recordedLeaf, StoredPayload payload) {
        meetCheckpoints();
        var position = range.size();
        var leaf = Hash.leaf(entry);
        range.append(leaf);
        if (!leaf.equals(recordedLeaf)) {
            report(new Finding.LeafDiffers(position, recordedLeaf, leaf));
        }
        try {
            var parsed = Entry.parse(entry);
            var inPlace = inPlace(position, parsed);
            chain.accept(position, parsed.previous(), leaf, inPlace && leaf.equals(recordedLeaf));
            checkClock(position, parsed);
            checkPayload(position, parsed, payload);
        } catch (EntryRefused e) {
            report(new Finding.NotAnEntry(position, String.valueOf(e.getMessage())));
            chain.skip(leaf);
            expected++;
        }
    }

    private boolean inPlace(long position, Entry entry) {
        var stated = entry.position();
        var inPlace = stated == expected;
        if (!inPlace) {
            report(new Finding.WrongPosition(position, stated));
        }
        expected = Math.max(expected, stated + 1);
        return inPlace;
    }

    private void checkClock(long position, Entry entry) {
        if (entry.recordedAt().isBefore(clock)) {
            report(new Finding.ClockWentBack(position, clock, entry.recordedAt()));
        } else {
            clock = entry.recordedAt();
        }
    }

    private void checkPayload(long position, Entry entry, StoredPayload payload) {
        switch (payload) {
            case StoredPayload.Kept kept -> {
                if (!PayloadSeal.holds(entry.payload(), kept.salt(), kept.canonical())) {
                    report(new Finding.PayloadDiffers(position));
                }
            }
            case StoredPayload.Erased erasedPayload -> erased++;
            case StoredPayload.NotShown notShownPayload -> notShown++;
        }
    }

    /** Says what was found once the last entry has been taken. */
    public Report finish() {
        chain.finish();
        meetCheckpoints();
        var entries = range.size();
        var last = checkpoints.getLast();
        var cut = entries < last.size();
        if (cut) {
            findings.accept(new Finding.EntriesMissing(entries, last));
        }
        var verdict = altered ? Report.Verdict.TAMPERED : cut ? Report.Verdict.INCOMPLETE : Report.Verdict.INTACT;
        return new Report(verdict, entries, proved, erased, notShown);
    }

    /** Once one root differs, so do all later ones: only the first says anything. */
    private void meetCheckpoints() {
        while (met < checkpoints.size() && checkpoints.get(met).size() == range.size() && !forked) {
            var checkpoint = checkpoints.get(met++);
            var root = range.root();
            if (root.equals(checkpoint.root())) {
                proved = checkpoint.size();
            } else {
                report(new Finding.RootDiffers(proved, checkpoint, root));
                forked = true;
            }
        }
    }

    private void report(Finding finding) {
        altered = true;
        findings.accept(finding);
    }
}
