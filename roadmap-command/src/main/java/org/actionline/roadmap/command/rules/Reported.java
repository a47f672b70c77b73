package org.actionline.roadmap.command.rules;

import java.util.Set;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.result.Result;

/**
 * A result as the rules see it.
 *
 * @param writers who recorded it and who changed it since; none of them approves it
 * @param written position of the event that gave the words that it has now
 */
record Reported(Result result, Set<ActorId> writers, long written, Stage stage) {

    /** Where a result stands on its way. */
    enum Stage {
        SUBMITTED,
        RETURNED,
        APPROVED
    }

    static Reported recorded(Result result, Read read) {
        return new Reported(result, Set.of(read.by()), read.position(), Stage.SUBMITTED);
    }

    /** Other words wait for approval, whatever was said of the ones before. */
    Reported changed(Result to, Read read) {
        return new Reported(to, Grown.by(writers, read.by()), read.position(), Stage.SUBMITTED);
    }

    Reported at(Stage next) {
        return new Reported(result, writers, written, next);
    }
}
