package org.actionline.roadmap.query.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeName;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.State;
import org.jspecify.annotations.Nullable;

/**
 * An outcome without what is attached to it: the value of the change that adds it.
 *
 * @param splitFrom the outcome that was split into this one and others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutcomeOutline(
        OutcomeCode code,
        @Nullable OutcomeCode parent,
        String statement,
        Mark mark,
        State state,
        @Nullable OutcomeName splitFrom) {

    static OutcomeOutline of(OutcomeView outcome) {
        var lineage = outcome.lineage();
        return new OutcomeOutline(
                outcome.code(),
                outcome.parent(),
                outcome.statement(),
                outcome.mark(),
                outcome.state(),
                lineage == null ? null : lineage.splitFrom());
    }
}
