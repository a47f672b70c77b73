package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.outcomeD;

import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.StateExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultStated;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(ExpectedResultCommand.class)
class ExpectedResultsTest {

    @Test
    void an_expected_result_is_stated_once() {
        var result = new ExpectedResult("All capitals are connected", null, null);
        outcomeD()
                .and(new ExpectedResultStated(C2, ID, result))
                .when(new StateExpectedResult(C2, D, result))
                .thenNothing();
    }

    @Test
    void an_expected_result_is_stated() {
        var result = new ExpectedResult("All capitals are connected", null, null);
        outcomeD().when(new StateExpectedResult(C2, D, result)).then(new ExpectedResultStated(C2, ID, result));
    }
}
