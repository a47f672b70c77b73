package org.actionline.roadmap.api.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.InvalidValue;
import org.jspecify.annotations.Nullable;

/** A selected example of an activity; the project number is the evidence, where there is one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Example(String text, @Nullable ProjectNumber project) {

    public Example {
        text = InvalidValue.requireText("examples", text, 1_000);
    }
}
