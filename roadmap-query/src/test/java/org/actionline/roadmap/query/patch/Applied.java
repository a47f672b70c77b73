package org.actionline.roadmap.query.patch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Applies operations to a document by the letter of RFC 6902, knowing nothing of how they were found. */
public final class Applied {

    private final ObjectNode root = JsonMapper.shared().createObjectNode();

    public Applied(JsonNode document) {
        root.set("it", document.deepCopy());
    }

    public JsonNode json() {
        return root.get("it");
    }

    public void apply(Operation operation) {
        var path = "/it" + operation.path();
        switch (operation.op()) {
            case "add" -> add(path, value(operation));
            case "remove" -> remove(path);
            case "replace" -> {
                remove(path);
                add(path, value(operation));
            }
            case "move" -> add(path, remove("/it" + Objects.requireNonNull(operation.from())));
            case "test" ->
                assertThat(root.at(path).toString()).isEqualTo(value(operation).toString());
            default -> throw new AssertionError(operation);
        }
    }

    private static JsonNode value(Operation operation) {
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(operation.value()).toString());
    }

    private void add(String path, JsonNode value) {
        switch (parent(path)) {
            case ObjectNode object -> object.set(name(path), value);
            case ArrayNode array -> array.insert(place(path, array.size()), value);
            default -> throw new AssertionError("Nothing to add to at " + path);
        }
    }

    private JsonNode remove(String path) {
        var removed = switch (parent(path)) {
            case ObjectNode object -> object.remove(name(path));
            case ArrayNode array -> array.remove(place(path, array.size() - 1));
            default -> null;
        };
        assertThat(removed).as("something to remove at " + path).isNotNull();
        return Objects.requireNonNull(removed);
    }

    private JsonNode parent(String path) {
        return root.at(path.substring(0, path.lastIndexOf('/')));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }

    private static int place(String path, int last) {
        int place = Integer.parseInt(name(path));
        assertThat(place).as(path).isBetween(0, last);
        return place;
    }
}
