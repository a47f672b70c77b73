package org.actionline.roadmap.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.Provenance;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.query.log.EventReader;
import org.actionline.roadmap.query.log.LogReader;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A log that keeps events as the real one gives them: JSON bytes under their written name, position and recording time in the
 * metadata. Axon's engine in memory orders and filters them; its conflict checks are of no concern to a reader.
 */
public final class MemoryLog {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Instant> recorded = new CopyOnWriteArrayList<>();
    private final EventStorageEngine engine = new InMemoryEventStorageEngine() {

        // Tokens of the real log are the next position to read; this engine's own lie one before.
        @Override
        public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(
                    recorded.stream().filter(instant -> instant.isBefore(at)).count()));
        }

        @Override
        public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(recorded.size()));
        }
    };

    public static MemoryLog of(Story story) {
        var log = new MemoryLog();
        story.events().forEach(log::append);
        return log;
    }

    public EventStorageEngine engine() {
        return engine;
    }

    public LogReader reader() {
        return new LogReader(engine, new EventReader(new EventJson()));
    }

    public void append(LoggedEvent event) {
        recorded.add(event.recordedAt());
        append(message(event), tags(event.event()));
    }

    /** An event of a type that no class stands for. */
    public void appendUnknown(LoggedEvent like) {
        var message = message(like);
        append(
                new GenericEventMessage(
                        new MessageType("roadmap.MoonLanded", "1"), message.payload(), message.metadata()),
                tags(like.event()));
    }

    private void append(EventMessage message, Set<Tag> tags) {
        engine.appendEvents(AppendCondition.none(), null, List.of(new GenericTaggedEventMessage<>(message, tags)))
                .join()
                .commit(null)
                .join();
    }

    private static EventMessage message(LoggedEvent event) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventReader.POSITION, Long.toString(event.position()));
        metadata.put(EventReader.RECORDED_AT, event.recordedAt().toString());
        metadata.put(Provenance.EFFECTIVE_ON, event.effectiveOn().toString());
        metadata.put(Provenance.ACTOR, event.actor().text());
        putIfPresent(metadata, Provenance.REASON, event.reason());
        putIfPresent(metadata, Provenance.DECISION, event.decision());
        return new GenericEventMessage(
                new UUID(0, event.position()).toString(),
                new MessageType(
                        new QualifiedName(EventTypes.name(event.event().getClass())),
                        EventTypes.version(event.event().getClass())),
                JSON.writeValueAsBytes(event.event()),
                metadata,
                event.recordedAt());
    }

    private static void putIfPresent(Map<String, String> metadata, String key, @Nullable String value) {
        if (value != null) {
            metadata.put(key, value);
        }
    }

    private static Set<Tag> tags(RegisterEvent event) {
        var tags = new HashSet<Tag>();
        tags.add(new Tag(Tags.ROADMAP, event.roadmap().text()));
        if (event instanceof OfOutcome own) {
            tags.add(new Tag(Tags.OUTCOME, own.outcome().toString()));
        }
        return tags;
    }

    /** Reads stored payloads; events are written by the log alone. */
    public static final class EventJson implements Converter {

        @Override
        public boolean canConvert(Type sourceType, Type targetType) {
            return true;
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface ties T to the type by word only
        public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
            return input instanceof byte[] json
                    ? JSON.readValue(new String(json, UTF_8), JSON.constructType(targetType))
                    : null;
        }

        @Override
        public void describeTo(ComponentDescriptor descriptor) {
            descriptor.describeProperty("mapper", JSON);
        }
    }
}
