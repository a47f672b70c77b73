package org.actionline.roadmap.query.patch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What turns the JSON of one state into the JSON of another.
 *
 * <p>It works on the JSON itself, so that no field can be missing from it. Elements of a list are matched by what identifies
 * them, never by their place; only the resulting operations name places, as RFC 6902 demands.
 */
public final class Patch {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String POSITION = "position";

    /** Members that identify an element among its siblings, the first that is there. */
    private static final List<List<String>> IDENTITIES = List.of(
            List.of("id"),
            List.of("outcome"),
            List.of("label"),
            List.of("period"),
            List.of("scheme", "number"),
            List.of("number"),
            List.of("text"));

    private final List<Operation> operations = new ArrayList<>();

    private Patch() {}

    /**
     * The operations that make {@code after} of {@code before}; none between equal states.
     *
     * <p>The first one tests the position, so that the patch fails on any state but the one that it was made for.
     */
    public static List<Operation> between(RoadmapView before, RoadmapView after) {
        JsonNode then = JSON.valueToTree(before);
        JsonNode now = JSON.valueToTree(after);
        var operations = between(then, now);
        if (!operations.isEmpty()) {
            operations.addFirst(Operation.test("/" + POSITION, then.get(POSITION)));
        }
        return List.copyOf(operations);
    }

    static List<Operation> between(JsonNode before, JsonNode after) {
        var patch = new Patch();
        patch.value("", before, after);
        return patch.operations;
    }

    private void value(String path, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof ObjectNode then && after instanceof ObjectNode now) {
            members(path, then, now);
        } else if (before instanceof ArrayNode then && after instanceof ArrayNode now) {
            elements(path, then, now);
        } else {
            operations.add(Operation.replace(path, after));
        }
    }

    private void members(String path, ObjectNode before, ObjectNode after) {
        for (var name : before.propertyNames()) {
            if (!after.has(name)) {
                operations.add(Operation.remove(path + "/" + escaped(name)));
            }
        }
        for (var member : after.properties()) {
            var at = path + "/" + escaped(member.getKey());
            var old = before.get(member.getKey());
            if (old == null) {
                operations.add(Operation.add(at, member.getValue()));
            } else {
                value(at, old, member.getValue());
            }
        }
    }

    private void elements(String path, ArrayNode before, ArrayNode after) {
        var then = byIdentity(before);
        var now = byIdentity(after);
        var working = new ArrayList<>(then.keySet());
        for (int i = working.size() - 1; i >= 0; i--) {
            if (!now.containsKey(working.get(i))) {
                operations.add(Operation.remove(path + "/" + i));
                working.remove(i);
            }
        }
        int place = 0;
        for (var element : now.entrySet()) {
            var at = path + "/" + place;
            int found = working.indexOf(element.getKey());
            if (found < 0) {
                operations.add(Operation.add(at, element.getValue()));
                working.add(place, element.getKey());
            } else if (found != place) {
                operations.add(Operation.move(path + "/" + found, at));
                working.add(place, working.remove(found));
            }
            place++;
        }
        place = 0;
        for (var element : now.entrySet()) {
            var old = then.get(element.getKey());
            if (old != null) {
                value(path + "/" + place, old, element.getValue());
            }
            place++;
        }
    }

    /** In the order of the list; equal elements are told apart by their number. */
    private static Map<String, JsonNode> byIdentity(ArrayNode list) {
        var elements = new LinkedHashMap<String, JsonNode>();
        var seen = new HashMap<String, Integer>();
        for (var element : list) {
            var identity = identity(element);
            int times = seen.merge(identity, 1, Integer::sum);
            elements.put(identity + (times == 1 ? "" : " #" + times), element);
        }
        return elements;
    }

    private static String identity(JsonNode element) {
        for (var names : IDENTITIES) {
            if (names.stream().allMatch(element::has)) {
                var values = new LinkedHashSet<String>();
                names.forEach(name -> values.add(element.get(name).toString()));
                return names + "=" + values;
            }
        }
        return element.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
