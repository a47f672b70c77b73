package org.actionline.roadmap.server.security;

import java.util.Optional;
import org.actionline.roadmap.api.ActorId;

/** Whose a personal access token is. */
public interface TokenHolders {

    /** Nothing for a token that is unknown, expired or of somebody who may not use it. */
    Optional<ActorId> holder(String token);
}
