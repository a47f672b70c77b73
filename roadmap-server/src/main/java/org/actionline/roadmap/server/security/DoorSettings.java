package org.actionline.roadmap.server.security;

import java.time.Duration;
import org.actionline.roadmap.server.CannotStart;
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
 * @param publicAddress where browsers find this register, such as {@code https://register.example.org}; empty on this machine alone
 * @param behindTls whether a proxy before this server speaks TLS; a server that speaks it itself knows
 */
@ConfigurationProperties("roadmap.doors")
public record DoorSettings(
        @DefaultValue("12h") Duration longestSession,
        @DefaultValue("") String issuer,
        @DefaultValue("roadmap-register") String audience,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String publicAddress,
        @DefaultValue("false") boolean behindTls) {

    private static final String ADDRESS = "https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?";

    public DoorSettings {
        if (!publicAddress.isEmpty() && !publicAddress.matches(ADDRESS)) {
            throw new CannotStart(
                    "The public address \"%s\" is not accepted. Accepted: https, a host in small letters and at most a port, such as https://register.example.org."
                            .formatted(publicAddress));
        }
    }

    /** Whether the pages offer to sign in with the provider. */
    public boolean signsInWithProvider() {
        return !issuer.isEmpty() && !clientId.isEmpty();
    }
}
