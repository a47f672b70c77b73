package org.actionline.roadmap.eventlog.axon;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.actionline.roadmap.eventlog.Criteria;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.actionline.roadmap.eventlog.Upcasters;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * Lets Axon source from, append to and stream the event log.
 *
 * <p>Markers and tokens are both the next position to read, and always a number, for an empty log too: Axon lets a
 * later marker replace its "origin". Events that were read carry what {@link LogMetadata} lists.
 */
public class LogStorageEngine implements EventStorageEngine {

    private final EventLog log;
    private final EventMessages messages;
    private final Upcasters upcasters;

    /** @param converter turns payloads into JSON bytes when appending */
    public LogStorageEngine(EventLog log, EventConverter converter) {
        this(log, converter, Upcasters.none());
    }

    /**
     * An engine whose readers see events in their newest revision.
     *
     * @param converter turns payloads into JSON bytes when appending
     */
    public LogStorageEngine(EventLog log, EventConverter converter, Upcasters upcasters) {
        this.log = log;
        this.messages = new EventMessages(converter);
        this.upcasters = upcasters;
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        try {
            var written = events.stream().map(messages::write).toList();
            return CompletableFuture.completedFuture(new LogAppend(log, Conditions.of(condition), written));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The marker is taken before anything is read, so an event appended meanwhile lies at or after it. */
    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        var head = log.head();
        var start = Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
        var events = log.read(Conditions.of(condition.criteria()), start, head);
        return MessageStream.fromStream(
                Stream.concat(events.map(upcasters::newest).map(Sourced.Event::new), Stream.of(new Sourced.End(head))),
                Sourced::message,
                Sourced::context);
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        var from = Math.max(0, condition.position().position().orElse(0));
        Criteria criteria = Conditions.of(condition.criteria());
        return new FollowingStream(log.follow(criteria, from), upcasters);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return token(0);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return token(log.head());
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return token(log.positionAt(at));
    }

    private static CompletableFuture<TrackingToken> token(long position) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(position));
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("head", log.head());
    }

    /** What sourcing returns: events, and at the end the marker. */
    private sealed interface Sourced {

        EventMessage message();

        Context context();

        record Event(StoredEvent event) implements Sourced {

            @Override
            public EventMessage message() {
                return EventMessages.read(event);
            }

            @Override
            public Context context() {
                return TrackingToken.addToContext(
                        Context.empty(), new GlobalSequenceTrackingToken(event.position() + 1));
            }
        }

        record End(long head) implements Sourced {

            @Override
            public EventMessage message() {
                return TerminalEventMessage.INSTANCE;
            }

            @Override
            public Context context() {
                return ConsistencyMarker.addToContext(Context.empty(), new GlobalIndexConsistencyMarker(head));
            }
        }
    }
}
