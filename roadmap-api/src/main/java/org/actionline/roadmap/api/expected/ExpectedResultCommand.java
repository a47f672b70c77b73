package org.actionline.roadmap.api.expected;

import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;

/** What can be asked about the expected results of an outcome. */
public sealed interface ExpectedResultCommand extends ToOutcome {

    @Command(namespace = NAMESPACE, name = "StateExpectedResult", version = "1")
    record StateExpectedResult(RoadmapCode roadmap, OutcomeCode outcome, ExpectedResult expectedResult)
            implements ExpectedResultCommand {}

    /**
     * Other words for the same result.
     *
     * @param number counts the expected results of the outcome from 1, in the order in which they were stated
     */
    @Command(namespace = NAMESPACE, name = "RewordExpectedResult", version = "1")
    record RewordExpectedResult(RoadmapCode roadmap, OutcomeCode outcome, int number, String text, Reason reason)
            implements ExpectedResultCommand {

        public RewordExpectedResult {
            text = InvalidValue.requireText("text", text, 4_000);
        }
    }

    /**
     * Another target; the one before stays in the log.
     *
     * @param target absent to leave words only
     */
    @Command(namespace = NAMESPACE, name = "ReviseTarget", version = "1")
    record ReviseTarget(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            int number,
            @Nullable Target target,
            Reason reason) implements ExpectedResultCommand {}

    @Command(namespace = NAMESPACE, name = "WithdrawExpectedResult", version = "1")
    record WithdrawExpectedResult(RoadmapCode roadmap, OutcomeCode outcome, int number, Reason reason)
            implements ExpectedResultCommand {}
}
