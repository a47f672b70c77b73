package org.actionline.roadmap.eventlog;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.actionline.roadmap.ledger.Hash;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/**
 * A block as a document.
 *
 * <pre>
 * { _id: position of the first event, n: how many, writer: "process@host", blockId: "…",
 *   events: [ { tags: ["key=value", …, "=type"], entry, leaf, metadata, payload, salt } ],
 *   nodes: [ { level, index, hash } ] }
 * </pre>
 *
 * <p>Bytes are kept as bytes, so that what is read is what was hashed. {@code tags} says what an event can be found by;
 * {@code nodes}, the tree nodes the block completes, is left out when there are none.
 */
final class MongoBlock {

    static final String FIRST = "_id";
    static final String EVENTS_IN_IT = "n";
    static final String BLOCK = "blockId";
    static final String TAGS = "events.tags";
    static final String LEAVES = "events.leaf";
    static final String NODES = "nodes";
    static final String LEVELS = "nodes.level";
    static final String INDEXES = "nodes.index";

    static final String EVENTS = "events";
    static final String TAGS_OF_AN_EVENT = "tags";
    static final String ENTRY = "entry";
    static final String LEAF = "leaf";
    static final String METADATA = "metadata";
    static final String PAYLOAD = "payload";
    static final String SALT = "salt";
    static final String LEVEL = "level";
    static final String INDEX = "index";
    static final String HASH = "hash";

    private static final String WRITER = "writer";

    private MongoBlock() {}

    static BsonDocument write(Block block, String writer) {
        var document = new BsonDocument(FIRST, new BsonInt64(block.first()))
                .append(EVENTS_IN_IT, new BsonInt32(block.events().size()))
                .append(WRITER, new BsonString(writer))
                .append(BLOCK, new BsonString(block.id().toString()))
                .append(
                        EVENTS,
                        new BsonArray(
                                block.events().stream().map(MongoBlock::write).toList()));
        if (!block.nodes().isEmpty()) {
            document.append(
                    NODES,
                    new BsonArray(block.nodes().stream().map(MongoBlock::write).toList()));
        }
        return document;
    }

    private static BsonDocument write(SealedEvent sealed) {
        var event = sealed.event();
        var tags = Stream.concat(event.tags().stream().map(Tag::toString), Stream.of(CriteriaQuery.type(event.type())));
        return new BsonDocument(
                        TAGS_OF_AN_EVENT,
                        new BsonArray(tags.map(BsonString::new).toList()))
                .append(ENTRY, new BsonBinary(sealed.entry()))
                .append(LEAF, new BsonBinary(sealed.leaf().bytes()))
                .append(METADATA, new BsonBinary(sealed.metadata().bytes()))
                .append(PAYLOAD, new BsonBinary(event.payload().bytes()))
                .append(SALT, new BsonBinary(sealed.salt()));
    }

    private static BsonDocument write(Block.Node node) {
        return new BsonDocument(LEVEL, new BsonInt32(node.level()))
                .append(INDEX, new BsonInt64(node.index()))
                .append(HASH, new BsonBinary(node.hash().bytes()));
    }

    /** Changes one event of a block and leaves the others alone, so that two erasures do not undo each other. */
    static Bson erasing(long first, Erasure erasure) {
        var event = EVENTS + "." + (erasure.position() - first) + ".";
        return combine(
                set(event + METADATA, new BsonBinary(erasure.metadata().bytes())),
                set(event + PAYLOAD, new BsonBinary(erasure.payload().bytes())),
                set(event + SALT, new BsonBinary(new byte[0])));
    }

    static boolean isCalled(UUID id, BsonDocument block) {
        return block.getString(BLOCK).getValue().equals(id.toString());
    }

    static long first(BsonDocument block) {
        return block.getNumber(FIRST).longValue();
    }

    /** The position after the block. */
    static long next(BsonDocument block) {
        return first(block) + block.getNumber(EVENTS_IN_IT).longValue();
    }

    /** The events of a block that lie between two positions. */
    static List<SealedEvent> events(BsonDocument block, long from, long to) {
        var first = first(block);
        var events = documents(block, EVENTS);
        var found = new ArrayList<SealedEvent>();
        for (var position = Math.max(first, from); position < Math.min(to, next(block)); position++) {
            found.add(event(position, events.get((int) (position - first))));
        }
        return found;
    }

    /** The leaf hashes of a block, of the events between two positions. */
    static List<Hash> leaves(BsonDocument block, long from, long to) {
        var position = first(block);
        var found = new ArrayList<Hash>();
        for (var event : documents(block, EVENTS)) {
            if (position >= from && position < to) {
                found.add(new Hash(bytes(position, event, LEAF)));
            }
            position++;
        }
        return found;
    }

    /** The tree nodes of one level that a block completes, of the indexes between two. */
    static List<Hash> nodes(BsonDocument block, int level, long from, long to) {
        return documents(block, NODES).stream()
                .filter(node -> node.getNumber(LEVEL).intValue() == level)
                .filter(node -> node.getNumber(INDEX).longValue() >= from
                        && node.getNumber(INDEX).longValue() < to)
                .map(node -> new Hash(bytes(first(block), node, HASH)))
                .toList();
    }

    /**
     * Blocks that may complete such nodes. Level and index may be those of two nodes here: not every server can be asked
     * for one that has both.
     */
    static Bson mayComplete(int level, long from, long to) {
        return and(eq(LEVELS, level), gte(INDEXES, from), lt(INDEXES, to));
    }

    /** The last position under a node, which is in the block that completes it. */
    static long last(int level, long number) {
        return ((number + 1) << (8 * level)) - 1;
    }

    /**
     * Blocks that may hold events that meet the criteria: the tags of a criterion may be spread over several events here,
     * which no index could tell.
     */
    static Bson mayMatch(Criteria criteria) {
        return criteria.isEverything()
                ? new BsonDocument()
                : or(criteria.anyOf().stream().map(MongoBlock::mayMatch).toList());
    }

    private static Bson mayMatch(Criterion criterion) {
        var tags = criterion.tags().stream().map(Tag::toString).toList();
        var types = criterion.types().stream().map(CriteriaQuery::type).toList();
        if (types.isEmpty()) {
            return all(TAGS, tags);
        }
        return tags.isEmpty() ? in(TAGS, types) : and(all(TAGS, tags), in(TAGS, types));
    }

    private static SealedEvent event(long position, BsonDocument event) {
        return SealedEvent.stored(
                position,
                new Hash(bytes(position, event, LEAF)),
                bytes(position, event, ENTRY),
                bytes(position, event, METADATA),
                bytes(position, event, PAYLOAD),
                bytes(position, event, SALT));
    }

    private static byte[] bytes(long position, BsonDocument document, String field) {
        try {
            return document.getBinary(field).getData();
        } catch (BsonInvalidOperationException e) {
            throw new LogFailure.Damaged(position, "its " + field + " is missing");
        }
    }

    /** Of a document that does not hold what it counts, only so much is certain: where it begins. */
    private static List<BsonDocument> documents(BsonDocument block, String field) {
        try {
            var documents = block.getArray(field, new BsonArray()).stream()
                    .map(BsonValue::asDocument)
                    .toList();
            if (field.equals(EVENTS) && documents.size() != next(block) - first(block)) {
                throw new LogFailure.Damaged(first(block), "its block holds another number of events than it states");
            }
            return documents;
        } catch (BsonInvalidOperationException e) {
            throw new LogFailure.Damaged(first(block), "its block cannot be read: " + e.getMessage());
        }
    }
}
