package org.actionline.roadmap.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.security.AccountRole;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as those see them who keep accounts.
 *
 * @param user what is typed at sign-in
 */
public record PersonView(String id, String user, String name, boolean disabled, List<Held> roles) {

    /**
     * A role that somebody holds.
     *
     * @param roadmap where; absent means everywhere
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Held(AccountRole role, @Nullable RoadmapCode roadmap) {}
}
