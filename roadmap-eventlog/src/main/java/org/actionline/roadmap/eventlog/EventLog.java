package org.actionline.roadmap.eventlog;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.HashReader;

/**
 * One totally ordered, append-only log of events. Positions are 0, 1, 2, … without gaps.
 *
 * <p>A commit is appended as a whole or not at all, and no reader ever sees a part of one. An acknowledged commit is on
 * stable storage. All methods may be called by any thread.
 */
public final class EventLog implements AutoCloseable {

    /** Type of the event with which the log destroys the payload of an earlier one. */
    public static final String ERASURE = Erasure.TYPE;

    /** Tag of an erasure; its value is the position whose payload was destroyed. */
    public static final String ERASES = Erasure.TAG;

    /** How many of the latest events stay in memory. */
    static final int TAIL = 1024;

    private static final int WAITING_COMMITS = 4096;

    private final Store store;
    private final Clock clock;
    private final Tail tail;
    private final Bell bell = new Bell();
    private final Writer writer;
    private final AtomicBoolean closed = new AtomicBoolean();

    EventLog(Store store, Clock clock, int waitingCommits) {
        this(store, clock, waitingCommits, Pause.jittered());
    }

    EventLog(Store store, Clock clock, int waitingCommits, Pause pause) {
        this(store, clock, waitingCommits, TAIL, pause, Threads.real());
    }

    /** @param latest how many of the latest events stay in memory */
    EventLog(Store store, Clock clock, int waitingCommits, int latest, Pause pause, Threads threads) {
        this.store = store;
        this.clock = clock;
        this.tail = new Tail(latest);
        this.writer = new Writer(store, clock, new CommitQueue(waitingCommits), tail, bell, pause, threads);
        var head = writer.head();
        finishErasures(head);
        tail.add(store.read(Math.max(0, head - latest), head, latest).stream()
                .map(SealedEvent::event)
                .toList());
        bell.start();
        writer.start();
    }

    /** A crash between the event that erases and the deed leaves the deed to the next start. */
    private void finishErasures(long head) {
        Pages.stream((from, limit) -> store.read(Criteria.either(Criterion.ofType(ERASURE)), from, head, limit), 0)
                .flatMap(event -> Erasure.of(event.event()).stream())
                .forEach(store::erase);
    }

    /**
     * Opens the log of a data directory, or begins one.
     *
     * @throws LogFailure.InUse if another process has it open
     * @throws LogFailure.UnknownFormat if a newer version of this program wrote it
     * @throws LogFailure.Damaged if one of its latest events is not as it was appended
     * @throws LogFailure.Unreadable if its file is damaged, or the disk does not answer
     */
    public static EventLog open(Path directory, Clock clock) {
        return on(SqliteStore.open(directory), clock);
    }

