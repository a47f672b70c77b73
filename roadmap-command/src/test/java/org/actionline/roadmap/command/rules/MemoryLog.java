package org.actionline.roadmap.command.rules;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventTag;

/** A history to read from: gives a decision what its needs name and no more, as the log does. */
record MemoryLog(List<Read> history) implements Source {

    @Override
    public Collection<Read> read(List<Needs.Part> parts) {
        return history.stream()
                .filter(read -> {
                    var tags = tags(read.event());
                    return parts.stream().anyMatch(part -> belongs(read.event(), tags, part));
                })
                .toList();
    }

    /** @param tags of the event */
    static boolean belongs(Object event, Set<String> tags, Needs.Part part) {
        var wanted = part.tags().entrySet().stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .toList();
        return tags.containsAll(wanted)
                && (part.types().isEmpty() || part.types().contains(event.getClass()));
    }

    static Set<String> tags(Object event) {
        return Arrays.stream(event.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventTag.class))
                .flatMap(method -> values(event, method)
                        .map(value -> method.getAnnotation(EventTag.class).key() + "=" + value))
                .collect(Collectors.toSet());
    }

    private static Stream<?> values(Object event, Method method) {
        try {
            method.setAccessible(true);
            var value = method.invoke(event);
            return value instanceof Collection<?> several
                    ? several.stream()
                    : Stream.of(value).filter(Objects::nonNull);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
