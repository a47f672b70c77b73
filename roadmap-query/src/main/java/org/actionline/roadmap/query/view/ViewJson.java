package org.actionline.roadmap.query.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as documents, by way of the JSON that also answers a request.
 *
 * <p>Exact in both directions: instants, days, months, years and ids are text in that JSON already; whole numbers up to 64 bits
 * are numbers; any other number becomes its decimal text, which no storage rounds and which reads back as a number of the same
 * scale.
 */
final class ViewJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ViewJson() {}

    static Document write(Object view) {
        return document((ObjectNode) JSON.<JsonNode>valueToTree(view));
    }

    static <T> T read(Document document, Class<T> type) {
        return JSON.convertValue(document, type);
    }

    /** The JSON text of a view, to compare two views byte for byte. */
    static String text(Object view) {
        return JSON.writeValueAsString(view);
    }

    static byte[] bytes(Object view) {
        return JSON.writeValueAsBytes(view);
    }

    static <T> T read(byte[] json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    private static Document document(ObjectNode object) {
        var document = new Document();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            document.put(member.getKey(), value(member.getValue()));
        }
        return document;
    }

    private static List<Object> list(ArrayNode array) {
        var values = new ArrayList<>(array.size());
        array.forEach(element -> values.add(value(element)));
        return values;
    }

    private static Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> document((ObjectNode) node);
            case ARRAY -> list((ArrayNode) node);
            case STRING -> node.stringValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER ->
                node.isIntegralNumber() && node.canConvertToLong()
                        ? (Object) node.longValue()
                        : node.decimalValue().toString();
            case BINARY, MISSING, NULL, POJO ->
                throw new IllegalStateException("A view holds no " + node.getNodeType());
        };
    }
}
