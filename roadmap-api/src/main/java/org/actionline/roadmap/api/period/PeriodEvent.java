package org.actionline.roadmap.api.period;

import java.time.LocalDate;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** What can happen to the reporting periods of a roadmap. A new case breaks every fold that forgets it. */
public sealed interface PeriodEvent extends RegisterEvent {

    /** Both days belong to the period; real periods are irregular. */
    @Event(namespace = NAMESPACE, name = "PeriodOpened", version = "1")
    record PeriodOpened(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap, PeriodLabel period, LocalDate from, LocalDate to)
            implements PeriodEvent {

        @EventTag(key = Tags.PERIOD)
        String address() {
            return Tags.address(roadmap, period);
        }
    }
}
