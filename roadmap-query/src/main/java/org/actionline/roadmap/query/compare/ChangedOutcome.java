package org.actionline.roadmap.query.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.jspecify.annotations.Nullable;

/**
 * An outcome in which something is different: the heading over its changes.
 *
 * @param words what happened: "timing moved 24 months, 2 activities added"
 * @param slipMonths absent unless the end of its timing moved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangedOutcome(
        OutcomeId id,
        OutcomeCode code,
        String statement,
        String words,
        @Nullable Integer slipMonths) {}
