package org.actionline.roadmap.api.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * What is reported for one outcome or activity and one period.
 *
 * @param narrative in words, 1 to 8,000 characters
 * @param evidence addresses or document symbols
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Result(
        Status status, String narrative, @Nullable Measured measured, List<String> evidence) {

    public Result {
        narrative = InvalidValue.requireText("narrative", narrative, 8_000);
        evidence = InvalidValue.requireAll("evidence", evidence, 100).stream()
                .map(address -> InvalidValue.requireText("evidence", address, 1_000))
                .toList();
    }

    /** The same report with another value. */
    public Result with(Measured other) {
        return new Result(status, narrative, other, evidence);
    }
}
