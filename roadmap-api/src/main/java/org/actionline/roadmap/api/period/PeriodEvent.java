package org.actionline.roadmap.api.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What can happen to the reporting periods of a roadmap. A new case breaks every fold that forgets it. */
public sealed interface PeriodEvent extends RegisterEvent {

    /**
     * Both days belong to the period; real periods are irregular.
     *
     * @param due the last day on which results are in time; absent where none was set
     */
    @Event(namespace = NAMESPACE, name = "PeriodOpened", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PeriodOpened(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            PeriodLabel period,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate due)
            implements PeriodEvent {

        /** A period without a due day. */
        public PeriodOpened(RoadmapCode roadmap, PeriodLabel period, LocalDate from, LocalDate to) {
            this(roadmap, period, from, to, null);
        }

        @EventTag(key = Tags.PERIOD)
        String address() {
            return Tags.address(roadmap, period);
        }
    }

    /**
     * Results recorded from now on are in time until another day.
     *
     * @param from the due day before; absent where none was set
     */
    @Event(namespace = NAMESPACE, name = "DueDayRevised", version = "1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DueDayRevised(
            @EventTag(key = Tags.ROADMAP) RoadmapCode roadmap,
            PeriodLabel period,
            @Nullable LocalDate from,
            LocalDate to)
            implements PeriodEvent {

        @EventTag(key = Tags.PERIOD)
        String address() {
            return Tags.address(roadmap, period);
        }
    }

    /** Its results are locked. */
    @Event(namespace = NAMESPACE, name = "PeriodClosed", version = "1")
    record PeriodClosed(@EventTag(key = Tags.ROADMAP) RoadmapCode roadmap, PeriodLabel period) implements PeriodEvent {

        @EventTag(key = Tags.PERIOD)
        String address() {
            return Tags.address(roadmap, period);
        }
    }

    /** Its results can be changed again; those recorded from now on are late. */
    @Event(namespace = NAMESPACE, name = "PeriodReopened", version = "1")
    record PeriodReopened(@EventTag(key = Tags.ROADMAP) RoadmapCode roadmap, PeriodLabel period)
            implements PeriodEvent {

        @EventTag(key = Tags.PERIOD)
        String address() {
            return Tags.address(roadmap, period);
        }
    }
}
