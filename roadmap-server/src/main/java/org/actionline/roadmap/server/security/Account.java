package org.actionline.roadmap.server.security;

import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

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

    List<SimpleGrantedAuthority> authorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority(role.name()))
                .toList();
    }
}
