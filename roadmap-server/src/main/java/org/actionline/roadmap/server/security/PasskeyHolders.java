package org.actionline.roadmap.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.actionline.roadmap.api.ActorId;
import org.jspecify.annotations.Nullable;

/** Knows whose passkey answered a challenge. */
public interface PasskeyHolders {

    /** A new challenge for the browser that asks, as JSON for it. */
    String challenge(HttpServletRequest request);

    /** Who holds the passkey that answered the latest challenge of this browser; nobody if anything about it is wrong. */
    Optional<ActorId> holder(HttpServletRequest request, @Nullable String answer);
}
