package org.actionline.roadmap.server.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Bodies that the description of the API allows, with values that make some sense. */
final class DescribedBodies {

    private final JsonNode description;

    DescribedBodies(JsonNode description) {
        this.description = description;
    }

    /** Every field of the body of a request; nothing when it has none. */
    Map<String, Object> body(String method, String path) {
        return body(description
                .path("paths")
                .path(path)
                .path(method.toLowerCase(Locale.ROOT))
                .at("/requestBody/content/application~1json/schema"));
    }

    Map<String, Object> body(JsonNode schema) {
        var body = new LinkedHashMap<String, Object>();
        properties(schema).properties().forEach(property -> body.put(property.getKey(), value(property)));
        return body;
    }

    JsonNode properties(JsonNode schema) {
        return resolved(schema).path("properties");
    }

    private Object value(Map.Entry<String, JsonNode> property) {
        var about = resolved(property.getValue());
        if (about.path("enum").isArray() && !about.path("enum").isEmpty()) {
            return about.path("enum").get(0).asString();
        }
        var type = about.path("type").toString();
        if (type.contains("array")) {
            return List.of();
        }
        if (type.contains("integer") || type.contains("number")) {
            return 1;
        }
        if (type.contains("boolean")) {
            return false;
        }
        return plausible(property.getKey());
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : description.at(reference.substring(1));
    }

    static String plausible(String name) {
        return switch (name) {
            case "roadmap" -> "C2";
            case "outcome", "parent", "before", "after", "servedBy" -> "D";
            case "activity" -> "A1";
            case "period" -> "2011";
            case "position" -> "1";
            case "version" -> "2010";
            case "timing", "horizon" -> "2013";
            case "effectiveOn", "receivedOn", "on", "from", "representedDate" -> "2011-03-01";
            case "to" -> "2011-12-31";
            case "code" -> "N" + Math.abs(UUID.randomUUID().hashCode() % 1_000);
            case "label" -> "V" + UUID.randomUUID().toString().substring(0, 8);
            case "id", "doubt", "proposal", "request", "result", "expectedResult", "number" ->
                UUID.randomUUID().toString();
            default -> "Words about it " + UUID.randomUUID().toString().substring(0, 8);
        };
    }
}
