package org.actionline.roadmap.query.log;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.Provenance;
import org.actionline.roadmap.api.SourceLine;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** Turns a message of the log into a typed event; the one place that knows which metadata the log adds when it is read. */
public final class EventReader {

    /** Metadata key under which the log gives an event's position, a whole number from 0 on. */
    public static final String POSITION = "position";

    /** Metadata key under which the log gives the recording time, ISO 8601 with up to microseconds. */
    public static final String RECORDED_AT = "recordedAt";

    private final Converter payloads;

    /** @param payloads reads a stored payload as its event class */
    public EventReader(Converter payloads) {
        this.payloads = payloads;
    }

    /**
     * The typed event.
     *
     * @throws org.actionline.roadmap.api.UnknownEventType when the stored name or version has no class
     * @throws IllegalStateException when the log left out position, recording time or actor
     */
    public LoggedEvent read(EventMessage message) {
        var type = message.type();
        var event = requireNonNull(
                message.payloadAs(EventTypes.named(type.qualifiedName().fullName(), type.version()), payloads));
        var metadata = message.metadata();
        var recordedAt = Instant.parse(required(metadata, RECORDED_AT));
        var effectiveOn = metadata.get(Provenance.EFFECTIVE_ON);
        return new LoggedEvent(
                event,
                message.type().qualifiedName().localName(),
                Long.parseLong(required(metadata, POSITION)),
                recordedAt,
                effectiveOn == null ? LocalDate.ofInstant(recordedAt, ZoneOffset.UTC) : LocalDate.parse(effectiveOn),
                new ActorId(required(metadata, Provenance.ACTOR)),
                metadata.get(Provenance.REASON),
                metadata.get(Provenance.DECISION),
                source(metadata));
    }

    /** The position of a message of the log, without reading its payload. */
    public static long position(EventMessage message) {
        return Long.parseLong(required(message.metadata(), POSITION));
    }

    private static @Nullable SourceLine source(Metadata metadata) {
        var document = metadata.get(Provenance.SOURCE_DOCUMENT);
        var line = metadata.get(Provenance.SOURCE_LINE);
        return document == null || line == null ? null : new SourceLine(document, Integer.parseInt(line));
    }

    private static String required(Metadata metadata, String key) {
        var value = metadata.get(key);
        if (value == null) {
            throw new IllegalStateException("The log gave an event without its " + key);
        }
        return value;
    }
}
