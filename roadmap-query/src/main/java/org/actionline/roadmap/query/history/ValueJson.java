package org.actionline.roadmap.query.history;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes a value of unknown type as it is written where its type is known.
 *
 * <p>For a component declared {@code Object} Jackson takes the serializer of the value's own class without the type information
 * of its sealed parent, so that a timing would lose its {@code kind}.
 */
final class ValueJson extends ValueSerializer<Object> {

    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
        context.findTypedValueSerializer(value.getClass(), true).serialize(value, json, context);
    }
}
