package org.actionline.roadmap.server.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the doors are kept.
 *
 * @param longestSession after which somebody signs in again, however busy they were
 * @param behindTls whether a proxy before this server speaks TLS; a server that speaks it itself knows
 */
@ConfigurationProperties("roadmap.doors")
public record DoorSettings(
        @DefaultValue("12h") Duration longestSession,
        @DefaultValue("false") boolean behindTls) {}
