package org.actionline.roadmap.api.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.InvalidValue;

/** Project number as printed: 7GL008061. */
public record ProjectNumber(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("[0-9](?:[A-Z]{2}[0-9]{6}|[A-Z]{3}[0-9]{5})");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProjectNumber {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("project", text, "a digit, two or three capitals and six or five digits, such as 7GL008061");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
