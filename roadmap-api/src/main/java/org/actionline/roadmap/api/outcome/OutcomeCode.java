package org.actionline.roadmap.api.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.InvalidValue;

/** Code of an outcome as printed: D, B1, a, b.ii. Unique among the outcomes of its roadmap; may change, the id does not. */
public record OutcomeCode(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,5}([.][ivxlcdm]{1,8})?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutcomeCode {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("outcome", text, "a code as printed, such as D, B1, a or b.ii");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
