package org.actionline.roadmap.server.security;

import java.util.Optional;
import org.actionline.roadmap.api.ActorId;

/** Takes in people whom an identity provider vouches for. */
public interface ProviderPeople {

    /**
     * Whose a subject is; somebody who comes for the first time gets an account without any role.
     *
     * @param subject issuer and subject, which never change
     * @param user what the provider calls the account, where it says so
     * @return nothing for somebody who may not use their account
     */
    Optional<ActorId> admit(String subject, String user, String name);
}
