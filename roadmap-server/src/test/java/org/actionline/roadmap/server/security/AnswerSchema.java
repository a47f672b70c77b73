package org.actionline.roadmap.server.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether answers are what the OpenAPI description says: types, choices, nothing that it does not name. The part of JSON Schema that
 * the description uses; a keyword that it does not know is no reason to pass.
 */
final class AnswerSchema {

    private static final int DEEPEST = 40;

    private final JsonNode description;

    AnswerSchema(JsonNode description) {
        this.description = description;
    }

    /** The schema of an answer in JSON; nothing where the description names none. */
    Optional<JsonNode> of(String method, String path, int status) {
        var content = description
                .path("paths")
                .path(path)
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("responses")
                .path(Integer.toString(status))
                .path("content");
        return Stream.of("application/json", "*/*")
                .map(type -> content.path(type).path("schema"))
                .filter(schema -> !schema.isMissingNode() && !isAnything(schema))
                .findFirst();
    }

    /** What of a value is not as its schema says, each with its place. */
    List<String> violations(JsonNode value, JsonNode schema) {
        var found = new ArrayList<String>();
        check(value, schema, "", found, 0);
        return found;
    }

    private void check(JsonNode value, JsonNode schema, String place, List<String> found, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (schema.has("$ref")) {
            check(value, description.at(schema.path("$ref").asString().substring(1)), place, found, depth + 1);
            return;
        }
        for (var choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                var fits = schema.path(choice).valueStream().anyMatch(one -> fits(value, one, depth));
                if (!fits) {
                    found.add(place + ": fits none of its alternatives: " + value);
                }
                return;
            }
        }
        if (schema.has("allOf")) {
            check(value, merged(schema), place, found, depth + 1);
            return;
        }
        if (value.isNull() || isAnything(schema)) {
            return;
        }
        if (!isOfType(value, schema)) {
            found.add("%s: %s is no %s".formatted(place, value, schema.path("type")));
            return;
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            found.add("%s: %s is none of %s".formatted(place, value, schema.path("enum")));
        }
        value.properties().forEach(property -> {
            var known = schema.path("properties").path(property.getKey());
            var others = schema.path("additionalProperties");
            if (!known.isMissingNode()) {
                check(property.getValue(), known, place + "/" + property.getKey(), found, depth + 1);
            } else if (others.isObject()) {
                check(property.getValue(), others, place + "/" + property.getKey(), found, depth + 1);
            } else if (schema.has("properties")) {
                found.add("%s: the description names no %s".formatted(place, property.getKey()));
            }
        });
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                found.add("%s: %s is missing".formatted(place, name.asString()));
            }
        });
        if (value.isArray()) {
            value.forEach(each -> check(each, schema.path("items"), place + "[]", found, depth + 1));
        }
    }

    /** All parts of a whole as one: each part alone knows only its own properties. */
    private JsonNode merged(JsonNode schema) {
        var whole = JsonMapper.shared().createObjectNode();
        var properties = whole.putObject("properties");
        var required = whole.putArray("required");
        for (var part : Stream.concat(schema.path("allOf").valueStream(), Stream.of(schema))
                .toList()) {
            var reference = part.path("$ref").asString("");
            var known = reference.isEmpty() ? part : description.at(reference.substring(1));
            known.path("properties").properties().forEach(each -> properties.set(each.getKey(), each.getValue()));
            known.path("required").forEach(required::add);
        }
        return whole;
    }

    private boolean fits(JsonNode value, JsonNode schema, int depth) {
        var found = new ArrayList<String>();
        check(value, schema, "", found, depth + 1);
        return found.isEmpty();
    }

    private static boolean isAnything(JsonNode schema) {
        return schema.isEmpty()
                || (schema.size() == 1 && schema.path("type").asString("").equals("object"));
    }

    private static boolean isOfType(JsonNode value, JsonNode schema) {
        var type = schema.path("type");
        var types = type.isArray()
                ? type.valueStream().map(each -> each.asString()).toList()
                : type.isMissingNode() ? List.<String>of() : List.of(type.asString());
        return types.isEmpty() || types.stream().anyMatch(each -> isOfType(value, each));
    }

    private static boolean isOfType(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
