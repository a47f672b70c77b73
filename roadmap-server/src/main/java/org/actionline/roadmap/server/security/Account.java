package org.actionline.roadmap.server.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.actionline.roadmap.api.ActorId;

/**
 * An account as the running server knows it.
 *
 * @param passwordHash by the server's password encoder
 * @param tokenHash SHA-256 of the token, hex
 */
record Account(ActorId user, String passwordHash, String tokenHash, List<AccountRole> roles) {

    Account {
        roles = List.copyOf(roles);
    }

    Set<Grant> grants() {
        return roles.stream().map(Grant::everywhere).collect(Collectors.toUnmodifiableSet());
    }
}
