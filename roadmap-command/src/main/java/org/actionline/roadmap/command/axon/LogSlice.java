package org.actionline.roadmap.command.axon;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.Provenance;
import org.actionline.roadmap.api.Winner;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.command.rules.Needs.Part;
import org.actionline.roadmap.command.rules.Read;
import org.actionline.roadmap.command.rules.Source;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Reads the events that a decision needs; whatever it read becomes the condition of the append. */
final class LogSlice implements Source {

    /** Metadata key under which the log gives the recording time, ISO 8601. */
    private static final String RECORDED_AT = "recordedAt";

    private final EventStoreTransaction transaction;
    private final EventConverter converter;
    private final Map<Long, Winner> winners = new HashMap<>();

    LogSlice(EventStoreTransaction transaction, EventConverter converter) {
        this.transaction = transaction;
        this.converter = converter;
    }

    @Override
    public List<Read> read(List<Part> parts) {
        return entries(Criteria.of(parts), this::read);
    }

    /** The same log as it was when so many events were in it. */
    Source before(long size) {
        return parts ->
                read(parts).stream().filter(read -> read.position() < size).toList();
    }

    /** An event of an earlier attempt at a command, and what travelled with it. */
    record Earlier(long position, Map<String, String> metadata) {}

    /** The events of an earlier attempt at the same command, in the order of the log; none when there was none. */
    List<Earlier> earlierAnswer(CommandId id) {
        return entries(
                Criteria.earlierAnswer(id),
                entry -> new Earlier(position(entry), entry.message().metadata()));
    }

    /** The positions of all events of an outcome; its version is their number. */
    List<Long> history(OutcomeId id) {
        return entries(Criteria.history(id), LogSlice::position);
    }

    /** What is told of an event that was read here, to whoever it got there before. */
    Winner winner(long position) {
        return requireNonNull(winners.get(position));
    }

    private <T> List<T> entries(EventCriteria criteria, Function<Entry<? extends EventMessage>, T> reading) {
        return transaction
                .source(SourcingCondition.conditionFor(criteria))
                .reduce(new ArrayList<T>(), (slice, entry) -> {
                    winners.computeIfAbsent(position(entry), position -> winner(position, entry.message()));
                    slice.add(reading.apply(entry));
                    return slice;
                })
                .join();
    }

    private Read read(Entry<? extends EventMessage> entry) {
        var message = entry.message();
        var type = EventTypes.named(
                message.type().qualifiedName().fullName(), message.type().version());
        var actor = requireNonNull(message.metadata().get(Provenance.ACTOR));
        return new Read(position(entry), requireNonNull(message.payloadAs(type, converter)), new ActorId(actor));
    }

    private static Winner winner(long position, EventMessage message) {
        var metadata = message.metadata();
        return new Winner(
                position,
                message.type().qualifiedName().localName(),
                new ActorId(requireNonNull(metadata.get(Provenance.ACTOR))),
                Instant.parse(requireNonNull(metadata.get(RECORDED_AT))));
    }

    /** A token means "next to read", so the event itself stands one before it. */
    private static long position(Entry<? extends EventMessage> entry) {
        return TrackingToken.fromContext(entry).orElseThrow().position().orElseThrow() - 1;
    }
}
