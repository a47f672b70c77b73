package org.actionline.roadmap.api.result;

import java.util.List;
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
            implements ResultCommand {

        @Override
        public List<Sha256> cites() {
            return cited(result);
        }
    }

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
            implements ResultCommand {

        @Override
        public List<Sha256> cites() {
            return cited(result);
        }
    }

    /**
     * A result that a reviewer returned, once more, with an answer to the reviewer as the reason; its author stays who recorded it.
     *
     * @param activity absent for the result of the outcome as a whole
     */
    @Command(namespace = NAMESPACE, name = "ResubmitResult", version = "1")
    record ResubmitResult(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period,
            Result result,
            Reason reason)
            implements ResultCommand {

        @Override
        public List<Sha256> cites() {
            return cited(result);
        }
    }

    /**
     * Takes a result back as if none had been recorded; it stays in the log.
     *
     * @param activity absent for the result of the outcome as a whole
     */
    @Command(namespace = NAMESPACE, name = "WithdrawResult", version = "1")
    record WithdrawResult(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period,
            Reason reason)
            implements ResultCommand {}

    /**
     * A reviewer stands for what others wrote.
     *
     * @param activity absent for the result of the outcome as a whole
     * @param seen position of the result that the reviewer has read; absent means whatever it says now
     */
    @Command(namespace = NAMESPACE, name = "ApproveResult", version = "1")
    record ApproveResult(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period,
            @Nullable Long seen)
            implements ResultCommand {}

    /**
     * A reviewer asks for another one, or takes an approval back; the reason says what is wrong.
     *
     * @param activity absent for the result of the outcome as a whole
     * @param seen position of the result that the reviewer has read; absent means whatever it says now
     */
    @Command(namespace = NAMESPACE, name = "ReturnResult", version = "1")
    record ReturnResult(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period,
            @Nullable Long seen,
            Reason reason)
            implements ResultCommand {}

    private static List<Sha256> cited(Result result) {
        return result.files().stream().map(EvidenceFile::sha256).toList();
    }
}
