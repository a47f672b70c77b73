package org.actionline.roadmap.server.security;

import java.util.Optional;
import org.actionline.roadmap.api.ActorId;

/** Whose a personal access token is. */
public interface TokenHolders {

    /** By the prefix a scanner recognizes a token that has leaked into a file. */
    String PREFIX = "rr_";

    /** Nothing for a token that is unknown, expired or of somebody who may not use it. */
    Optional<ActorId> holder(String token);
}
