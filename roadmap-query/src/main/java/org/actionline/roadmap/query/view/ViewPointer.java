package org.actionline.roadmap.query.view;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Remembers beside the views which of the two sets is the one that is read. */
final class ViewPointer {

    /** The set of a register that was never rebuilt; its collections have no colour in their names. */
    static final String BLUE = "";

    static final String GREEN = "-green";

    private static final String COLLECTION = "view-sets";
    private static final String CURRENT = "current";

    private final MongoTemplate mongo;
    private final String generation;

    ViewPointer(MongoTemplate mongo, String generation) {
        this.mongo = mongo;
        this.generation = generation;
    }

    String current() {
        var document = mongo.findById(generation, Document.class, COLLECTION);
        return document == null ? BLUE : document.getString(CURRENT);
    }

    String other() {
        return current().equals(BLUE) ? GREEN : BLUE;
    }

    void point(String colour) {
        mongo.save(new Document("_id", generation).append(CURRENT, colour), COLLECTION);
    }

    /** The colour in words. */
    static String named(String colour) {
        return colour.equals(BLUE) ? "blue" : "green";
    }
}
