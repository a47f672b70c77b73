package org.actionline.roadmap.server.demo;

import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityCommand.PlanActivity;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.StateExpectedResult;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerCommand.NamePartner;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceCommand.LinkReferences;
import org.actionline.roadmap.api.resource.ResourceCommand.StateResourceImpact;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingCommand.SetTiming;
import org.actionline.roadmap.server.demo.DemoPlan.Row;
import org.actionline.roadmap.server.demo.DemoPlan.Work;

/** The commands that write down a roadmap as first printed: the roadmap, then row by row, in printed order. */
final class PlanSteps {

    private static final Reason AS_FOUNDED = Reason.of("The Plan of Action itself divides it so");

    private final DemoPlan plan;
    private final RoadmapCode roadmap;
    private final List<RegisterCommand> commands = new ArrayList<>();

    private PlanSteps(DemoPlan plan) {
        this.plan = plan;
        this.roadmap = plan.code();
    }

    static List<RegisterCommand> of(DemoPlan plan) {
        return new PlanSteps(plan).commands();
    }

    private List<RegisterCommand> commands() {
        var template = new Template(Template.sixColumns().columns(), plan.footnotes());
        commands.add(new OpenRoadmap(roadmap, plan.title(), plan.facilitator(), plan.horizon(), template));
        plan.outcomes().forEach(this::row);
        return List.copyOf(commands);
    }

    private void row(Row row) {
        var code = row.code();
        var id = new OutcomeId(DemoStep.id(roadmap + "/" + code));
        var mark = row.mark() == null ? Mark.FIRM : row.mark();
        var reason = row.parent() == null ? null : AS_FOUNDED;
        commands.add(new DefineOutcome(roadmap, id, code, row.parent(), row.statement(), mark, reason));
        commands.add(new SetTiming(roadmap, code, timing(row)));
        commands.add(new LinkReferences(roadmap, code, references(row)));
        for (var result : expectedResults(row)) {
            commands.add(new StateExpectedResult(roadmap, code, result));
        }
        for (var number = 1; number <= row.activities().size(); number++) {
            var activity = activity(row.activities().get(number - 1), roadmap + "/" + code + "/activity " + number);
            commands.add(new PlanActivity(roadmap, code, activity));
        }
        if (row.resources() != null) {
            commands.add(new StateResourceImpact(roadmap, code, new ResourceImpact(row.resources(), List.of())));
        }
        for (var partner : partners(row)) {
            commands.add(new NamePartner(roadmap, code, partner));
        }
        for (var server : row.servedBy()) {
            commands.add(new LinkOutcome(roadmap, code, server));
        }
    }

    private Timing timing(Row row) {
        if (row.parent() != null) {
            return timing(plan.row(row.parent())).sharedWith(row.parent());
        }
        if (row.sharesWith() != null) {
            return timing(plan.row(row.sharesWith())).sharedWith(row.sharesWith());
        }
        return row.timing() == null ? Timing.notStated() : Timing.parse(row.timing());
    }

    private List<Reference> references(Row row) {
        if (row.parent() != null) {
            return shared(row.parent());
        }
        if (row.sharesWith() != null) {
            return shared(row.sharesWith());
        }
        return row.references().stream().map(PrintedReference::read).toList();
    }

    private List<Reference> shared(OutcomeCode owner) {
        return references(plan.row(owner)).stream()
                .map(reference -> reference.sharedWith(owner))
                .toList();
    }

    private List<ExpectedResult> expectedResults(Row row) {
        var owner = row.sharesWith();
        if (owner == null) {
            return row.expectedResults();
        }
        return plan.row(owner).expectedResults().stream()
                .map(result -> new ExpectedResult(result.text(), result.target(), owner))
                .toList();
    }

    private List<Partner> partners(Row row) {
        var name = row.partners();
        if (name == null) {
            return List.of();
        }
        var partners = plan.partners().get(name);
        if (partners == null) {
            throw new IllegalStateException(roadmap + " has no list of partners called " + name);
        }
        return partners;
    }

    private static Activity activity(Work work, String name) {
        var printed = work.code();
        var onRequest = printed != null && printed.endsWith("*");
        var code = printed == null ? null : new ActivityCode(printed.replace("*", ""));
        return new Activity(
                new ActivityId(DemoStep.id(name)),
                code,
                work.text(),
                onRequest,
                work.roles(),
                work.bureaux(),
                work.examples());
    }
}
