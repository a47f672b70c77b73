package org.actionline.roadmap.server.demo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.timing.Stage;
import org.actionline.roadmap.api.version.VersionLabel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What happens to a roadmap of the demonstration after it was opened; named like the commands of the HTTP interface. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DemoChange.Publish.class, name = "publish"),
    @JsonSubTypes.Type(value = DemoChange.OpenPeriod.class, name = "open-period"),
    @JsonSubTypes.Type(value = DemoChange.ReviseTiming.class, name = "revise-timing"),
    @JsonSubTypes.Type(value = DemoChange.Reword.class, name = "reword"),
    @JsonSubTypes.Type(value = DemoChange.WithdrawActivity.class, name = "withdraw-activity"),
    @JsonSubTypes.Type(value = DemoChange.RestateResources.class, name = "restate-resources"),
    @JsonSubTypes.Type(value = DemoChange.RecordResult.class, name = "record-result"),
    @JsonSubTypes.Type(value = DemoChange.CorrectResult.class, name = "correct-result"),
    @JsonSubTypes.Type(value = DemoChange.RaiseDoubt.class, name = "raise-doubt"),
    @JsonSubTypes.Type(value = DemoChange.SettleDoubt.class, name = "settle-doubt"),
    @JsonSubTypes.Type(value = DemoChange.Give.class, name = "give")
})
sealed interface DemoChange {

    /** The day on which it becomes true. */
    LocalDate on();

    record Publish(LocalDate on, VersionLabel label, String session, String symbol, LocalDate represents)
            implements DemoChange {}

    record OpenPeriod(LocalDate on, PeriodLabel period, LocalDate from, LocalDate to) implements DemoChange {}

    /**
     * A new timing.
     *
     * @param stages on the way to the end of a year; only a plain year takes them
     */
    record ReviseTiming(LocalDate on, OutcomeCode outcome, String timing, List<Stage> stages, Reason reason)
            implements DemoChange {}

    record Reword(LocalDate on, OutcomeCode outcome, String statement, Reason reason) implements DemoChange {}

    record WithdrawActivity(LocalDate on, OutcomeCode outcome, ActivityCode activity, Reason reason)
            implements DemoChange {}

    record RestateResources(LocalDate on, OutcomeCode outcome, ResourceImpact resources) implements DemoChange {}

    record RecordResult(
            LocalDate on, OutcomeCode outcome, @Nullable ActivityCode activity, PeriodLabel period, Result result)
            implements DemoChange {}

    record CorrectResult(
            LocalDate on,
            OutcomeCode outcome,
            @Nullable ActivityCode activity,
            PeriodLabel period,
            Result result,
            Reason reason)
            implements DemoChange {}

    /**
     * A passage that could not be read with certainty.
     *
     * @param doubt what this file calls it, so that it can be settled
     */
    record RaiseDoubt(LocalDate on, String doubt, OutcomeCode about, int line, String raw, String what)
            implements DemoChange {}

    record SettleDoubt(LocalDate on, String doubt, Reason reason) implements DemoChange {}

    /**
     * Any command of the register.
     *
     * @param by who gives it; staff when left out
     * @param command its name, as an address of the HTTP interface ends
     * @param with its parts, but the roadmap
     */
    record Give(LocalDate on, @Nullable ActorId by, String command, ObjectNode with) implements DemoChange {}
}
