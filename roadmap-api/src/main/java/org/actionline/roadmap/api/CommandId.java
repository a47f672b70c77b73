package org.actionline.roadmap.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Chosen by the client. The same id answers the same result and appends nothing, also after a lost answer or a restart. */
public record CommandId(@JsonValue UUID id) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommandId {}

    public static CommandId of(String text) {
        try {
            return new CommandId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            var invalid =
                    new InvalidValue("Idempotency-Key", text, "a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057");
            invalid.initCause(e);
            throw invalid;
        }
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
