package org.actionline.roadmap.server.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strict the register begins.
 *
 * @param fourEyes whether publishing, role grants and erasure take two people; once on, only two people turn it off
 */
@ConfigurationProperties("roadmap.access")
public record AccessSettings(@DefaultValue("false") boolean fourEyes) {}
