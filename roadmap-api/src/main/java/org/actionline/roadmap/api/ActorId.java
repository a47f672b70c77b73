package org.actionline.roadmap.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Who gave a command: the id of the signed-in account, never taken from a request body. */
public record ActorId(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActorId {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("actor", text, "up to 64 lower-case letters, digits, dots, hyphens or underscores");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
