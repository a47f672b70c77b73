package org.actionline.roadmap.eventlog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.actionline.roadmap.ledger.Hash;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The documents of a MongoDB log, see {@link MongoBlock}. */
final class StoredInMongo implements StoredLog {

    /** A block may take 16 MiB, though most take a few kilobytes. */
    private static final int BLOCKS_A_PAGE = 16;

    private static final BsonDocument NONE = new BsonDocument();

    private final MongoClient client;
    private final MongoCollection<BsonDocument> blocks;

    /** How events are found and the nodes that they complete, of the block that was asked about last. */
    private BsonDocument latest = NONE;

    private StoredInMongo(MongoClient client, MongoCollection<BsonDocument> blocks) {
        this.client = client;
        this.blocks = blocks;
    }

    static StoredInMongo connect(String text) {
        var address = MongoAddress.parse(text);
        var client = address.connect();
        try {
            return new StoredInMongo(client, MongoSchema.existing(client.getDatabase(address.database())));
        } catch (MongoException e) {
            client.close();
            throw new LogFailure.Unreachable(address + ": " + MongoFailures.reason(e), e);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    @Override
    public long size() {
        return asked(() -> Optional.ofNullable(blockWhere(gte(MongoBlock.FIRST, 0L)))
                .map(last -> first(last) + stated(last))
                .orElse(0L));
    }

    /** Whole blocks, so that none begins before the position after the last row. */
    @Override
    public List<StoredRow> rows(long from) {
        var found = new ArrayList<StoredRow>();
        for (var block : page(gte(MongoBlock.FIRST, from), MongoBlock.EVENTS)) {
            var events = documents(block, MongoBlock.EVENTS);
            if (events.isEmpty() || events.size() != stated(block)) {
                if (found.isEmpty()) {
                    throw new LogFailure.Damaged(
                            first(block),
                            "its block states %d events and holds %d".formatted(stated(block), events.size()));
                }
                return found;
            }
            var position = first(block);
            for (var event : events) {
                found.add(row(position++, event));
            }
        }
        return found;
    }

    private static StoredRow row(long position, BsonDocument event) {
        return new StoredRow(
                position,
                bytes(event, MongoBlock.LEAF),
                bytes(event, MongoBlock.ENTRY),
                bytes(event, MongoBlock.METADATA),
                bytes(event, MongoBlock.PAYLOAD),
                bytes(event, MongoBlock.SALT));
    }

    @Override
    public List<Hash> leaves(long from, long to) {
        var found = new ArrayList<Hash>();
        each(first(blockWith(from)), to, MongoBlock.LEAVES, block -> {
            var position = first(block);
            for (var event : documents(block, MongoBlock.EVENTS)) {
                if (position >= from && position < to) {
                    hash(bytes(event, MongoBlock.LEAF)).ifPresent(found::add);
                }
                position++;
            }
        });
        return found;
    }

    /** It stands in the block that completes it. */
    @Override
    public Optional<Hash> node(int level, long number) {
        return documents(blockWith(MongoBlock.last(level, number)), MongoBlock.NODES).stream()
                .filter(node -> number(node, MongoBlock.LEVEL) == level && number(node, MongoBlock.INDEX) == number)
                .findFirst()
                .flatMap(node -> hash(bytes(node, MongoBlock.HASH)));
    }

    @Override
    public long nodes(long size) {
        return counted(
                size,
                MongoBlock.NODES,
                block -> documents(block, MongoBlock.NODES).stream()
                        .filter(node ->
                                MongoBlock.last((int) number(node, MongoBlock.LEVEL), number(node, MongoBlock.INDEX))
                                        < size)
                        .count());
    }

    /** Ways are written together with their event. */
    @Override
    public long indexed() {
        return size();
    }

    @Override
    public boolean isFound(Way way) {
        var block = blockWith(way.position());
        var events = documents(block, MongoBlock.EVENTS);
        var place = way.position() - first(block);
        return place < events.size() && tags(events.get((int) place)).contains(new BsonString(way.by()));
    }

    @Override
    public void ways(long size, Ways ways) {
        each(0, size, MongoBlock.TAGS, block -> {
            var position = first(block);
            for (var event : documents(block, MongoBlock.EVENTS)) {
                for (var tag : position < size ? tags(event) : List.<BsonValue>of()) {
                    ways.way(tag instanceof BsonString by ? by.getValue().getBytes(UTF_8) : new byte[0], position);
                }
                position++;
            }
        });
    }

    /** Verification goes from event to event, so that it mostly is the one that was asked about last, or the next. */
    private BsonDocument blockWith(long position) {
        if (position < first(latest) || position >= first(latest) + stated(latest)) {
            latest = asked(() -> Optional.ofNullable(blockWhere(eq(MongoBlock.FIRST, position)))
                    .or(() -> Optional.ofNullable(blockWhere(lte(MongoBlock.FIRST, position))))
                    .orElse(NONE));
        }
        return latest;
    }

    private @Nullable BsonDocument blockWhere(Bson which) {
        return blocks.find(which)
                .projection(include(MongoBlock.EVENTS_IN_IT, MongoBlock.TAGS, MongoBlock.NODES))
                .sort(descending(MongoBlock.FIRST))
                .limit(1)
                .first();
    }

    private long counted(long size, String field, ToLongFunction<BsonDocument> count) {
        var counted = new AtomicLong();
        each(0, size, field, block -> counted.addAndGet(count.applyAsLong(block)));
        return counted.get();
    }

    /** Every block that begins at or after one position and before another, with one of its fields. */
    private void each(long from, long to, String field, Consumer<BsonDocument> action) {
        var next = from;
        for (var page = page(between(next, to), field); !page.isEmpty(); page = page(between(next, to), field)) {
            page.forEach(action);
            next = first(page.getLast()) + 1;
        }
    }

    private static Bson between(long from, long to) {
        return and(gte(MongoBlock.FIRST, from), lt(MongoBlock.FIRST, to));
    }

    private List<BsonDocument> page(Bson which, String field) {
        return asked(() -> blocks.find(which)
                .projection(include(MongoBlock.EVENTS_IN_IT, field))
                .sort(ascending(MongoBlock.FIRST))
                .limit(BLOCKS_A_PAGE)
                .into(new ArrayList<>()));
    }

    @Override
    public void close() {
        client.close();
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new LogFailure.Unreachable(MongoFailures.reason(e), e);
        }
    }

    private static long first(BsonDocument block) {
        return number(block, MongoBlock.FIRST);
    }

    private static long stated(BsonDocument block) {
        return number(block, MongoBlock.EVENTS_IN_IT);
    }

    /** Less than any there can be, if it is none. */
    private static long number(BsonDocument document, String field) {
        return document.get(field) instanceof BsonNumber number ? number.longValue() : -1;
    }

    private static List<BsonDocument> documents(BsonDocument document, String field) {
        return document.get(field) instanceof BsonArray array
                ? array.stream().map(StoredInMongo::document).toList()
                : List.of();
    }

    private static BsonDocument document(BsonValue value) {
        return value instanceof BsonDocument document ? document : NONE;
    }

    private static BsonArray tags(BsonDocument event) {
        return event.get(MongoBlock.TAGS_OF_AN_EVENT) instanceof BsonArray tags ? tags : new BsonArray();
    }

    /** What is gone, or is something else now, is read as no bytes, which match nothing. */
    private static byte[] bytes(BsonDocument document, String field) {
        return document.get(field) instanceof BsonBinary binary ? binary.getData() : new byte[0];
    }

    private static Optional<Hash> hash(byte[] bytes) {
        return bytes.length == Hash.LENGTH ? Optional.of(new Hash(bytes)) : Optional.empty();
    }
}
