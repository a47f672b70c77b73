package org.actionline.roadmap.server.following;

import java.util.List;
import org.actionline.roadmap.api.ActorId;

/**
 * What one person follows, and how far they have read.
 *
 * @param read position of the last event that they have seen; -1 for none
 */
record Reading(ActorId person, long read, List<Follow> follows) {

    Reading {
        follows = List.copyOf(follows);
    }

    static Reading begun(ActorId person) {
        return new Reading(person, -1, List.of());
    }

    /** After which position something that is followed is news. */
    long newsAfter(Follow follow) {
        return Math.max(read, follow.from());
    }
}
