package org.actionline.roadmap.api.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where an outcome stands in its roadmap.
 *
 * @param parent code of the outcome that it divides, absent at the top
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(OutcomeCode code, @Nullable OutcomeCode parent) {}
