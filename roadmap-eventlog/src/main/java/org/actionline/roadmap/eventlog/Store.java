package org.actionline.roadmap.eventlog;

import java.util.List;
import org.actionline.roadmap.ledger.Hash;

/**
 * Where events are kept. It holds no rules of the log: conditions, chain and times are decided above it, once for all
 * stores.
 *
 * <p>Reading is safe for any number of threads beside the one that appends. A reader sees whole blocks only.
 */
interface Store extends AutoCloseable {

    /** The number of events on stable storage, which is the next position to be written. */
    long head();

    /**
     * Puts a block on stable storage, as a whole or not at all.
     *
     * @return whether the block is there now; not so if another writer was first to take a position of it
     * @throws LogFailure.DiskFull if there was no space; the same block may be tried again
     * @throws LogFailure.Stopped if storage failed, so that nobody knows whether the block is there
     */
    boolean append(Block block);

    /** Events from {@code from} to before {@code to} in order of position, the first {@code limit} of them. */
    List<SealedEvent> read(long from, long to, int limit);

    /** As {@link #read(long, long, int)}, but only events that meet the criteria. */
    List<SealedEvent> read(Criteria criteria, long from, long to, int limit);

    /**
     * Hashes of the Merkle tree, of those in {@link Block#nodes} or, at level 0, of the leaves.
     *
     * @param level each covers 256 hashes of the level below
     */
    List<Hash> hashes(int level, long from, long to);

    @Override
    void close();
}
