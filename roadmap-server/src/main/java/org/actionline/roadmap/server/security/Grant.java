package org.actionline.roadmap.server.security;

import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds.
 *
 * @param roadmap where; absent means in all roadmaps and in the register as a whole
 */
public record Grant(AccountRole role, @Nullable RoadmapCode roadmap) {

    public static Grant everywhere(AccountRole role) {
        return new Grant(role, null);
    }

    /** Whether it gives a right in a roadmap, or in the register as a whole when none is named. */
    boolean gives(Right right, @Nullable String where) {
        return role.rights().contains(right)
                && (roadmap == null || roadmap.text().equals(where));
    }
}
