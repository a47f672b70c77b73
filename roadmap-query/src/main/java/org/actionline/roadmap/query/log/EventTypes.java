package org.actionline.roadmap.query.log;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.actionline.roadmap.api.RegisterEvent;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * The written names and versions of all event types.
 *
 * <p>Axon finds handlers by exact name and passes over what it has no handler for; here an unknown name is an error, because a
 * fold that passes over an event is wrong without showing it.
 */
public final class EventTypes {

    private static final Map<MessageType, Class<? extends RegisterEvent>> CLASSES = RegisterEvent.FAMILIES.stream()
            .flatMap(EventTypes::cases)
            .collect(toUnmodifiableMap(EventTypes::typeOf, type -> type));

    private EventTypes() {}

    /** Every class whose instances are events. */
    public static Set<Class<? extends RegisterEvent>> classes() {
        return Set.copyOf(CLASSES.values());
    }

    /** The written name and version that an event class is stored under. */
    public static MessageType typeOf(Class<? extends RegisterEvent> event) {
        var written = event.getAnnotation(Event.class);
        if (written == null) {
            throw new IllegalStateException(event + " has no written name");
        }
        return new MessageType(written.namespace(), written.name(), written.version());
    }

    /**
     * The class of a stored event.
     *
     * @throws UnknownEventType when no class has this name in this version
     */
    static Class<? extends RegisterEvent> classOf(MessageType stored) {
        var type = CLASSES.get(stored);
        if (type == null) {
            throw new UnknownEventType(stored);
        }
        return type;
    }

    /** Names of the events of the given classes, for a criteria. */
    static Set<QualifiedName> names(List<Class<? extends RegisterEvent>> events) {
        return events.stream().map(event -> typeOf(event).qualifiedName()).collect(toUnmodifiableSet());
    }

    private static Stream<Class<? extends RegisterEvent>> cases(Class<? extends RegisterEvent> family) {
        return Arrays.stream(family.getPermittedSubclasses()).map(type -> type.asSubclass(RegisterEvent.class));
    }
}
