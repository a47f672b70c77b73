package org.actionline.roadmap.eventlog;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.actionline.roadmap.ledger.Hash;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Events on a MongoDB server, for any number of processes: one document for each block, whose {@code _id} is the position
 * of its first event.
 *
 * <p>The unique {@code _id} decides races, and it decides all of them. A block is only ever sent to the position after
 * another whose end its writer has read with majority, so the blocks form one list from 0 on: a late one begins where
 * some block of the list ends, and if that is not the last, the place is taken. Nothing rests on counters, transactions or
 * the order of several writes.
 *
 * <p>Every write waits for a majority that has it on disk, and nothing is read that could still be rolled back.
 */
final class MongoStore implements Store {

    /** Bounds what a reader of few events has to fetch beside them. */
    static final int EVENTS_A_BLOCK = 64;

    private static final Duration WATCH = Duration.ofMillis(100);

    /** One answer of the server, so that no cursor stays open. */
    private static final int BLOCKS_A_PAGE = 64;

    private final MongoClient client;
    private final AutoCloseable lock;
    private final MongoCollection<BsonDocument> blocks;
    private final String writer = ManagementFactory.getRuntimeMXBean().getName();

    private MongoStore(MongoClient client, AutoCloseable lock, MongoCollection<BsonDocument> blocks) {
        this.client = client;
        this.lock = lock;
        this.blocks = blocks;
    }

