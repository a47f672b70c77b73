package org.actionline.roadmap.server;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything that can be set from outside, all under {@code roadmap}.
 *
 * @param data the directory that holds the log, the accounts and nothing of anybody else
 */
@ConfigurationProperties("roadmap")
public record RoadmapProperties(@DefaultValue("data") Path data) {}
