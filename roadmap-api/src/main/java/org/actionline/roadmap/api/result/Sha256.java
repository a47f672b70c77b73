package org.actionline.roadmap.api.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.actionline.roadmap.api.InvalidValue;

/** The SHA-256 of a file's bytes (FIPS 180-4), by which it is found and known again. */
public record Sha256(@JsonValue String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sha256 {
        if (!FORM.matcher(hex).matches()) {
            throw new InvalidValue("sha256", hex, "the SHA-256 of a file as 64 lower-case hex digits");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