    /**
     * Opens the log in a database, or begins one.
     *
     * @param lock closed when the store is
     * @throws LogFailure.Unreachable if there is no server, or it refuses to be written to
     * @throws LogFailure.UnknownFormat if there is a log that this version cannot read
     */
    static MongoStore open(MongoAddress address, AutoCloseable lock) {
        var client = address.connect();
        try {
            return new MongoStore(client, lock, MongoSchema.prepare(client.getDatabase(address.database())));
        } catch (MongoException e) {
            client.close();
            throw new LogFailure.Unreachable(address + ": " + MongoFailures.reason(e), e);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    @Override
    public long head() {
        return asked(() -> {
            var last = blocks.find(gte(MongoBlock.FIRST, 0L))
                    .projection(include(MongoBlock.EVENTS_IN_IT))
                    .sort(descending(MongoBlock.FIRST))
                    .limit(1)
                    .first();
            return last == null ? 0 : MongoBlock.next(last);
        });
    }

    @Override
    public Outcome append(Block block) {
        try {
            blocks.insertOne(MongoBlock.write(block, writer));
            return Outcome.WRITTEN;
        } catch (MongoException e) {
            return switch (MongoFailures.kind(e)) {
                case DUPLICATE -> asked(() -> fate(block));
                case UNANSWERED -> Outcome.UNKNOWN;
                case FULL -> throw new LogFailure.DiskFull(e);
                case REFUSED -> throw new LogFailure.Unreachable(MongoFailures.reason(e), e);
            };
        }
    }

    /** The server's own journal and its backups may keep what was there for a while; that is beyond the reach of its clients. */
    @Override
    public void erase(Erasure erasure) {
        asked(() -> {
            var first = blockAt(erasure.position());
            return blocks.updateOne(eq(MongoBlock.FIRST, first), MongoBlock.erasing(first, erasure));
        });
    }

    /** What stands at the block's position may still be rolled back, until a majority has it. */
    private Outcome fate(Block block) {
        var there = blocks.find(eq(MongoBlock.FIRST, block.first()))
                .projection(include(MongoBlock.BLOCK))
                .first();
        if (there == null) {
            return Outcome.UNKNOWN;
        }
        return MongoBlock.isCalled(block.id(), there) ? Outcome.WRITTEN : Outcome.TAKEN;
    }

    @Override
    public List<SealedEvent> read(long from, long to, int limit) {
        return from >= to ? List.of() : read(Criteria.everything(), Filters.empty(), from, to, limit);
    }

    @Override
    public List<SealedEvent> read(Criteria criteria, long from, long to, int limit) {
        if (criteria.anyOf().isEmpty() || from >= to) {
            return List.of();
        }
        return read(criteria, MongoBlock.mayMatch(criteria), from, to, limit);
    }

    /** The index finds blocks; which of their events are meant is decided here. */
    private List<SealedEvent> read(Criteria criteria, Bson some, long from, long to, int limit) {
        return asked(() -> {
            var events = new ArrayList<SealedEvent>();
            var begin = blockAt(from);
            while (begin < to && events.size() < limit) {
                var most = Math.min(BLOCKS_A_PAGE, limit - events.size());
                var page = page(Filters.and(gte(MongoBlock.FIRST, begin), lt(MongoBlock.FIRST, to), some), most);
                for (var block : page) {
                    for (var event : MongoBlock.events(block, from, to)) {
                        if (events.size() < limit && criteria.matches(event.event())) {
                            events.add(event);
                        }
                    }
                }
                begin = page.size() < most ? to : MongoBlock.next(page.getLast());
            }
            return events;
        });
    }

    private List<BsonDocument> page(Bson which, int most) {
        return blocks.find(which).sort(ascending(MongoBlock.FIRST)).limit(most).into(new ArrayList<>());
    }

    /** The first position of the block that holds a position. */
    private long blockAt(long position) {
        var block = blocks.find(lte(MongoBlock.FIRST, position))
                .projection(include(MongoBlock.FIRST))
                .sort(descending(MongoBlock.FIRST))
                .limit(1)
                .first();
        return block == null ? 0 : MongoBlock.first(block);
    }

    /** From block to block by their {@code _id}, which is also how writers string them together. */
    @Override
    public List<SealedEvent> since(long end) {
        return asked(() -> {
            var events = new ArrayList<SealedEvent>();
            var next = end;
            for (var read = 0; read < BLOCKS_A_PAGE; read++) {
                var block = blocks.find(eq(MongoBlock.FIRST, next)).first();
                if (block == null) {
                    break;
                }
                events.addAll(MongoBlock.events(block, next, Long.MAX_VALUE));
                next = MongoBlock.next(block);
            }
            return events;
        });
    }

    @Override
    public List<Hash> hashes(int level, long from, long to) {
        if (from >= to) {
            return List.of();
        }
        if (level == 0) {
            return leaves(from, to);
        }
        return asked(() -> {
            var hashes = new ArrayList<Hash>();
            var first = blockAt(MongoBlock.last(level, from));
            var last = MongoBlock.last(level, to - 1);
            var some = MongoBlock.mayComplete(level, from, to);
            for (var block : blocks.find(Filters.and(gte(MongoBlock.FIRST, first), lte(MongoBlock.FIRST, last), some))
                    .projection(include(MongoBlock.NODES))
                    .sort(ascending(MongoBlock.FIRST))) {
                hashes.addAll(MongoBlock.nodes(block, level, from, to));
            }
            return hashes;
        });
    }

    private List<Hash> leaves(long from, long to) {
        return asked(() -> {
            var hashes = new ArrayList<Hash>();
            for (var block : blocks.find(Filters.and(gte(MongoBlock.FIRST, blockAt(from)), lt(MongoBlock.FIRST, to)))
                    .projection(include(MongoBlock.EVENTS_IN_IT, MongoBlock.LEAVES))
                    .sort(ascending(MongoBlock.FIRST))) {
                hashes.addAll(MongoBlock.leaves(block, from, to));
            }
            return hashes;
        });
    }

    @Override
    public int eventsPerBlock() {
        return EVENTS_A_BLOCK;
    }

    @Override
    public Optional<Duration> watchEvery() {
        return Optional.of(WATCH);
    }

    @Override
    public void close() {
        try {
            client.close();
            lock.close();
        } catch (Exception e) {
            throw new IllegalStateException("The event log cannot be closed", e);
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new LogFailure.Unreachable(MongoFailures.reason(e), e);
        }
    }
}
