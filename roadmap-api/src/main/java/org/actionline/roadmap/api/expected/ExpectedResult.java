package org.actionline.roadmap.api.expected;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.jspecify.annotations.Nullable;

/**
 * What should be true in the end.
 *
 * @param text in words, 1 to 4,000 characters
 * @param target the numbers, where the words contain some
 * @param sharedWith the outcome whose merged cell also holds for this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExpectedResult(
        String text, @Nullable Target target, @Nullable OutcomeCode sharedWith) {

    public ExpectedResult {
        text = InvalidValue.requireText("text", text, 4_000);
    }
}
