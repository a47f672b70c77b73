package org.actionline.roadmap.api.outcome;

import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;

/** What can be asked about the row itself: its code, its words, its end. */
public sealed interface OutcomeCommand extends ToOutcome {

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
}
