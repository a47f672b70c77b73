package org.actionline.roadmap.query.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.version.VersionLabel;
import org.jspecify.annotations.Nullable;

/**
 * A named frozen point of one roadmap.
 *
 * @param representedDate the day whose state the published document represents
 * @param position of the last event that belongs to it
 * @param treeSize number of log entries under {@code root}
 * @param root RFC 6962 Merkle tree hash of those entries, hex
 * @param publishedBy who published it, at {@code publishedAt}
 * @param supersededBy the version that has taken its place, absent while it holds itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
        Instant publishedAt,
        @Nullable VersionLabel supersededBy)
        implements VersionEntry {

    /** The same version after another one took its place. */
    public VersionView superseded(VersionLabel by) {
        return new VersionView(
                label,
                session,
                symbol,
                representedDate,
                Status.SUPERSEDED,
                position,
                treeSize,
                root,
                publishedBy,
                publishedAt,
                by);
    }
}
