package org.actionline.roadmap.eventlog;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.ledger.Hash;

/**
 * Where events are kept. It holds no rules of the log: conditions, chain and times are decided above it, once for all
 * stores.
 *
 * <p>Reading is safe for any number of threads beside the one that appends. A reader sees whole blocks only. All but
 * {@link #close} may fail with {@link LogFailure.Unreachable}, in which case nothing was written.
 */
interface Store extends AutoCloseable {

    /** What became of a block. */
    enum Outcome {

        /** The block is on stable storage, by this call or by an earlier one with the same block. */
        WRITTEN,

        /** Another block took the position first. This one is not there, and never will be. */
        TAKEN,

        /** No answer: the block may be there, or get there later. Only sending the same block again tells. */
        UNKNOWN
    }

    /** The number of events on stable storage, which is the next position to be written. */
    long head();

    /**
     * Puts a block on stable storage, as a whole or not at all, right behind the event before its first.
     *
     * <p>The caller has seen that event on stable storage. Of all blocks that begin at one position exactly one gets
     * in, so blocks never overlap and leave no gap, however late one of them arrives.
     *
     * @throws LogFailure.DiskFull if there was no space; the same block may be tried again
     * @throws LogFailure.Stopped if storage failed, so that nobody can know whether the block is there
     */
    Outcome append(Block block);

    /**
     * Destroys payload, metadata and salt of an event, keeps what the erasure says in their place, and an empty salt. Entry
     * and leaf stay as they are.
     *
     * <p>Once this returns, a search of what the store keeps finds no trace of what was destroyed. Done again, it changes
     * nothing. Called by the thread that appends.
     *
     * @throws LogFailure.Stopped if that failed; the event that asked for it is in the log, so it is done at the next start
     */
    void erase(Erasure erasure);

    /** Events from {@code from} to before {@code to} in order of position, the first {@code limit} of them. */
    List<SealedEvent> read(long from, long to, int limit);

    /** As {@link #read(long, long, int)}, but only events that meet the criteria. */
    List<SealedEvent> read(Criteria criteria, long from, long to, int limit);

    /**
     * What was appended since the log ended before {@code end}: the next events, whole blocks of them; none if that is
     * still the end.
     *
     * @param end was the head once
     */
    default List<SealedEvent> since(long end) {
        var head = head();
        return read(end, head, (int) Math.min(Integer.MAX_VALUE, head - end));
    }

    /**
     * Hashes of the Merkle tree, of those in {@link Block#nodes} or, at level 0, of the leaves.
     *
     * @param level each covers 256 hashes of the level below
     */
    List<Hash> hashes(int level, long from, long to);

    /** How many events a block holds at most, unless a single commit has more. */
    default int eventsPerBlock() {
        return Integer.MAX_VALUE;
    }

    /** How often to look for what other processes have appended; nothing if there can be no other. */
    default Optional<Duration> watchEvery() {
        return Optional.empty();
    }

    /**
     * Whether any thread may be the one that appends. Not if an interrupt of a caller would cut a write off, nor if the
     * wait for its answer would be better spent on gathering.
     */
    default boolean callersMayWrite() {
        return false;
    }

    @Override
    void close();
}
