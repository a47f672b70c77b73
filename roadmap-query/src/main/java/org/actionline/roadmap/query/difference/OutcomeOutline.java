package org.actionline.roadmap.query.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.State;
import org.jspecify.annotations.Nullable;

/** An outcome without what is attached to it: the value of the change that adds it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutcomeOutline(OutcomeCode code, @Nullable OutcomeCode parent, String statement, Mark mark, State state) {

    static OutcomeOutline of(OutcomeView outcome) {
        return new OutcomeOutline(
                outcome.code(), outcome.parent(), outcome.statement(), outcome.mark(), outcome.state());
    }
}
