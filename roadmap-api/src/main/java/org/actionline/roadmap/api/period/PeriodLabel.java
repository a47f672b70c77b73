package org.actionline.roadmap.api.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.InvalidValue;

/** Label of a reporting period, unique within its roadmap. */
public record PeriodLabel(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9 ._–-]{0,38}[A-Za-z0-9._–-])?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PeriodLabel {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("period", text, "1 to 40 letters, digits, spaces, dots or hyphens, such as 2011");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
