package org.actionline.roadmap.server.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The form in which a comparison is answered. */
enum CompareFormat {
    JSON,
    PATCH,
    TEXT;

    /** RFC 6902 section 6. */
    static final MediaType JSON_PATCH = MediaType.parseMediaType("application/json-patch+json");

    static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /**
     * The form that was asked for.
     *
     * @param name wins over what is accepted
     * @param accepted in the order of preference
     * @throws InvalidValue if there is no form of the name
     */
    static CompareFormat wanted(@Nullable String name, List<MediaType> accepted) {
        if (name != null) {
            return switch (name) {
                case "json" -> JSON;
                case "json-patch" -> PATCH;
                case "text" -> TEXT;
                default -> throw new InvalidValue("format", name, "json, json-patch, text");
            };
        }
        var preferred = new ArrayList<>(accepted);
        MimeTypeUtils.sortBySpecificity(preferred);
        for (var type : preferred) {
            if (type.equalsTypeAndSubtype(JSON_PATCH)) {
                return PATCH;
            }
            if (type.equalsTypeAndSubtype(PLAIN)) {
                return TEXT;
            }
            if (type.includes(MediaType.APPLICATION_JSON)) {
                return JSON;
            }
        }
        return JSON;
    }
}
