package org.actionline.roadmap.query.patch;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a JSON patch (RFC 6902 section 4).
 *
 * @param op "add", "remove", "replace", "move" or "test"
 * @param path JSON pointer (RFC 6901) into the document as the operations before left it
 * @param from where a moved value was
 * @param value what is added, put in the place of another, or expected to stand there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Operation(
        String op,
        String path,
        @Nullable String from,
        @Nullable JsonNode value) {

    static Operation add(String path, JsonNode value) {
        return new Operation("add", path, null, value);
    }

    static Operation remove(String path) {
        return new Operation("remove", path, null, null);
    }

    static Operation replace(String path, JsonNode value) {
        return new Operation("replace", path, null, value);
    }

    static Operation move(String from, String path) {
        return new Operation("move", path, from, null);
    }

    static Operation test(String path, JsonNode value) {
        return new Operation("test", path, null, value);
    }
}
