package org.actionline.roadmap.api.expected;

import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;

/** What can be asked about the expected results of an outcome. */
public sealed interface ExpectedResultCommand extends ToOutcome {

    @Command(namespace = NAMESPACE, name = "StateExpectedResult", version = "1")
    record StateExpectedResult(RoadmapCode roadmap, OutcomeCode outcome, ExpectedResult expectedResult)
            implements ExpectedResultCommand {}
}
