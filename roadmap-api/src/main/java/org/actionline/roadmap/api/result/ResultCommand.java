package org.actionline.roadmap.api.result;

import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;

/** What can be asked about the results of an outcome or an activity. */
public sealed interface ResultCommand extends ToOutcome {

    /**
     * What was reached in a period.
     *
     * @param activity absent for a result of the outcome as a whole
     */
    @Command(namespace = NAMESPACE, name = "RecordResult", version = "1")
    record RecordResult(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period,
            Result result)
            implements ResultCommand {}

    /**
     * What was really reached; the recorded result stays in the log.
     *
     * @param activity absent for the result of the outcome as a whole
     */
    @Command(namespace = NAMESPACE, name = "CorrectResult", version = "1")
    record CorrectResult(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period,
            Result result,
            Reason reason)
            implements ResultCommand {}
}
