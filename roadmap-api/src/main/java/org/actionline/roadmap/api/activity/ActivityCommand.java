package org.actionline.roadmap.api.activity;

import java.util.List;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.axonframework.messaging.commandhandling.annotation.Command;

/** What can be asked about the activities of an outcome. */
public sealed interface ActivityCommand extends ToOutcome {

    @Command(namespace = NAMESPACE, name = "PlanActivity", version = "1")
    record PlanActivity(RoadmapCode roadmap, OutcomeCode outcome, Activity activity) implements ActivityCommand {}

    @Command(namespace = NAMESPACE, name = "WithdrawActivity", version = "1")
    record WithdrawActivity(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity, Reason reason)
            implements ActivityCommand {}

    /** Takes back a withdrawal or a completion. */
    @Command(namespace = NAMESPACE, name = "ReopenActivity", version = "1")
    record ReopenActivity(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity, Reason reason)
            implements ActivityCommand {}

    /** The work is done; results of past periods may still come in. */
    @Command(namespace = NAMESPACE, name = "CompleteActivity", version = "1")
    record CompleteActivity(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity)
            implements ActivityCommand {}

    @Command(namespace = NAMESPACE, name = "RewordActivity", version = "1")
    record RewordActivity(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity, String text, Reason reason)
            implements ActivityCommand {

        public RewordActivity {
            text = InvalidValue.requireText("text", text, 4_000);
        }
    }

    /**
     * Gives an activity another code, or one that the document did not print.
     *
     * @param activity its id, because it may have no code yet
     */
    @Command(namespace = NAMESPACE, name = "RecodeActivity", version = "1")
    record RecodeActivity(
            RoadmapCode roadmap, OutcomeCode outcome, ActivityId activity, ActivityCode code, Reason reason)
            implements ActivityCommand {}

    /** Whether it is carried out only on the individual request of an administration ({@code *}). */
    @Command(namespace = NAMESPACE, name = "MarkRequestOnly", version = "1")
    record MarkRequestOnly(
            RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity, boolean requestOnly, Reason reason)
            implements ActivityCommand {}

    /** Who takes which part in it: all roles and bureaux, in place of those before. */
    @Command(namespace = NAMESPACE, name = "AssignActivity", version = "1")
    record AssignActivity(
            RoadmapCode roadmap,
            OutcomeCode outcome,
            ActivityCode activity,
            List<Role> roles,
            List<Bureau> bureaux,
            Reason reason)
            implements ActivityCommand {

        public AssignActivity {
            roles = InvalidValue.requireAll("roles", roles, 20).stream()
                    .distinct()
                    .toList();
            bureaux = InvalidValue.requireAll("bureaux", bureaux, 20).stream()
                    .distinct()
                    .toList();
        }
    }

    @Command(namespace = NAMESPACE, name = "AttachProject", version = "1")
    record AttachProject(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity, Example example)
            implements ActivityCommand {}

    @Command(namespace = NAMESPACE, name = "DetachProject", version = "1")
    record DetachProject(
            RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity, ProjectNumber project, Reason reason)
            implements ActivityCommand {}

    /** An administration has asked for an activity that is carried out on request. */
    @Command(namespace = NAMESPACE, name = "RecordRequest", version = "1")
    record RecordRequest(RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity, Request request)
            implements ActivityCommand {}

    /**
     * What was done for the administration.
     *
     * @param request its number within the activity
     */
    @Command(namespace = NAMESPACE, name = "FulfilRequest", version = "1")
    record FulfilRequest(
            RoadmapCode roadmap, OutcomeCode outcome, ActivityCode activity, int request, Fulfilment fulfilment)
            implements ActivityCommand {}
}
