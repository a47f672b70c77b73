package org.actionline.roadmap.query.view;

import java.time.Clock;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * One whole set of views: the documents, the kept states, and how far they have counted. A second set can be filled beside the
 * one that is read.
 *
 * @param name the end of the names of its collections
 */
record ViewSet(String name, ViewStore store, Snapshots snapshots, Progress progress) {

    static ViewSet named(MongoTemplate mongo, String name, Clock clock, String process) {
        return new ViewSet(
                name,
                new ViewStore(mongo, name),
                new Snapshots(mongo, name),
                new Progress(mongo, name, clock, process));
    }

    void drop() {
        progress.drop();
        store.drop();
        snapshots.drop();
    }
}
