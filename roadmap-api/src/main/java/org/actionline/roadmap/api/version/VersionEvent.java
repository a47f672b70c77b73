package org.actionline.roadmap.api.version;

import java.time.LocalDate;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** What can happen to the versions of a roadmap. A new case breaks every fold that forgets it. */
public sealed interface VersionEvent extends RegisterEvent {

    /**
     * A named frozen point of one roadmap.
     *
     * @param session the session that the version is for
     * @param symbol of the published document
     * @param representedDate the day whose state the document represents
     * @param position of the last event that belongs to the version
     * @param treeSize number of log entries under {@code root}: {@code position + 1}
     * @param root RFC 6962 Merkle tree hash of those entries, hex
     */
    @Event(namespace = NAMESPACE, name = "VersionPublished", version = "1")
    record VersionPublished(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            VersionLabel label,
            String session,
            String symbol,
            LocalDate representedDate,
            long position,
            long treeSize,
            String root)
            implements VersionEvent {

        @EventTag(key = Tags.VERSION)
        String address() {
            return Tags.address(roadmap, label);
        }
    }
}
