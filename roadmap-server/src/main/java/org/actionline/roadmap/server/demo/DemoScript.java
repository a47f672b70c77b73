package org.actionline.roadmap.server.demo;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.activity.ActivityCommand.WithdrawActivity;
import org.actionline.roadmap.api.doubt.DoubtCommand.RaiseDoubt;
import org.actionline.roadmap.api.doubt.DoubtCommand.SettleDoubt;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.outcome.OutcomeCommand.RewordOutcome;
import org.actionline.roadmap.api.period.PeriodCommand.OpenPeriod;
import org.actionline.roadmap.api.resource.ResourceCommand.StateResourceImpact;
import org.actionline.roadmap.api.result.ResultCommand.CorrectResult;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingCommand.ReviseTiming;
import org.actionline.roadmap.server.demo.DemoStep.PublishVersion;
import org.actionline.roadmap.server.demo.DemoStep.Send;

/** The whole demonstration as steps in the order of the days on which they become true. Pure: the same steps every time. */
final class DemoScript {

    private static final List<String> ROADMAPS = List.of("C2", "C5", "C6");

    private static final ActorId STAFF = new ActorId("staff");

    private final DemoPlan plan;
    private final List<DemoStep> steps = new ArrayList<>();

    private DemoScript(DemoPlan plan) {
        this.plan = plan;
    }

    static List<DemoStep> steps() {
        return ROADMAPS.stream()
                .flatMap(code -> new DemoScript(DemoPlan.of(code)).all().stream())
                .sorted(Comparator.comparing(DemoStep::effectiveOn))
                .toList();
    }

    private List<DemoStep> all() {
        for (var command : PlanSteps.of(plan)) {
            steps.add(new Send(nextName(), plan.opened(), command, STAFF));
        }
        for (var change : plan.history()) {
            steps.add(step(change));
        }
        for (var change : DemoPlan.later(plan.code())) {
            steps.add(step(change));
        }
        return steps;
    }

    private DemoStep step(DemoChange change) {
        return switch (change) {
            case DemoChange.Publish version -> new PublishVersion(nextName(), plan.code(), version);
            case DemoChange.OpenPeriod c -> send(c, new OpenPeriod(plan.code(), c.period(), c.from(), c.to()));
            case DemoChange.ReviseTiming c ->
                send(
                        c,
                        new ReviseTiming(
                                plan.code(), c.outcome(), timing(c), c.stages().isEmpty(), c.reason()));
            case DemoChange.Reword c -> send(c, new RewordOutcome(plan.code(), c.outcome(), c.statement(), c.reason()));
            case DemoChange.WithdrawActivity c ->
                send(c, new WithdrawActivity(plan.code(), c.outcome(), c.activity(), c.reason()));
            case DemoChange.RestateResources c ->
                send(c, new StateResourceImpact(plan.code(), c.outcome(), c.resources()));
            case DemoChange.RecordResult c ->
                send(c, new RecordResult(plan.code(), c.outcome(), c.activity(), c.period(), c.result()));
            case DemoChange.CorrectResult c ->
                send(c, new CorrectResult(plan.code(), c.outcome(), c.activity(), c.period(), c.result(), c.reason()));
            case DemoChange.RaiseDoubt c ->
                send(c, new RaiseDoubt(plan.code(), doubt(c.doubt()), c.about(), c.line(), c.raw(), c.what()));
            case DemoChange.Give c ->
                new Send(nextName(), c.on(), DemoPlan.command(plan.code(), c), c.by() == null ? STAFF : c.by());
            case DemoChange.SettleDoubt c -> send(c, new SettleDoubt(plan.code(), doubt(c.doubt()), c.reason()));
        };
    }

    private Send send(DemoChange change, RegisterCommand command) {
        return new Send(nextName(), change.on(), command, STAFF);
    }

    private String nextName() {
        return plan.code() + " step " + (steps.size() + 1);
    }

    private static Timing timing(DemoChange.ReviseTiming change) {
        return change.stages().isEmpty()
                ? Timing.parse(change.timing())
                : new Timing.InYear(Year.parse(change.timing()), change.timing(), change.stages(), null);
    }

    private DoubtId doubt(String name) {
        return new DoubtId(DemoStep.id(plan.code() + "/doubt/" + name));
    }
}