    /**
     * Opens the log in a database of a MongoDB server, or begins one. Other processes may have it open too.
     *
     * @param address {@code mongodb://host/database}; the database is "roadmap" if it names none
     * @param directory what this process keeps beside the log; no other process may have it
     * @throws LogFailure.InUse if another process has the directory
     * @throws LogFailure.Unreachable if there is no such server, or it does not take writes
     * @throws LogFailure.UnknownFormat if a newer version of this program wrote it
     * @throws LogFailure.Damaged if one of its latest events is not as it was appended
     */
    public static EventLog connect(String address, Path directory, Clock clock) {
        var lock = DirectoryLock.take(directory);
        MongoStore store;
        try {
            store = MongoStore.open(MongoAddress.parse(address), lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        return on(store, clock);
    }

    private static EventLog on(Store store, Clock clock) {
        try {
            return new EventLog(store, clock, WAITING_COMMITS);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Appends the events of one commit, if the condition holds.
     *
     * <p>The answer comes once the commit is on stable storage. It fails with {@link LogFailure.Conflict} if an event
     * stands against it, at once with {@link LogFailure.Busy} if too many commits wait, and with every other
     * {@link LogFailure} that says so. A commit that comes alone may be written before this returns, so a caller that has
     * several for one write gives them to several threads. An interrupt is left to the caller.
     *
     * @param events at least one
     */
    public CompletableFuture<Appended> append(Condition condition, List<NewEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A commit has at least one event");
        }
        try {
            var stopped = writer.stopped();
            if (stopped.isPresent()) {
                throw stopped.get();
            }
            var sealable = events.stream().map(Sealable::of).toList();
            requireFits(sealable);
            var answer = new CompletableFuture<Appended>();
            writer.commit(new CommitQueue.Pending(condition, sealable, TimeOrderedId.at(clock.instant()), answer));
            return answer;
        } catch (LogFailure failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static void requireFits(List<Sealable> events) {
        var bytes = Sealable.size(events);
        if (bytes > Batch.BYTES_A_BLOCK) {
            throw new LogFailure.CommitTooLarge(bytes);
        }
    }

    /**
     * The number of events, which is the position of the next one. What another process has appended counts as soon as
     * this one has noticed it.
     */
    public long head() {
        return writer.head();
    }

    /** How many durable writes have been made since the log was opened; each carries one commit or several. */
    public long writes() {
        return writer.writes();
    }

    /** Why the log takes no more commits, if it does not. */
    public Optional<LogFailure.Stopped> stopped() {
        return writer.stopped();
    }

    /**
     * Events from {@code from} to before {@code to}, read page by page as the stream is consumed. It holds nothing
     * open, so it need not be closed.
     *
     * @throws LogFailure.BeyondHead if {@code to} lies beyond the head
     */
    public Stream<StoredEvent> read(long from, long to) {
        return sealed(from, to).map(SealedEvent::event);
    }

    /** As {@link #read(long, long)}, but only events that meet the criteria. */
    public Stream<StoredEvent> read(Criteria criteria, long from, long to) {
        requireReached(to);
        return Pages.stream((start, limit) -> store.read(criteria, start, to, limit), from)
                .map(SealedEvent::event);
    }

    /** As {@link #read(long, long)}, together with what proves each event. */
    public Stream<SealedEvent> sealed(long from, long to) {
        requireReached(to);
        return Pages.stream((start, limit) -> store.read(start, to, limit), from);
    }

    /**
     * The event at a position, together with what proves it.
     *
     * @throws LogFailure.BeyondHead if there is none yet
     */
    public SealedEvent entry(long position) {
        requireReached(position + 1);
        return store.read(position, position + 1, 1).getFirst();
    }

    /** The position of the first event that was recorded at an instant or later; the head if there is none. */
    public long positionAt(Instant instant) {
        var from = 0L;
        var to = head();
        while (from < to) {
            var middle = from + (to - from) / 2;
            if (entry(middle).event().recordedAt().isBefore(instant)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Every event from a position on, including those yet to come. */
    public Follower follow(long from) {
        return follow(Criteria.everything(), from);
    }

    /** As {@link #follow(long)}, but only events that meet the criteria. */
    public Follower follow(Criteria criteria, long from) {
        return new Follower(this, criteria, from, bell);
    }

    /**
     * The Merkle tree root over the first {@code size} events (RFC 6962 section 2.1).
     *
     * @throws LogFailure.BeyondHead if there are not so many
     */
    public Hash root(long size) {
        requireReached(size);
        return Frontier.root(store, size);
    }

    /**
     * The root of a perfect subtree, as {@link HashReader#read} asks for it: all that proofs and tiles are made of.
     *
     * <p>It comes from the hashes recorded beside the entries, and below the nodes recorded over them. Whoever signs
     * computes from the entries instead.
     *
     * @throws LogFailure.BeyondHead if the log has not all of its leaves
     */
    public Hash hash(int level, long index) {
        requireReached((index + 1) << level);
        return Frontier.subtree(store, level, index);
    }

    /** Reads the whole log again and names the first event that is not as it was appended. */
    public Optional<Flaw> firstFlaw() {
        return Flaw.firstOf(store, head());
    }

    /**
     * As {@link #firstFlaw()}, for a log that may be open elsewhere, or too damaged to be opened.
     *
     * @throws LogFailure.UnknownFormat if there is no log in the directory
     */
    public static Optional<Flaw> firstFlaw(Path directory) {
        try (var store = SqliteStore.openToRead(directory)) {
            return Flaw.firstOf(store, store.head());
        }
    }

    /** Writes the commits that wait, then lets go of the log. Closing it again does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        writer.close();
        bell.close();
        store.close();
    }

    /**
     * Adds the events of the next page that meet the criteria.
     *
     * @return the position after the page
     */
    long page(Criteria criteria, long from, Collection<StoredEvent> to) {
        var head = head();
        var latest = tail.from(from, Pages.SIZE);
        if (latest.isPresent()) {
            latest.get().stream().filter(criteria::matches).forEach(to::add);
            return from + latest.get().size();
        }
        var page = store.read(criteria, from, head, Pages.SIZE);
        page.forEach(event -> to.add(event.event()));
        return page.size() < Pages.SIZE ? head : page.getLast().event().position() + 1;
    }

    private void requireReached(long position) {
        var head = head();
        if (position > head) {
            throw new LogFailure.BeyondHead(position, head);
        }
    }
}
