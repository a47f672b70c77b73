package org.actionline.roadmap.query.version;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.version.VersionLabel;

/**
 * A named frozen point of one roadmap.
 *
 * @param representedDate the day whose state the published document represents
 * @param position of the last event that belongs to it
 * @param treeSize number of log entries under {@code root}
 * @param root RFC 6962 Merkle tree hash of those entries, hex
 * @param publishedBy who published it, at {@code publishedAt}
 */
public record VersionView(
        VersionLabel label,
        String session,
        String symbol,
        LocalDate representedDate,
        Status status,
        long position,
        long treeSize,
        String root,
        ActorId publishedBy,
        Instant publishedAt) {

    /** How firm a version is. */
    public enum Status {
        @JsonProperty("published")
        PUBLISHED
    }
}
