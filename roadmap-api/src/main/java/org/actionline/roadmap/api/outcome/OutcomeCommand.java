package org.actionline.roadmap.api.outcome;

import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.roadmap.PeriodLabel;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand;
import org.actionline.roadmap.api.timing.Timing;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;

/** What can be asked of an outcome, which a command names by its printed code. */
public sealed interface OutcomeCommand extends RegisterCommand {

    /** Namespace of every command name. */
    String NAMESPACE = RoadmapCommand.NAMESPACE;

    OutcomeCode outcome();

    /**
     * A new row, or a sub-division of one.
     *
     * @param id of the new outcome, made by whoever sends the command
     */
    @Command(namespace = NAMESPACE, name = "DefineOutcome", version = "1")
    record DefineOutcome(
            RoadmapCode roadmap,
            OutcomeId id,
            OutcomeCode outcome,
            @Nullable OutcomeCode parent,
            String statement,
            Mark mark)
            implements OutcomeCommand {

        public DefineOutcome {
            statement = InvalidValue.requireText("statement", statement, 4_000);
        }
    }

    @Command(namespace = NAMESPACE, name = "RewordOutcome", version = "1")
    record RewordOutcome(RoadmapCode roadmap, OutcomeCode outcome, String statement, Reason reason)
            implements OutcomeCommand {

        public RewordOutcome {
            statement = InvalidValue.requireText("statement", statement, 4_000);
        }
    }

    @Command(namespace = NAMESPACE, name = "WithdrawOutcome", version = "1")
    record WithdrawOutcome(RoadmapCode roadmap, OutcomeCode outcome, Reason reason) implements OutcomeCommand {}

    @Command(namespace = NAMESPACE, name = "SetTiming", version = "1")
    record SetTiming(RoadmapCode roadmap, OutcomeCode outcome, Timing timing) implements OutcomeCommand {}

    @Command(namespace = NAMESPACE, name = "ReviseTiming", version = "1")
    record ReviseTiming(RoadmapCode roadmap, OutcomeCode outcome, Timing timing, Reason reason)
            implements OutcomeCommand {}

    @Command(namespace = NAMESPACE, name = "LinkReferences", version = "1")
    record LinkReferences(RoadmapCode roadmap, OutcomeCode outcome, List<Reference> references)
            implements OutcomeCommand {

        public LinkReferences {
            if (references.isEmpty() || references.size() > 100) {
                throw new InvalidValue("references", references.size() + " references", "1 to 100 references");
            }
            references = InvalidValue.requireAll("references", references, 100);
        }
    }

    @Command(namespace = NAMESPACE, name = "StateExpectedResult", version = "1")
    record StateExpectedResult(RoadmapCode roadmap, OutcomeCode outcome, ExpectedResult expectedResult)
            implements OutcomeCommand {}

    @Command(namespace = NAMESPACE, name = "PlanActivity", version = "1")
    record PlanActivity(RoadmapCode roadmap, OutcomeCode outcome, Activity activity) implements OutcomeCommand {}

    @Command(namespace = NAMESPACE, name = "WithdrawActivity", version = "1")
    record WithdrawActivity(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity, Reason reason)
            implements OutcomeCommand {}

    @Command(namespace = NAMESPACE, name = "StateResourceImpact", version = "1")
    record StateResourceImpact(RoadmapCode roadmap, OutcomeCode outcome, ResourceImpact resources)
            implements OutcomeCommand {}

    @Command(namespace = NAMESPACE, name = "NamePartner", version = "1")
    record NamePartner(RoadmapCode roadmap, OutcomeCode outcome, Partner partner) implements OutcomeCommand {}

    @Command(namespace = NAMESPACE, name = "LinkOutcome", version = "1")
    record LinkOutcome(RoadmapCode roadmap, OutcomeCode outcome, OutcomeCode servedBy) implements OutcomeCommand {}

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
            implements OutcomeCommand {}

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
            implements OutcomeCommand {}
}
