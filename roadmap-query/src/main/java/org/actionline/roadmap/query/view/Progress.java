package org.actionline.roadmap.query.view;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * How far the views have counted, and which process may count on; one document beside the views.
 *
 * <p>It is written after the views of a batch. A crash in between makes the next process fold events again that are already
 * counted, which changes nothing; the other way round events would be lost.
 */
final class Progress {

    /** A process that died holds its claim this long. */
    static final Duration CLAIM = Duration.ofSeconds(10);

    private static final String ID = "_id";
    private static final String VIEWS = "views";
    private static final String NEXT = "next";
    private static final String OWNER = "owner";
    private static final String CLAIMED_AT = "claimedAt";
    private static final String STORE = "store";

    private final MongoTemplate mongo;
    private final String collection;
    private final Clock clock;
    private final String owner;

    Progress(MongoTemplate mongo, String generation, Clock clock) {
        this(mongo, generation, clock, UUID.randomUUID().toString());
    }

    /** @param owner names this process in claims */
    Progress(MongoTemplate mongo, String generation, Clock clock, String owner) {
        this.owner = owner;
        this.mongo = mongo;
        this.collection = "progress-" + generation;
        this.clock = clock;
    }

    /** The first position that is not counted yet; empty before the first start. */
    Optional<Long> next() {
        return document().map(document -> document.getLong(NEXT));
    }

    /** Identity of this set of views, the same for every process that shares it. */
    String store() {
        return document()
                .map(document -> document.getString(STORE))
                .orElseThrow(() -> new IllegalStateException("No views have been begun"));
    }

    /** Begins at a position unless somebody has begun already. */
    void begin(long next) {
        if (document().isEmpty()) {
            var begun = new Document(ID, VIEWS)
                    .append(NEXT, next)
                    .append(STORE, UUID.randomUUID().toString());
            mongo.insert(begun, collection);
        }
    }

    /** Takes the right to count, or keeps it; false while another process has it. */
    boolean claim() {
        return update(new Update());
    }

    /** Says how far the views have counted; false when another process has taken over. */
    boolean advance(long next) {
        return update(Update.update(NEXT, next));
    }

    /** Forgets how far the views have counted. */
    void drop() {
        if (mongo.collectionExists(collection)) {
            mongo.dropCollection(collection);
        }
    }

    void release() {
        mongo.updateFirst(
                Query.query(Criteria.where(ID).is(VIEWS).and(OWNER).is(owner)), new Update().unset(OWNER), collection);
    }

    private boolean update(Update change) {
        var now = clock.instant();
        var free = new Criteria()
                .orOperator(
                        Criteria.where(OWNER).is(owner),
                        Criteria.where(OWNER).exists(false),
                        Criteria.where(CLAIMED_AT).lt(now.minus(CLAIM)));
        var claimed = mongo.updateFirst(
                Query.query(new Criteria().andOperator(Criteria.where(ID).is(VIEWS), free)),
                change.set(OWNER, owner).set(CLAIMED_AT, now),
                collection);
        return claimed.getMatchedCount() == 1;
    }

    private Optional<Document> document() {
        return Optional.ofNullable(mongo.findById(VIEWS, Document.class, collection));
    }
}
