package org.actionline.roadmap.api.timing;

import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;

/** What can be asked about the timing of an outcome. */
public sealed interface TimingCommand extends ToOutcome {

    @Command(namespace = NAMESPACE, name = "SetTiming", version = "1")
    record SetTiming(RoadmapCode roadmap, OutcomeCode outcome, Timing timing) implements TimingCommand {}

    /**
     * Another timing for what is already timed.
     *
     * @param keepsStages whether the stages of the timing before go on; those of {@code timing} are taken otherwise
     */
    @Command(namespace = NAMESPACE, name = "ReviseTiming", version = "1")
    record ReviseTiming(RoadmapCode roadmap, OutcomeCode outcome, Timing timing, boolean keepsStages, Reason reason)
            implements TimingCommand {

        /** Leaves the stages as they are. */
        public ReviseTiming(RoadmapCode roadmap, OutcomeCode outcome, Timing timing, Reason reason) {
            this(roadmap, outcome, timing, true, reason);
        }
    }
}
