package org.actionline.roadmap.eventlog.axon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.actionline.roadmap.eventlog.Json;
import org.actionline.roadmap.eventlog.NewEvent;
import org.actionline.roadmap.eventlog.StoredEvent;
import org.actionline.roadmap.eventlog.Tag;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/** Messages as events of the log, and back. A message that was read carries its payload as JSON bytes. */
final class EventMessages {

    private final EventConverter converter;

    EventMessages(EventConverter converter) {
        this.converter = converter;
    }

    /**
     * @throws org.actionline.roadmap.ledger.MalformedJson if the payload converts to something that is no JSON
     * @throws IllegalArgumentException if the identifier is no UUID
     */
    NewEvent write(TaggedEventMessage<?> tagged) {
        EventMessage message = tagged.event();
        var type = message.type();
        var payload = Objects.requireNonNullElse(
                converter.convertPayload(message, byte[].class), new byte[] {'n', 'u', 'l', 'l'});
        return new NewEvent(
                UUID.fromString(message.identifier()),
                type.qualifiedName().fullName(),
                type.version(),
                Optional.ofNullable(message.metadata().get(LogMetadata.EFFECTIVE_ON))
                        .map(LocalDate::parse),
                tags(tagged),
                metadata(message),
                Json.of(payload));
    }

    private static Set<Tag> tags(TaggedEventMessage<?> tagged) {
        return tagged.tags().stream()
                .map(tag -> new Tag(tag.key(), tag.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> metadata(EventMessage message) {
        var metadata = new HashMap<String, String>();
        message.metadata().forEach((key, value) -> {
            if (value != null && !LogMetadata.OF_THE_LOG.contains(key)) {
                metadata.put(key, value);
            }
        });
        metadata.put(LogMetadata.STATED_AT, message.timestamp().toString());
        return metadata;
    }

    static EventMessage read(StoredEvent event) {
        var metadata = new HashMap<>(event.metadata());
        var statedAt = metadata.remove(LogMetadata.STATED_AT);
        metadata.put(LogMetadata.POSITION, Long.toString(event.position()));
        metadata.put(LogMetadata.RECORDED_AT, event.recordedAt().toString());
        metadata.put(LogMetadata.COMMIT, event.commit().toString());
        metadata.put(LogMetadata.EFFECTIVE_ON, event.effectiveOn().toString());
        return new GenericEventMessage(
                event.id().toString(),
                new MessageType(event.type(), event.revision()),
                event.payload().bytes(),
                metadata,
                statedAt == null ? event.recordedAt() : Instant.parse(statedAt));
    }
}
