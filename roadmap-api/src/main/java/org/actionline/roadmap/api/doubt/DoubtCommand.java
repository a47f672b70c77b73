package org.actionline.roadmap.api.doubt;

import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;

/** What can be asked about the doubts that an import raised. */
public sealed interface DoubtCommand extends RegisterCommand {

    @Command(namespace = NAMESPACE, name = "RaiseDoubt", version = "1")
    record RaiseDoubt(
            RoadmapCode roadmap, DoubtId doubt, @Nullable OutcomeCode about, int line, String raw, String what)
            implements DoubtCommand {}

    @Command(namespace = NAMESPACE, name = "SettleDoubt", version = "1")
    record SettleDoubt(RoadmapCode roadmap, DoubtId doubt, Reason reason) implements DoubtCommand {}
}
