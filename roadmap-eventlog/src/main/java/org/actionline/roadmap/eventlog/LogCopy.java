package org.actionline.roadmap.eventlog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.actionline.roadmap.ledger.CompactRange;
import org.actionline.roadmap.ledger.Hash;

/**
 * Copies a log from one store to another: the same positions, the same bytes, the same root, whatever the two are.
 *
 * <p>At every moment the copy is a whole log of fewer events, so one that was interrupted is continued by copying again.
 */
public final class LogCopy {

    private static final String MONGODB = "mongodb";

    private final Store from;
    private final Store to;
    private final Progress progress;
    private final long size;
    private Chain end;

    private LogCopy(Store from, Store to, Progress progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
        this.size = from.head();
        this.end = Chain.of(to);
    }

    /** Is told how far the work is. */
    public interface Progress {

        void copied(long events, long of);

        void verified(long events, long of);
    }

    /**
     * What was copied, as it was read back from the copy.
     *
     * @param root over all of it
     */
    public record Copied(long events, Hash root) {}

    /**
     * Copies what the log holds when it begins, and reads it back.
     *
     * @param from data directory that no process has open, or {@code mongodb://host/database}
     * @param to the same; an empty one, or one that holds the beginning of this log
     * @throws LogFailure.OtherLog if the target holds something else
     * @throws LogFailure.UnknownFormat if there is no log to copy
     * @throws LogFailure.Damaged if an event of the copy is not as it was appended
     */
    public static Copied copy(String from, String to, Progress progress) {
        try (var source = source(from);
                var target = open(to)) {
            var copy = new LogCopy(source, target, progress);
            copy.requireBeginning(to);
            copy.run();
            return copy.readBack();
        }
    }

    private static Store source(String place) {
        if (!place.startsWith(MONGODB) && Files.notExists(Path.of(place).resolve(SqliteStore.FILE))) {
            throw new LogFailure.UnknownFormat("There is no event log in " + place);
        }
        return open(place);
    }

    private static Store open(String place) {
        return place.startsWith(MONGODB)
                ? MongoStore.open(MongoAddress.parse(place), () -> {})
                : SqliteStore.open(Path.of(place));
    }

    /** Each leaf rests on all before it, so that one of them tells of all. */
    private void requireBeginning(String place) {
        var there = end.head();
        if (there > 0 && (there > size || !from.hashes(0, there - 1, there).equals(to.hashes(0, there - 1, there)))) {
            throw new LogFailure.OtherLog(
                    place.startsWith(MONGODB) ? MongoAddress.parse(place).toString() : place, there);
        }
    }

    private void run() {
        var commits = new ArrayList<SealedEvent>();
        var events = Pages.stream((start, limit) -> from.read(start, size, limit), end.head())
                .iterator();
        while (events.hasNext()) {
            var event = events.next();
            if (!commits.isEmpty() && isFull(commits) && !sameCommit(commits.getLast(), event)) {
                write(commits);
                commits = new ArrayList<>();
            }
            commits.add(event);
        }
        if (!commits.isEmpty()) {
            write(commits);
        }
    }

    private boolean isFull(List<SealedEvent> commits) {
        return commits.size() >= Math.min(to.eventsPerBlock(), Pages.SIZE)
                || commits.stream().mapToLong(LogCopy::bytes).sum() >= Batch.BYTES_A_BLOCK / 2;
    }

    private static long bytes(SealedEvent event) {
        return (long) event.entry().length
                + event.event().payload().length()
                + event.metadata().length();
    }

    private static boolean sameCommit(SealedEvent one, SealedEvent other) {
        return one.event().commit().equals(other.event().commit());
    }

    private void write(List<SealedEvent> events) {
        var next = end.copy();
        next.follow(events);
        var block = new Block(UUID.randomUUID(), events, next.completed());
        if (to.append(block) != Store.Outcome.WRITTEN) {
            throw new LogFailure.Unconfirmed();
        }
        end = next;
        progress.copied(next.head(), size);
    }

    private Copied readBack() {
        var tree = new CompactRange();
        var previous = Hash.ZERO;
        var events =
                Pages.stream((start, limit) -> to.read(start, size, limit), 0).iterator();
        while (events.hasNext()) {
            var event = events.next();
            var position = tree.size();
            var flaw = event.event().position() == position ? event.flaw(previous) : Optional.of("it is missing");
            if (flaw.isPresent()) {
                throw new LogFailure.Damaged(position, flaw.get());
            }
            previous = event.leaf();
            tree.append(previous);
            progress.verified(tree.size(), size);
        }
        if (tree.size() != size || !tree.root().equals(Frontier.root(from, size))) {
            throw new LogFailure.Damaged(Math.min(tree.size(), size), "the copy has another root than the log");
        }
        return new Copied(size, tree.root());
    }
}
