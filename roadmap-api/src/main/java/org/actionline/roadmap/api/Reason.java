package org.actionline.roadmap.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why something agreed is changed.
 *
 * @param text the reason in words, 1 to 2,000 characters
 * @param decision symbol of the document that decided it; its absence shows in comparisons
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(String text, @Nullable String decision) {

    public Reason {
        text = InvalidValue.requireText("reason", text, 2_000);
        decision = decision == null || decision.isBlank() ? null : InvalidValue.requireText("decision", decision, 200);
    }

    public static Reason of(String text) {
        return new Reason(text, null);
    }
}
