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
 * @param behindTls whether a proxy before this server speaks TLS; a server that speaks it itself knows
 */
@ConfigurationProperties("roadmap.doors")
public record DoorSettings(
        @DefaultValue("12h") Duration longestSession,
        @DefaultValue("") String issuer,
        @DefaultValue("roadmap-register") String audience,
        @DefaultValue("false") boolean behindTls) {}
