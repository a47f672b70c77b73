package org.actionline.roadmap.query.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.jspecify.annotations.Nullable;

/**
 * What should be true in the end.
 *
 * @param number counts the expected results of the outcome from 1, in the order in which they were stated; never given again
 * @param target absent where there are only words
 * @param sharedWith the outcome whose merged cell also holds for this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExpectedResultView(
        int number,
        String text,
        @Nullable Target target,
        @Nullable OutcomeCode sharedWith,
        State state) {}
