package org.actionline.roadmap.api.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.actionline.roadmap.api.InvalidValue;

/** Identity of an activity; survives a change of code or of outcome. */
public record ActivityId(@JsonValue UUID id) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActivityId {}

    public static ActivityId of(String text) {
        try {
            return new ActivityId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            var invalid = new InvalidValue("activity", text, "a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057");
            invalid.initCause(e);
            throw invalid;
        }
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
