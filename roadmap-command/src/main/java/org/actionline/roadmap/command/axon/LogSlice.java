package org.actionline.roadmap.command.axon;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.api.EventTypes;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Reads the events that a decision needs; whatever it read becomes the condition of the append. */
final class LogSlice {

    private final EventStoreTransaction transaction;
    private final EventConverter converter;

    LogSlice(EventStoreTransaction transaction, EventConverter converter) {
        this.transaction = transaction;
        this.converter = converter;
    }

    List<Sourced> read(EventCriteria criteria) {
        return transaction
                .source(SourcingCondition.conditionFor(criteria))
                .reduce(new ArrayList<Sourced>(), (slice, entry) -> {
                    slice.add(sourced(entry));
                    return slice;
                })
                .join();
    }

    /** A token means "next to read", so the event itself stands one before it. */
    private Sourced sourced(Entry<? extends EventMessage> entry) {
        var message = entry.message();
        var next = TrackingToken.fromContext(entry).orElseThrow().position().orElseThrow();
        var type = EventTypes.named(
                message.type().qualifiedName().fullName(), message.type().version());
        return new Sourced(next - 1, requireNonNull(message.payloadAs(type, converter)), message.metadata());
    }
}
