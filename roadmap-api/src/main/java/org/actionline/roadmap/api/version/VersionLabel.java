package org.actionline.roadmap.api.version;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.InvalidValue;

/** Label of a version, drafted or published; unique within its roadmap. */
public record VersionLabel(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9 ._–-]{0,38}[A-Za-z0-9._–-])?");

    /** What a comparison calls the present; a version of this name could never be looked at. */
    private static final String NOW = "current";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VersionLabel {
        if (!FORM.matcher(text).matches() || text.equalsIgnoreCase(NOW)) {
            throw new InvalidValue(
                    "label",
                    text,
                    "1 to 40 letters, digits, spaces, dots or hyphens, such as 2010; not the word current");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
