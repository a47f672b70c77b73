package org.actionline.roadmap.api.outcome;

import java.util.List;
import org.actionline.roadmap.api.InvalidValue;

/**
 * A new outcome that another one is divided into.
 *
 * @param id of the new outcome, made by whoever sends the command
 * @param subOutcomes codes of the sub-outcomes that go with it, where the divided outcome ends
 */
public record Part(OutcomeId id, OutcomeCode code, String statement, Mark mark, List<OutcomeCode> subOutcomes) {

    public Part {
        statement = InvalidValue.requireText("statement", statement, 4_000);
        subOutcomes = InvalidValue.requireAll("subOutcomes", subOutcomes, 50);
    }
}
