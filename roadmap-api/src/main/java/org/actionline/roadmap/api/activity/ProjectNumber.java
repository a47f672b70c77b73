package org.actionline.roadmap.api.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.InvalidValue;

/** Project number as printed: 7GL008061. */
public record ProjectNumber(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("[0-9][A-Z]{2,3}[0-9]{5,6}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProjectNumber {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue(
                    "project", text, "a digit, two or three capitals and five or six digits, such as 7GL008061");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
