package org.actionline.roadmap.query.search;

import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.query.outcome.State;

/** The texts of one outcome. */
public record SearchedOutcome(OutcomeId id, OutcomeCode code, State state, List<SearchText> texts) {

    public SearchedOutcome {
        texts = List.copyOf(texts);
    }
}
