package org.actionline.roadmap.query.view;

import java.util.Map;
import java.util.Optional;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What is kept beside the view of a roadmap: one compressed document each, found by the roadmap's code as {@code _id}.
 *
 * <p>Written before the view that has counted the same events, so that whatever the view has counted is counted here too.
 */
final class BesideStore<T> {

    private static final String STATE = "state";

    private final ForwardDocuments documents;
    private final Class<T> type;

    BesideStore(MongoTemplate mongo, String name, String generation, Class<T> type) {
        this.documents = new ForwardDocuments(mongo, name + "-" + generation);
        this.type = type;
    }

    Optional<T> find(RoadmapCode code) {
        return bytes(code).map(bytes -> Deflated.read(bytes.getData(), type));
    }

    /** What is stored, to compare two byte for byte. */
    Optional<Binary> bytes(RoadmapCode code) {
        return documents.find(code).map(document -> document.get(STATE, Binary.class));
    }

    /** Up to where each roadmap is counted. */
    Map<RoadmapCode, Long> positions() {
        return documents.positions();
    }

    /** Stores it unless the same or a newer one is there already. */
    void saveIfFurther(RoadmapCode code, long position, T state) {
        documents.saveIfFurther(new Document(ForwardDocuments.ID, code.text())
                .append(ForwardDocuments.POSITION, position)
                .append(STATE, new Binary(Deflated.write(state))));
    }

    void drop() {
        documents.drop();
    }
}
