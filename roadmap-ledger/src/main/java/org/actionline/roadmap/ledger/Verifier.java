package org.actionline.roadmap.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
    private final SortedMap<Long, String> erased = new TreeMap<>();
    private final SortedMap<Long, Erasure> erasures = new TreeMap<>();
    private long notShown;
    private boolean altered;
    private boolean unfinished;

    /**
     * An event that says what it erased.
     *
     * @param found what was left there; nothing if nothing was erased there
     */
    private record Erasure(
            long position, String left, @Nullable String found) {}

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
        accept(Examined.of(entry, payload));
    }

    /**
     * Takes the next entry.
     *
     * @param entry as stored
     * @param recordedLeaf its hash as recorded beside it, or in a tile of level 0
     */
    public void accept(byte[] entry, Hash recordedLeaf, StoredPayload payload) {
        accept(Examined.of(entry, recordedLeaf, payload));
    }

    /** Takes the next entry, which has been looked at on its own already. */
    public void accept(Examined examined) {
        meetCheckpoints();
        check(range.size(), examined);
        range.append(examined.leaf());
    }

    /**
     * Takes the next entries, whose leaves have been hashed to one root already: that is most of the work done by this thread.
     *
     * @param root of the perfect subtree over all of them, which begins here
     * @param height of that subtree
     */
    public void accept(List<Examined> entries, Hash root, int height) {
        meetCheckpoints();
        if (isCheckpointWithin(range.size(), entries.size())) {
            entries.forEach(this::accept);
            return;
        }
        var position = range.size();
        for (var examined : entries) {
            check(position++, examined);
        }
        range.append(root, height);
    }

    /** Whether the root at some size between two is needed. */
    private boolean isCheckpointWithin(long size, int more) {
        return met < checkpoints.size() && !forked && checkpoints.get(met).size() < size + more;
    }

    private void check(long position, Examined examined) {
        var leaf = examined.leaf();
        var asRecorded = leaf.equals(examined.recordedLeaf());
        if (!asRecorded) {
            report(new Finding.LeafDiffers(position, examined.recordedLeaf(), leaf));
        }
        var entry = examined.entry();
        if (entry == null) {
            report(new Finding.NotAnEntry(position, examined.flaw()));
            chain.skip(leaf);
            expected++;
            return;
        }
        var inPlace = inPlace(position, entry);
        chain.accept(position, entry.previous(), leaf, inPlace && asRecorded);
        checkClock(position, entry);
        checkPayload(position, examined);
    }

    /** Takes the next leaf, where the entry is not shown: it counts for the tree and says nothing else. */
    public void acceptLeaf(Hash leaf) {
        meetCheckpoints();
        range.append(leaf);
        chain.skip(leaf);
        expected++;
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

    private void checkPayload(long position, Examined examined) {
        if (examined.sealBroken()) {
            report(new Finding.PayloadDiffers(position));
        }
        switch (examined.payload()) {
            case StoredPayload.Kept kept -> {
                if (examined.statement() instanceof Statement.PayloadErased erasure) {
                    erasures.put(
                            erasure.position(), new Erasure(position, erasure.left(), erased.get(erasure.position())));
                }
            }
            case StoredPayload.Erased gone -> erased.put(position, new String(gone.left(), UTF_8));
            case StoredPayload.NotShown notShownPayload -> notShown++;
        }
    }

    /** Whoever deletes a payload has to leave an event that says so, and whoever says so has to have deleted it. */
    private void compareErasures() {
        erased.forEach((position, left) -> {
            var erasure = erasures.get(position);
            if (erasure == null) {
                report(new Finding.ErasedBySomebody(position));
            } else if (!left.equals(erasure.left())) {
                report(new Finding.RemainderDiffers(position, erasure.position()));
            }
        });
        erasures.forEach((position, erasure) -> {
            if (erasure.found() == null && position < range.size()) {
                unfinished = true;
                findings.accept(new Finding.NotYetErased(position, erasure.position()));
            }
        });
    }

    /** Says what was found once the last entry has been taken. */
    public Report finish() {
        chain.finish();
        meetCheckpoints();
        compareErasures();
        var entries = range.size();
        var last = checkpoints.getLast();
        var cut = entries < last.size();
        if (cut) {
            findings.accept(new Finding.EntriesMissing(entries, last));
        }
        var verdict = altered
                ? Report.Verdict.TAMPERED
                : cut || unfinished ? Report.Verdict.INCOMPLETE : Report.Verdict.INTACT;
        return new Report(verdict, entries, proved, erased.size(), notShown);
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
