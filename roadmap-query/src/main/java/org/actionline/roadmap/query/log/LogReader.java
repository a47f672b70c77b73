package org.actionline.roadmap.query.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtRaised;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtSettled;
import org.actionline.roadmap.api.erasure.ErasureEvent.PayloadErased;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMoved;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.period.PeriodEvent.DueDayRevised;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodClosed;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodReopened;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapOpened;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * Reads events in order of position, one at a time, so that memory does not grow with the length of a history.
 *
 * <p>Every method blocks until all events up to and including the given position were handed over.
 */
public final class LogReader {

    private static final Set<QualifiedName> AROUND_AN_OUTCOME = Stream.of(
                    RoadmapOpened.class,
                    OutcomeDefined.class,
                    OutcomeMoved.class,
                    PeriodOpened.class,
                    DueDayRevised.class,
                    PeriodClosed.class,
                    PeriodReopened.class,
                    DoubtRaised.class,
                    DoubtSettled.class,
                    PayloadErased.class)
            .map(type -> new QualifiedName(EventTypes.name(type)))
            .collect(Collectors.toUnmodifiableSet());
    private static final int SECONDS_WITHOUT_AN_EVENT = 30;

    private final EventStorageEngine log;
    private final EventReader events;

    public LogReader(EventStorageEngine log, EventReader events) {
        this.log = log;
        this.events = events;
    }

    /** All events of the log. */
    public void everything(long upTo, Consumer<LoggedEvent> each) {
        everything(0, upTo, each);
    }

    /** All events of the log from a position on. */
    public void everything(long from, long upTo, Consumer<LoggedEvent> each) {
        read(EventCriteria.havingAnyTag(), from, upTo, each);
    }

    /** The codes of all roadmaps that were opened up to a position, in the order in which they were. */
    public List<RoadmapCode> roadmaps(long upTo) {
        var codes = new ArrayList<RoadmapCode>();
        read(
                EventCriteria.havingAnyTag()
                        .andBeingOneOfTypes(new QualifiedName(EventTypes.name(RoadmapOpened.class))),
                0,
                upTo,
                event -> codes.add(event.event().roadmap()));
        return codes;
    }

    /** The number of events in the log. */
    public long head() {
        var next = log.latestToken(null).join();
        return next == null ? 0 : next.position().orElse(0);
    }

    /** All events of a roadmap, those of its outcomes included. */
    public void roadmap(RoadmapCode roadmap, long upTo, Consumer<LoggedEvent> each) {
        roadmap(roadmap, 0, upTo, each);
    }

    /** The events of a roadmap from a position on. */
    public void roadmap(RoadmapCode roadmap, long from, long upTo, Consumer<LoggedEvent> each) {
        read(EventCriteria.havingTags(Tags.ROADMAP, roadmap.text()), from, upTo, each);
    }

    /** The events of one sealed family, of a roadmap and its outcomes. */
    public void roadmap(
            RoadmapCode roadmap, Class<? extends RegisterEvent> family, long upTo, Consumer<LoggedEvent> each) {
        var types = EventTypes.cases(family)
                .map(type -> new QualifiedName(EventTypes.name(type)))
                .collect(Collectors.toUnmodifiableSet());
        read(EventCriteria.havingTags(Tags.ROADMAP, roadmap.text()).andBeingOneOfTypes(types), 0, upTo, each);
    }

    /** The events of a roadmap from a position on, until somebody has enough. */
    public void roadmapWhile(RoadmapCode roadmap, long from, long upTo, Predicate<LoggedEvent> each) {
        if (from <= upTo) {
            readWhile(EventCriteria.havingTags(Tags.ROADMAP, roadmap.text()), from, upTo, each);
        }
    }

    /**
     * The next events of a roadmap from a position on.
     *
     * @param atMost how many
     */
    public List<LoggedEvent> next(RoadmapCode roadmap, long from, long upTo, int atMost) {
        var events = new ArrayList<LoggedEvent>();
        if (from <= upTo) {
            readWhile(EventCriteria.havingTags(Tags.ROADMAP, roadmap.text()), from, upTo, event -> {
                events.add(event);
                return events.size() < atMost;
            });
        }
        return events;
    }

    /**
     * The events of an outcome, and those of its roadmap that its view takes something from: the codes of the others, the
     * doubts, and the periods, which make a result late.
     */
    public void outcome(RoadmapCode roadmap, OutcomeId outcome, long upTo, Consumer<LoggedEvent> each) {
        var own = EventCriteria.havingTags(Tags.OUTCOME, outcome.toString());
        var around = EventCriteria.havingTags(Tags.ROADMAP, roadmap.text()).andBeingOneOfTypes(AROUND_AN_OUTCOME);
        read(EventCriteria.either(own, around), 0, upTo, each);
    }

    /**
     * The event at a position.
     *
     * @throws IllegalStateException if there is none
     */
    public LoggedEvent at(long position) {
        var found = new AtomicReference<@Nullable LoggedEvent>();
        readWhile(EventCriteria.havingAnyTag(), position, position, event -> {
            found.set(event);
            return false;
        });
        var event = found.get();
        if (event == null) {
            throw new IllegalStateException("The log has no event " + position);
        }
        return event;
    }

    /** The position of the last event recorded before an instant; -1 if there is none. Does not read the log from the start. */
    public long lastBefore(Instant instant) {
        var next = log.tokenAt(instant, null).join();
        return (next == null ? 0 : next.position().orElse(0)) - 1;
    }

    private void read(EventCriteria criteria, long from, long upTo, Consumer<LoggedEvent> each) {
        readWhile(criteria, from, upTo, event -> {
            each.accept(event);
            return true;
        });
    }

    private void readWhile(EventCriteria criteria, long from, long upTo, Predicate<LoggedEvent> each) {
        var stream = log.source(
                SourcingCondition.conditionFor(new GlobalIndexConsistencyMarker(from).position(), criteria), null);
        try {
            drain(stream, upTo, each);
        } finally {
            stream.close();
        }
    }

    private void drain(MessageStream<EventMessage> stream, long upTo, Predicate<LoggedEvent> each) {
        var available = new Semaphore(0);
        stream.setCallback(available::release);
        while (true) {
            var entry = stream.next();
            if (entry.isPresent()) {
                var message = entry.get().message();
                if (message instanceof TerminalEventMessage || !EventReader.isOfRegister(message)) {
                    continue;
                }
                var event = events.read(message);
                if (event.position() > upTo) {
                    return;
                }
                if (!each.test(event) || event.position() == upTo) {
                    return;
                }
            } else if (stream.isCompleted()) {
                stream.error().ifPresent(LogReader::fail);
                return;
            } else {
                awaitMore(available);
            }
        }
    }

    private static void awaitMore(Semaphore available) {
        try {
            if (!available.tryAcquire(SECONDS_WITHOUT_AN_EVENT, TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "The log gave no event for " + SECONDS_WITHOUT_AN_EVENT + " seconds in the middle of reading");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the log", e);
        }
    }

    private static void fail(Throwable error) {
        throw new IllegalStateException("Reading the log failed", error);
    }
}
