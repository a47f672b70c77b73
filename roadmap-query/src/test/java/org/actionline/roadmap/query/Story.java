package org.actionline.roadmap.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.roadmap.RoadmapFold;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.jspecify.annotations.Nullable;

/** Events in the order in which they happened; one a day, the first at position 0. */
public final class Story {

    /** The log keeps microseconds. */
    public static final Instant BEGIN = Instant.parse("2010-03-01T09:00:00.000001Z");

    public static final ActorId STAFF = new ActorId("staff");

    private final List<LoggedEvent> events = new ArrayList<>();

    public static Story of(RegisterEvent... events) {
        return new Story().then(events);
    }

    public Story then(RegisterEvent... more) {
        for (var event : more) {
            because(null, event);
        }
        return this;
    }

    public Story because(@Nullable Reason reason, RegisterEvent event) {
        return tell(reason, null, event);
    }

    /** An event that states the day on which it is true. */
    public Story effective(LocalDate day, RegisterEvent event) {
        return tell(null, day, event);
    }

    private Story tell(@Nullable Reason reason, @Nullable LocalDate effectiveOn, RegisterEvent event) {
        var position = events.size();
        var recordedAt = BEGIN.plus(Duration.ofDays(position));
        events.add(new LoggedEvent(
                event,
                event.getClass().getSimpleName(),
                position,
                recordedAt,
                effectiveOn == null ? LocalDate.ofInstant(recordedAt, ZoneOffset.UTC) : effectiveOn,
                STAFF,
                reason == null ? null : reason.text(),
                reason == null ? null : reason.decision(),
                null));
        return this;
    }

    public List<LoggedEvent> events() {
        return List.copyOf(events);
    }

    /** The position of the latest event. */
    public long position() {
        return events.size() - 1L;
    }

    /** Whether the roadmap is there after the event at a position. */
    public boolean opened(RoadmapCode code, long position) {
        return events.stream()
                .anyMatch(event ->
                        event.position() <= position && event.event().roadmap().equals(code));
    }

    /** The roadmap after all events. */
    public RoadmapView roadmap(RoadmapCode code) {
        return roadmap(code, position());
    }

    /** The roadmap after the event at a position. */
    public RoadmapView roadmap(RoadmapCode code, long position) {
        RoadmapView roadmap = null;
        for (var event : events) {
            if (event.position() <= position && event.event().roadmap().equals(code)) {
                roadmap = RoadmapFold.fold(roadmap, event);
            }
        }
        if (roadmap == null) {
            throw new IllegalArgumentException(code + " is not open at " + position);
        }
        return roadmap;
    }
}
