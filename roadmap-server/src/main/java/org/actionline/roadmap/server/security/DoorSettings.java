package org.actionline.roadmap.server.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the doors are kept.
 *
 * @param longestSession after which somebody signs in again, however busy they were
 * @param issuer address of an identity provider (OpenID Connect) whose access tokens are accepted; empty for none
 * @param audience what those tokens must be made for
 * @param clientId by which that provider knows this register, for signing in to the pages; empty where it is for tokens only
 * @param clientSecret what proves it to the provider; empty for a public client, which proves itself by PKCE alone
 * @param behindTls whether a proxy before this server speaks TLS; a server that speaks it itself knows
 */
@ConfigurationProperties("roadmap.doors")
public record DoorSettings(
        @DefaultValue("12h") Duration longestSession,
        @DefaultValue("") String issuer,
        @DefaultValue("roadmap-register") String audience,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("false") boolean behindTls) {

    /** Whether the pages offer to sign in with the provider. */
    public boolean signsInWithProvider() {
        return !issuer.isEmpty() && !clientId.isEmpty();
    }
}
