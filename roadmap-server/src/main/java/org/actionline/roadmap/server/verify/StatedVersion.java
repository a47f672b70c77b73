package org.actionline.roadmap.server.verify;

import java.util.Optional;
import org.actionline.roadmap.ledger.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the event of a publication states about the log before it.
 *
 * @param position of that event
 * @param root over the first {@code size} events
 */
record StatedVersion(long position, String roadmap, String label, long size, Hash root) {

    static final String TYPE = "roadmap.VersionPublished";

    /** Nothing if the payload states none, which its seal then shows. */
    static Optional<StatedVersion> read(long position, byte[] payload) {
        try {
            var json = JsonMapper.shared().readTree(payload);
            return Optional.of(new StatedVersion(
                    position,
                    json.path("roadmap").asString(),
                    json.path("label").asString(),
                    json.path("treeSize").asLong(),
                    Hash.parse(json.path("root").asString())));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
