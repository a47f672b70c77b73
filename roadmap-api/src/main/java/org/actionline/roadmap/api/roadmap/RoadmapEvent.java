package org.actionline.roadmap.api.roadmap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What can happen to a roadmap as a whole. A new case breaks every fold that forgets it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface RoadmapEvent extends RegisterEvent {

    @Event(namespace = NAMESPACE, name = "RoadmapOpened", version = "1")
    record RoadmapOpened(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            String title,
            String facilitator,
            String horizon,
            Template template)
            implements RoadmapEvent {}

    /** Both days belong to the period; real periods are irregular. */
    @Event(namespace = NAMESPACE, name = "PeriodOpened", version = "1")
    record PeriodOpened(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap, PeriodLabel period, LocalDate from, LocalDate to)
            implements RoadmapEvent {

        @EventTag(key = Tags.PERIOD)
        String address() {
            return Tags.address(roadmap, period);
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
            implements RoadmapEvent {

        @EventTag(key = Tags.VERSION)
        String address() {
            return Tags.address(roadmap, label);
        }
    }

    /**
     * A passage of an imported document that could not be read with certainty and waits for a person.
     *
     * @param about the outcome it belongs to, where that is known
     * @param line in the document, counted from 1
     * @param raw the text as it stands there
     * @param what is doubtful about it
     */
    @Event(namespace = NAMESPACE, name = "DoubtRaised", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DoubtRaised(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.DOUBT) DoubtId doubt,
            @Nullable OutcomeCode about,
            int line,
            String raw,
            String what)
            implements RoadmapEvent {}

    /** How it was settled stands in the reason. */
    @Event(namespace = NAMESPACE, name = "DoubtSettled", version = "1")
    record DoubtSettled(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            @EventTag(key = Tags.DOUBT) DoubtId doubt) implements RoadmapEvent {}
}
