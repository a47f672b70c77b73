package org.actionline.roadmap.eventlog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * Commits that go into one durable write, each checked against the log and against those before it in the batch.
 *
 * <p>Nothing here is true before the block is written: a commit may have been refused because of one that in the end
 * did not get in.
 */
final class Batch {

    /** What becomes of a commit once the block is on stable storage. */
    sealed interface Outcome {

        CommitQueue.Pending commit();

        record Written(CommitQueue.Pending commit, Appended appended) implements Outcome {}

        record Refused(CommitQueue.Pending commit, LogFailure why) implements Outcome {}
    }

    /** Bounds what one write costs, and what one that has to be made again. */
    static final long BYTES_A_BLOCK = 8L << 20;

    private final Store store;
    private final Tail tail;
    private final Clock clock;
    private final long head;
    private final Chain chain;
    private final List<SealedEvent> events = new ArrayList<>();
    private final Set<Tag> tags = new HashSet<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private long bytes;

    private Batch(Store store, Tail tail, Clock clock, Chain end) {
        this.store = store;
        this.tail = tail;
        this.clock = clock;
        this.head = end.head();
        this.chain = end.copy();
    }

    /** Decides the first of the commits, as many as one block may hold. */
    static Batch of(List<CommitQueue.Pending> commits, Store store, Tail tail, Chain end, Clock clock) {
        var batch = new Batch(store, tail, clock, end);
        for (var commit : commits) {
            if (!batch.hasRoomFor(commit)) {
                break;
            }
            batch.outcomes.add(batch.decide(commit));
        }
        return batch;
    }

    private boolean hasRoomFor(CommitQueue.Pending commit) {
        return events.isEmpty()
                || (events.size() + commit.events().size() <= store.eventsPerBlock()
                        && bytes + Sealable.size(commit.events()) <= BYTES_A_BLOCK);
    }

    /** What is to be written; nothing if every commit was refused. */
    Optional<Block> block() {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block(UUID.randomUUID(), events, chain.completed()));
    }

    /** The end of the log once the block is written. */
    Chain end() {
        return chain;
    }

    /** One for each commit decided, in order. */
    List<Outcome> outcomes() {
        return outcomes;
    }

    private Outcome decide(CommitQueue.Pending commit) {
        try {
            check(commit.condition());
            var sealed = chain.append(commit.events(), commit.commit(), clock);
            events.addAll(sealed);
            bytes += Sealable.size(commit.events());
            commit.events().forEach(event -> tags.addAll(event.event().tags()));
            var first = sealed.getFirst().event();
            var last = sealed.getLast().event();
            return new Outcome.Written(
                    commit, new Appended(first.position(), last.position(), first.recordedAt(), commit.commit()));
        } catch (LogFailure.Conflict | LogFailure.UnknownMarker | LogFailure.EntryRefused refused) {
            return new Outcome.Refused(commit, refused);
        }
    }

    private void check(Condition condition) {
        var marker = condition.marker();
        if (marker > head) {
            throw new LogFailure.UnknownMarker(marker, head);
        }
        var criteria = condition.criteria();
        var conflict = inLog(criteria, marker);
        if (conflict.isEmpty()) {
            conflict = inBatch(criteria);
        }
        if (conflict.isPresent()) {
            throw new LogFailure.Conflict(conflict.getAsLong(), marker);
        }
    }

    private OptionalLong inLog(Criteria criteria, long marker) {
        if (tail.covers(marker)) {
            return tail.firstMatch(criteria, marker);
        }
        var first = store.read(criteria, marker, head, 1);
        return first.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(first.getFirst().event().position());
    }

    /** Every event of the batch lies at or after every marker, since markers do not lie beyond the head. */
    private OptionalLong inBatch(Criteria criteria) {
        if (!mayMatch(criteria)) {
            return OptionalLong.empty();
        }
        for (var sealed : events) {
            if (criteria.matches(sealed.event())) {
                return OptionalLong.of(sealed.event().position());
            }
        }
        return OptionalLong.empty();
    }

    /** Spares nearly every check its search, see {@link Tail#firstMatch}. */
    private boolean mayMatch(Criteria criteria) {
        for (var criterion : criteria.anyOf()) {
            if (tags.containsAll(criterion.tags())) {
                return true;
            }
        }
        return false;
    }
}
