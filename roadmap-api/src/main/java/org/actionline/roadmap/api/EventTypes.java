package org.actionline.roadmap.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.annotation.Event;

/**
 * Every event type by its written name.
 *
 * <p>Axon finds handlers by exact name and skips what has none; here an unknown name or version is an error, so that no event of
 * the log is ever silently left out of a fold.
 */
public final class EventTypes {

    private static final Map<String, Class<? extends RegisterEvent>> BY_NAME = RegisterEvent.FAMILIES.stream()
            .flatMap(EventTypes::cases)
            .collect(Collectors.toUnmodifiableMap(EventTypes::key, Function.identity()));

    private EventTypes() {}

    /** All event types, in no particular order. */
    public static List<Class<? extends RegisterEvent>> all() {
        return List.copyOf(BY_NAME.values());
    }

    /**
     * The class of a stored event.
     *
     * @param name the full written name: "roadmap.TimingRevised"
     * @throws UnknownEventType if this code does not know the type in this version
     */
    public static Class<? extends RegisterEvent> named(String name, String version) {
        var type = BY_NAME.get(name + "#" + version);
        if (type == null) {
            throw new UnknownEventType(name, version);
        }
        return type;
    }

    /** The event types of a sealed family; an event type is its own only case. */
    public static Stream<Class<? extends RegisterEvent>> cases(Class<? extends RegisterEvent> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).map(type -> type.asSubclass(RegisterEvent.class))
                : Stream.of(family);
    }

    /** The full written name of an event type: "roadmap.TimingRevised". */
    public static String name(Class<? extends RegisterEvent> type) {
        var event = annotation(type);
        return event.namespace() + "." + event.name();
    }

    /** The written version of an event type, "1". */
    public static String version(Class<? extends RegisterEvent> type) {
        return annotation(type).version();
    }

    private static String key(Class<? extends RegisterEvent> type) {
        return name(type) + "#" + version(type);
    }

    private static Event annotation(Class<? extends RegisterEvent> type) {
        var event = type.getAnnotation(Event.class);
        if (event == null) {
            throw new IllegalStateException(type + " has no written name; stored events need one");
        }
        return event;
    }
}
