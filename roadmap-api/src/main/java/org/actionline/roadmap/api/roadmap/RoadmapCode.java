package org.actionline.roadmap.api.roadmap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.InvalidValue;

/** Code of a roadmap as printed: C2. Stable for the life of the roadmap. */
public record RoadmapCode(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{0,15}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoadmapCode {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue(
                    "roadmap", text, "a capital letter, then up to 15 capitals, digits or hyphens, such as C2");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
