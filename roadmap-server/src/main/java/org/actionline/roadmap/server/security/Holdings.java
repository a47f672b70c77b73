package org.actionline.roadmap.server.security;

import java.util.Set;
import org.actionline.roadmap.api.ActorId;

/** Who holds which roles now. It is asked anew for every request, so that what is revoked is gone with the next one. */
public interface Holdings {

    /** Whether somebody has an account that may be used. */
    boolean knows(ActorId person);

    /** Whether somebody has yet to replace a password that was made for them, before anything else. */
    boolean hasFirstPassword(ActorId person);

    /** Nothing for somebody who is unknown, disabled or erased. */
    Set<Grant> of(ActorId person);

    /** What everybody holds who comes without an account. */
    Set<Grant> ofEverybody();
}
