package org.actionline.roadmap.eventlog.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Type;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.ConversionException;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product's one JSON dialect, for Axon. Axon's own converter is built on another major version of the same library,
 * which would write dates and numbers in its own way.
 *
 * <p>Bytes and text are JSON already; any other type is read from it or written to it. Members that a type does not
 * know are refused: they would be lost unseen.
 */
public class JsonConverter implements Converter {

    private final JsonMapper mapper;

    public JsonConverter() {
        this(JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build());
    }

    private JsonConverter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean canConvert(Type sourceType, Type targetType) {
        return sourceType.equals(targetType) || isJson(sourceType) || isJson(targetType);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface ties T to the type by word only
    public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
        if (input == null) {
            return null;
        }
        if (targetType instanceof Class<?> type && type.isInstance(input)) {
            return (T) input;
        }
        try {
            return (T) converted(input, targetType);
        } catch (JacksonException e) {
            throw new ConversionException("Cannot convert " + input.getClass().getName() + " to " + targetType, e);
        }
    }

    private @Nullable Object converted(Object input, Type targetType) {
        if (targetType == byte[].class) {
            return input instanceof String json ? json.getBytes(UTF_8) : mapper.writeValueAsBytes(input);
        }
        if (targetType == String.class) {
            return input instanceof byte[] json ? new String(json, UTF_8) : mapper.writeValueAsString(input);
        }
        var type = mapper.constructType(targetType);
        return switch (input) {
            case byte[] json -> mapper.readValue(json, type);
            case String json -> mapper.readValue(json, type);
            default -> mapper.convertValue(input, type);
        };
    }

    private static boolean isJson(Type type) {
        return type == byte[].class || type == String.class;
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("mapper", mapper);
    }
}
