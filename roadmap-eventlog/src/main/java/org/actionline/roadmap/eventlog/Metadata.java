package org.actionline.roadmap.eventlog;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Metadata as JSON: one object of texts. */
final class Metadata {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private Metadata() {}

    static Json write(Map<String, String> metadata) {
        return Json.of(MAPPER.writeValueAsString(metadata));
    }

    static Map<String, String> read(Json metadata) {
        return MAPPER.readValue(metadata.bytes(), TEXTS);
    }
}
