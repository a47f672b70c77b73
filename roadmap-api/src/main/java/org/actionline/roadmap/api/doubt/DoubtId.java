package org.actionline.roadmap.api.doubt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.actionline.roadmap.api.InvalidValue;

/** Identity of a doubtful passage that waits for a person. */
public record DoubtId(@JsonValue UUID id) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DoubtId {}

    public static DoubtId of(String text) {
        try {
            return new DoubtId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            var invalid = new InvalidValue("doubt", text, "a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057");
            invalid.initCause(e);
            throw invalid;
        }
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
