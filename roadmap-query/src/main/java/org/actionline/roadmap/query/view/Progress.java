package org.actionline.roadmap.query.view;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * How far the views have counted, and which process may count on; one document beside the views.
 *
 * <p>It is written after the views of a batch. A crash in between makes the next process fold events again that are already
 * counted, which changes nothing; the other way round events would be lost.
 */
final class Progress {

    /** A process that died holds its claim this long. */
    static final Duration CLAIM = Duration.ofSeconds(10);

    private static final String ID = "views";
    private static final String NEXT = "next";
    private static final String OWNER = "owner";
    private static final String CLAIMED_AT = "claimedAt";
    private static final String STORE = "store";

    private final MongoTemplate mongo;
    private final String collection;
    private final Clock clock;
    private final String owner = UUID.randomUUID().toString();

    Progress(MongoTemplate mongo, String generation, Clock clock) {
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
            var begun = new Document("_id", ID)
                    .append(NEXT, next)
                    .append(STORE, UUID.randomUUID().toString());
            mongo.execute(
                    collection,
                    documents -> documents.replaceOne(Filters.eq("_id", ID), begun, new ReplaceOptions().upsert(true)));
        }
    }

    /** Takes the right to count, or keeps it; false while another process has it. */
    boolean claim() {
        return update(Updates.set(OWNER, owner));
    }

    /** Says how far the views have counted; false when another process has taken over. */
    boolean advance(long next) {
        return update(Updates.combine(Updates.set(OWNER, owner), Updates.set(NEXT, next)));
    }

    void release() {
        mongo.execute(
                collection,
                documents -> documents.updateOne(
                        Filters.and(Filters.eq("_id", ID), Filters.eq(OWNER, owner)), Updates.unset(OWNER)));
    }

    private boolean update(Bson change) {
        var now = clock.instant();
        var free = Filters.or(
                Filters.eq(OWNER, owner),
                Filters.exists(OWNER, false),
                Filters.lt(CLAIMED_AT, Date.from(now.minus(CLAIM))));
        var result = mongo.execute(
                collection,
                documents -> documents.updateOne(
                        Filters.and(Filters.eq("_id", ID), free),
                        Updates.combine(change, Updates.set(CLAIMED_AT, Date.from(now)))));
        return result != null && result.getMatchedCount() == 1;
    }

    private Optional<Document> document() {
        @Nullable Document document = mongo.findById(ID, Document.class, collection);
        return Optional.ofNullable(document);
    }
}
