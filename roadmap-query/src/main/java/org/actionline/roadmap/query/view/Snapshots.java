package org.actionline.roadmap.query.view;

import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Kept states of roadmaps and where they are, all found by {@code _id}.
 *
 * <p>Written before the view that has counted the same events: what is marked is always there, and what is there twice is the
 * same. Any of it may be lost; a past state is then folded from further back.
 */
final class Snapshots {

    private static final String ID = "_id";
    private static final String STATE = "state";

    private final MongoTemplate mongo;
    private final String states;
    private final String marks;

    Snapshots(MongoTemplate mongo, String generation) {
        this.mongo = mongo;
        this.states = "snapshots-" + generation;
        this.marks = "marks-" + generation;
    }

    /** A state to be kept. */
    record Kept(RoadmapCode code, long position, Binary state) {

        static Kept of(RoadmapView view) {
            return new Kept(view.code(), view.position(), new Binary(Deflated.write(view)));
        }
    }

    Marks marks(RoadmapCode code) {
        var document = mongo.findById(code.text(), Document.class, marks);
        return document == null
                ? Marks.none(code)
                : new Marks(
                        code,
                        document.getLong("position"),
                        document.getLong("events"),
                        document.getList("kept", Long.class));
    }

    /** The newest kept state of a roadmap that is not after a position. */
    Optional<RoadmapView> before(RoadmapCode code, long position) {
        long at = marks(code).before(position);
        return at < 0
                ? Optional.empty()
                : Optional.ofNullable(mongo.findById(id(code, at), Document.class, states))
                        .map(document ->
                                Deflated.read(document.get(STATE, Binary.class).getData(), RoadmapView.class));
    }

    void keep(List<Kept> kept) {
        if (kept.isEmpty()) {
            return;
        }
        var all = mongo.bulkOps(BulkMode.UNORDERED, states);
        for (var state : kept) {
            var id = id(state.code(), state.position());
            all.replaceOne(
                    Query.query(Criteria.where(ID).is(id)),
                    new Document(ID, id).append(STATE, state.state()),
                    FindAndReplaceOptions.options().upsert());
        }
        all.execute();
    }

    void mark(Marks now) {
        mongo.save(
                new Document(ID, now.code().text())
                        .append("position", now.position())
                        .append("events", now.events())
                        .append("kept", now.kept()),
                marks);
    }

    void drop() {
        for (var collection : List.of(states, marks)) {
            if (mongo.collectionExists(collection)) {
                mongo.dropCollection(collection);
            }
        }
    }

    private static String id(RoadmapCode code, long position) {
        return code + "@" + position;
    }
}
