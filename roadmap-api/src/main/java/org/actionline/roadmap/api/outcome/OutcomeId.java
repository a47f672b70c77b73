package org.actionline.roadmap.api.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.actionline.roadmap.api.InvalidValue;

/** Identity of an outcome; survives a change of code. */
public record OutcomeId(@JsonValue UUID id) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutcomeId {}

    public static OutcomeId of(String text) {
        try {
            return new OutcomeId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            var invalid = new InvalidValue("outcome", text, "a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057");
            invalid.initCause(e);
            throw invalid;
        }
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
