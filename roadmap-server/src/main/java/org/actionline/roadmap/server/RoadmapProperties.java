package org.actionline.roadmap.server;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything that can be set from outside, all under {@code roadmap}.
 *
 * @param data the directory that holds the log, the accounts and nothing of anybody else
 * @param mongodb connection string of the server that holds log and views; if it is empty, the log is in {@code data}
 */
@ConfigurationProperties("roadmap")
public record RoadmapProperties(
        @DefaultValue("data") Path data, @DefaultValue("") String mongodb) {

    public Optional<String> mongodbAddress() {
        return mongodb.isBlank() ? Optional.empty() : Optional.of(mongodb.strip());
    }

    /** Without the connection string, which may hold a password. */
    @Override
    public String toString() {
        return "RoadmapProperties[data=" + data + "]";
    }
}
