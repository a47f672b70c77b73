package org.actionline.roadmap.query.view;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * One document per roadmap with the position that it has counted, which only grows.
 *
 * <p>A document takes the place of exactly the one whose position was read before it was written. A writer that fell behind thus
 * fails instead of taking a document back in time.
 *
 * <p>The index over code and position is not needed for that. It is there because the in-process server of the embedded mode reads
 * a whole collection for every filter that is not, field by field, a unique index.
 */
final class ForwardDocuments {

    static final String ID = "_id";
    static final String POSITION = "position";

    private final MongoTemplate mongo;
    private final String collection;
    private final AtomicBoolean indexed = new AtomicBoolean();

    ForwardDocuments(MongoTemplate mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    Optional<Document> find(RoadmapCode code) {
        return Optional.ofNullable(mongo.findById(code.text(), Document.class, collection));
    }

    /** Up to where a roadmap is counted, without reading the rest. */
    Optional<Long> position(RoadmapCode code) {
        var only = Query.query(Criteria.where(ID).is(code.text()));
        only.fields().include(POSITION);
        return Optional.ofNullable(mongo.findOne(only, Document.class, collection))
                .map(document -> document.getLong(POSITION));
    }

    /** Up to where each roadmap is counted, without reading the rest. */
    Map<RoadmapCode, Long> positions() {
        var only = new Query();
        only.fields().include(POSITION);
        return mongo.find(only, Document.class, collection).stream()
                .collect(Collectors.toMap(
                        document -> new RoadmapCode(document.getString(ID)), document -> document.getLong(POSITION)));
    }

    /**
     * Stores a document unless the same or a newer one is there already, as after a crash that let a batch be counted twice.
     *
     * @throws IllegalStateException when another process counts in the same set
     */
    void saveIfFurther(Document document) {
        var code = new RoadmapCode(document.getString(ID));
        var stored = position(code);
        if (stored.isEmpty()) {
            insert(code, document);
        } else if (stored.get() < document.getLong(POSITION)) {
            replace(code, stored.get(), document);
        }
    }

    /** Puts a document in the place of the one at a position. */
    void replace(RoadmapCode code, long position, Document document) {
        var replaced = mongo.replace(
                Query.query(Criteria.where(ID).is(code.text()).and(POSITION).is(position)), document, collection);
        if (replaced.getMatchedCount() != 1) {
            throw countedByAnother(code);
        }
    }

    void drop() {
        if (mongo.collectionExists(collection)) {
            mongo.dropCollection(collection);
        }
        indexed.set(false);
    }

    private void insert(RoadmapCode code, Document document) {
        if (indexed.compareAndSet(false, true)) {
            mongo.indexOps(collection)
                    .createIndex(new Index()
                            .on(ID, Direction.ASC)
                            .on(POSITION, Direction.ASC)
                            .unique());
        }
        try {
            mongo.insert(document, collection);
        } catch (DuplicateKeyException newerIsThere) {
            throw countedByAnother(code);
        }
    }

    private static IllegalStateException countedByAnother(RoadmapCode code) {
        return new IllegalStateException("Another process counts in roadmap " + code + " too");
    }
}
