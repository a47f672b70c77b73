package org.actionline.roadmap.query.view;

import java.util.Optional;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * What is kept beside the view of a roadmap: one compressed document each, found by the roadmap's code as {@code _id}.
 *
 * <p>Written before the view that has counted the same events, so that whatever the view has counted is counted here too.
 */
final class BesideStore<T> {

    private static final String ID = "_id";
    private static final String POSITION = "position";
    private static final String STATE = "state";

    private final MongoTemplate mongo;
    private final String collection;
    private final Class<T> type;

    BesideStore(MongoTemplate mongo, String name, String generation, Class<T> type) {
        this.mongo = mongo;
        this.collection = name + "-" + generation;
        this.type = type;
    }

    Optional<T> find(RoadmapCode code) {
        return Optional.ofNullable(mongo.findById(code.text(), Document.class, collection))
                .map(document -> Deflated.read(document.get(STATE, Binary.class).getData(), type));
    }

    /** Stores it unless the same or a newer one is there already. */
    void saveIfFurther(RoadmapCode code, long position, T state) {
        var older = Query.query(Criteria.where(ID).is(code.text()).and(POSITION).lt(position));
        var document = new Document(ID, code.text())
                .append(POSITION, position)
                .append(STATE, new Binary(Deflated.write(state)));
        try {
            mongo.replace(older, document, ReplaceOptions.replaceOptions().upsert(), collection);
        } catch (DuplicateKeyException newerIsThere) {
            // A batch that is counted again after a crash: what stands there has counted it already.
        }
    }

    void drop() {
        if (mongo.collectionExists(collection)) {
            mongo.dropCollection(collection);
        }
    }
}
