package org.actionline.roadmap.api.erasure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.reference.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an event whose payload is destroyed: the same event without its words.
 *
 * <p>Ids, codes, days, choices and whether something was there stay, so that every fold goes on as before and shows in the place
 * of the words that they were erased. Words go, and so do measured values and amounts. It follows from the types: in this
 * language a {@code String} is free text, and whatever is not has a type of its own.
 */
public final class Redaction {

    private Redaction() {}

    /** What stands where a text was. It names the event, so that no two erased texts are taken for the same. */
    public static String mark(long position) {
        return "[erased: event " + position + "]";
    }

    /**
     * The event without its words.
     *
     * @param position of the event
     * @throws IllegalStateException if nothing of the event can be kept: its type has to be made so that it can
     */
    public static <E extends RegisterEvent> E of(E event, long position) {
        @SuppressWarnings("unchecked")
        var kept = (Optional<E>) redacted(event, mark(position));
        return kept.orElseThrow(() -> new IllegalStateException("Nothing can be kept of " + event.getClass()));
    }

    /** Nothing if the value cannot be kept, nor anything in its place. */
    private static Optional<?> redacted(Object value, String mark) {
        return switch (value) {
            case String text -> Optional.of(text.isBlank() ? text : mark);
            case BigDecimal amount -> Optional.empty();
            case Reference link ->
                Optional.of(new Reference(
                        link.scheme(), link.number(), link.printed().isEmpty() ? "" : mark, link.sharedWith()));
            case List<?> list ->
                Optional.of(list.stream()
                        .flatMap(each -> redacted(each, mark).stream())
                        .toList());
            case Enum<?> choice -> Optional.of(choice);
            case Boolean choice -> Optional.of(choice);
            case Integer number -> Optional.of(number);
            case Long number -> Optional.of(number);
            case Temporal time -> Optional.of(time);
            case Record composite -> composite(composite, mark);
            default -> throw new IllegalStateException("Nobody has said what is kept of " + value.getClass());
        };
    }

    private static Optional<?> composite(Record value, String mark) {
        var components = value.getClass().getRecordComponents();
        if (Arrays.stream(components).anyMatch(Redaction::isWhole)) {
            return Optional.of(value);
        }
        var kept = new ArrayList<@Nullable Object>();
        for (var component : components) {
            var before = read(component, value);
            var after = before == null ? Optional.empty() : redacted(before, mark);
            if (after.isEmpty() && !isNullable(component)) {
                return Optional.empty();
            }
            kept.add(after.orElse(null));
        }
        return built(value.getClass(), components, kept);
    }

    /** An id or a code: one value with a form of its own. */
    private static boolean isWhole(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object read(RecordComponent component, Object from) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /** Nothing if the type refuses what is left. */
    private static Optional<?> built(Class<?> type, RecordComponent[] components, List<@Nullable Object> values) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values.toArray()));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidValue) {
                return Optional.empty();
            }
            throw new IllegalStateException(type + " cannot be kept", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be kept", e);
        }
    }
}
