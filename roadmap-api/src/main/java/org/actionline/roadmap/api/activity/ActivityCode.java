package org.actionline.roadmap.api.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.InvalidValue;

/** Code of an activity as printed: A5. Unique within its outcome. */
public record ActivityCode(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("[A-Z][0-9]{1,3}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActivityCode {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("activity", text, "a capital letter and a number, such as A5");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
