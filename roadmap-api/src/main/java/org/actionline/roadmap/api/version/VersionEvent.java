package org.actionline.roadmap.api.version;

import java.time.LocalDate;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** What can happen to the versions of a roadmap. A new case breaks every fold that forgets it. */
public sealed interface VersionEvent extends RegisterEvent {

    VersionLabel label();

    /** What is going to be published under a label. */
    @Event(namespace = NAMESPACE, name = "VersionDrafted", version = "1")
    record VersionDrafted(@EventTag(key = Tags.ROADMAP) RoadmapCode roadmap, VersionLabel label, Imprint imprint)
            implements VersionEvent {

        @EventTag(key = Tags.VERSION)
        String address() {
            return Tags.address(roadmap, label);
        }
    }

    @Event(namespace = NAMESPACE, name = "VersionDraftRevised", version = "1")
    record VersionDraftRevised(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap, VersionLabel label, Imprint from, Imprint to)
            implements VersionEvent {

        @EventTag(key = Tags.VERSION)
        String address() {
            return Tags.address(roadmap, label);
        }
    }

    /** The label is free again. */
    @Event(namespace = NAMESPACE, name = "VersionDraftDiscarded", version = "1")
    record VersionDraftDiscarded(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap, VersionLabel label) implements VersionEvent {

        @EventTag(key = Tags.VERSION)
        String address() {
            return Tags.address(roadmap, label);
        }
    }

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

    /**
     * Another version takes the place of a published one, which stays what it was.
     *
     * @param by label of the version that holds in its place
     */
    @Event(namespace = NAMESPACE, name = "VersionSuperseded", version = "1")
    record VersionSuperseded(@EventTag(key = Tags.ROADMAP) RoadmapCode roadmap, VersionLabel label, VersionLabel by)
            implements VersionEvent {

        @EventTag(key = Tags.VERSION)
        String address() {
            return Tags.address(roadmap, label);
        }
    }
}
