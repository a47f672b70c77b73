package org.actionline.roadmap.server.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.server.demo.DemoStep.PublishVersion;
import org.actionline.roadmap.server.demo.DemoStep.Send;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The steps of the demonstration as requests to the HTTP interface. */
final class Requests {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Parts of a command that a body spells out field by field. */
    private static final Set<String> SPELT_OUT = Set.of(
            "result",
            "imprint",
            "request",
            "fulfilment",
            "description",
            "template",
            "resources",
            "partner",
            "expectedResult");

    private Requests() {}

    record Request(String by, String path, ObjectNode body) {}

    static Request of(DemoStep step) {
        return switch (step) {
            case Send send -> of(send);
            case PublishVersion publish -> of(publish);
        };
    }

    private static Request of(PublishVersion step) {
        var body = JSON.createObjectNode()
                .put("label", step.version().label().text())
                .put("session", step.version().session())
                .put("symbol", step.version().symbol())
                .put("representedDate", step.version().represents().toString())
                .put("effectiveOn", step.effectiveOn().toString());
        return new Request(step.actor().text(), "/api/roadmaps/" + step.roadmap() + "/versions", body);
    }

    private static Request of(Send step) {
        var body = body(step.command());
        var path = new StringBuilder("/api/roadmaps/" + body.remove("roadmap").asString());
        var name = Commands.name(step.command().getClass());
        place(name, body, path);
        body.put("effectiveOn", step.effectiveOn().toString());
        return new Request(step.actor().text(), path.append('/').append(name).toString(), body);
    }

    /** What the address says is no field of the body. */
    private static void place(String name, ObjectNode body, StringBuilder path) {
        switch (name) {
            case "record-results" -> segment("periods", "period", body, path);
            case "revise-version-draft", "discard-version-draft", "supersede-version" ->
                segment("versions", "label", body, path);
            default -> {
                segment("outcomes", "outcome", body, path);
                segment("activities", "activity", body, path);
                segment("expected-results", "number", body, path);
            }
        }
        if (name.equals("fulfil-request")) {
            segment("requests", "request", body, path);
        }
    }

    private static void segment(String collection, String field, ObjectNode body, StringBuilder path) {
        if (body.has(field)) {
            path.append('/')
                    .append(collection)
                    .append('/')
                    .append(body.remove(field).asString());
        }
    }

    private static ObjectNode body(RegisterCommand command) {
        ObjectNode body = JSON.valueToTree(command);
        for (var field : Map.copyOf(fields(body)).entrySet()) {
            if (field.getValue().isNull()) {
                body.remove(field.getKey());
            } else if (SPELT_OUT.contains(field.getKey()) && field.getValue().isObject()) {
                body.remove(field.getKey());
                body.setAll((ObjectNode) field.getValue());
            }
        }
        timing(body);
        reason(body);
        rows(body);
        planned(body);
        Stream.of("id", "sharedWith", "keepsStages").forEach(body::remove);
        body.path("references").forEach(link -> ((ObjectNode) link).remove("sharedWith"));
        body.path("parts").forEach(part -> ((ObjectNode) part).remove("id"));
        return body;
    }

    private static Map<String, JsonNode> fields(ObjectNode body) {
        var fields = new LinkedHashMap<String, JsonNode>();
        body.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private static void timing(ObjectNode body) {
        if (body.path("timing").isObject()) {
            var timing = body.path("timing");
            var printed = timing.path("printed").asString();
            body.set("stages", timing.path("stages"));
            body.put("timing", printed.isBlank() ? "not stated" : printed);
            if (body.path("stages").isEmpty()) {
                body.remove("stages");
            }
        }
    }

    private static void reason(ObjectNode body) {
        if (body.path("reason").isObject()) {
            var reason = body.path("reason");
            body.put("reason", reason.path("text").asString());
            if (reason.path("decision").isString()) {
                body.put("decision", reason.path("decision").asString());
            }
        }
    }

    private static void rows(ObjectNode body) {
        if (body.has("rows")) {
            body.put("write", "all");
            body.path("rows").forEach(each -> {
                var row = (ObjectNode) each;
                row.remove("number");
                var result = (ObjectNode) row.remove("result");
                row.setAll(result);
                if (row.path("activity").isNull()) {
                    row.remove("activity");
                }
            });
        }
    }

    private static void planned(ObjectNode body) {
        if (body.path("activity").isObject()) {
            var activity = (ObjectNode) body.remove("activity");
            activity.remove("id");
            body.setAll(activity);
        }
    }
}
