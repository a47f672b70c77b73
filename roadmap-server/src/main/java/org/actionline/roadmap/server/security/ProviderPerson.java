package org.actionline.roadmap.server.security;

import java.io.Serial;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.actionline.roadmap.api.ActorId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody signed in with an identity provider, called by the id that the logs know.
 *
 * @param id of the person in the directory, text of an {@link ActorId}
 */
record ProviderPerson(String id, OidcIdToken token) implements OidcUser {

    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String getName() {
        return id;
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    /** Rights are looked up for every request, not kept here. */
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Set.of();
    }
}
