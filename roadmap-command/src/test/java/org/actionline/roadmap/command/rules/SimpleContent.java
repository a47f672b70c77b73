package org.actionline.roadmap.command.rules;

import java.util.Objects;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.activity.ActivityCommand;
import org.actionline.roadmap.api.activity.ActivityCommand.AssignActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.AttachProject;
import org.actionline.roadmap.api.activity.ActivityCommand.CompleteActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.DetachProject;
import org.actionline.roadmap.api.activity.ActivityCommand.FulfilRequest;
import org.actionline.roadmap.api.activity.ActivityCommand.MarkRequestOnly;
import org.actionline.roadmap.api.activity.ActivityCommand.PlanActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.RecodeActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.RecordRequest;
import org.actionline.roadmap.api.activity.ActivityCommand.ReopenActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.RewordActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.WithdrawActivity;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.ProjectNumber;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.ReviseTarget;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.RewordExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.StateExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.WithdrawExpectedResult;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.link.LinkCommand.UnlinkOutcome;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.partner.PartnerCommand.NamePartner;
import org.actionline.roadmap.api.partner.PartnerCommand.WithdrawPartner;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceCommand.LinkReferences;
import org.actionline.roadmap.api.reference.ReferenceCommand.UnlinkReference;
import org.actionline.roadmap.api.resource.ResourceCommand.StateResourceImpact;
import org.actionline.roadmap.api.timing.TimingCommand.ReviseTiming;
import org.actionline.roadmap.api.timing.TimingCommand.SetTiming;
import org.actionline.roadmap.command.rules.SimpleRegister.Verdict;
import org.actionline.roadmap.command.rules.SimpleRow.Job;
import org.actionline.roadmap.command.rules.Work.Stage;
import org.jspecify.annotations.Nullable;

/** What the {@link SimpleRegister} does with everything that is attached to a row, results aside. */
final class SimpleContent {

    private SimpleContent() {}

    static Verdict carryOut(RegisterCommand command, SimpleRegister register) {
        var row = command instanceof ToOutcome c ? register.live(c.outcome()) : null;
        if (row == null) {
            return Verdict.REFUSED;
        }
        return switch (command) {
            case SetTiming c ->
                Verdict.when(row.timing == null, () -> {
                    row.first = c.timing();
                    row.timing = c.timing();
                });
            case ReviseTiming c ->
                Verdict.when(row.timing != null && !row.timing.equals(c.timing()), () -> row.timing = c.timing());
            case LinkReferences c -> link(c, row);
            case UnlinkReference c -> {
                var target = Reference.of(c.scheme(), c.number()).target();
                yield Verdict.when(row.references.containsKey(target), () -> row.references.remove(target));
            }
            case StateExpectedResult c -> state(c.expectedResult(), row);
            case RewordExpectedResult c -> {
                var one = row.standing(c.number());
                yield one == null ? Verdict.REFUSED : Verdict.when(!stated(c.text(), row), () -> one.text = c.text());
            }
            case ReviseTarget c -> {
                var one = row.standing(c.number());
                yield one == null
                        ? Verdict.REFUSED
                        : Verdict.when(!Objects.equals(one.target, c.target()), () -> one.target = c.target());
            }
            case WithdrawExpectedResult c -> {
                var one = row.standing(c.number());
                yield one == null ? Verdict.REFUSED : Verdict.when(true, () -> one.withdrawn = true);
            }
            case StateResourceImpact c -> {
                if (c.resources().equals(row.resources)) {
                    yield Verdict.ALREADY_SO;
                }
                yield Verdict.when(true, () -> row.resources = c.resources());
            }
            case NamePartner c -> row.partners.add(c.partner()) ? Verdict.DONE : Verdict.ALREADY_SO;
            case WithdrawPartner c -> row.partners.remove(c.partner()) ? Verdict.DONE : Verdict.REFUSED;
            case LinkOutcome c -> serve(row, register.live(c.servedBy()));
            case UnlinkOutcome c ->
                Verdict.when(
                        row.servers.contains(register.row(c.servedBy())),
                        () -> row.servers.remove(register.row(c.servedBy())));
            default -> throw new AssertionError("The simple register does not know " + command.getClass());
        };
    }

    private static Verdict link(LinkReferences c, SimpleRow row) {
        var before = row.references.size();
        c.references().forEach(reference -> row.references.putIfAbsent(reference.target(), reference));
        return row.references.size() > before ? Verdict.DONE : Verdict.ALREADY_SO;
    }

    private static Verdict state(ExpectedResult expected, SimpleRow row) {
        for (var one : row.expected) {
            if (!one.withdrawn && one.text.equals(expected.text())) {
                return Objects.equals(one.target, expected.target()) ? Verdict.ALREADY_SO : Verdict.REFUSED;
            }
        }
        row.expected.add(new SimpleRow.Expected(expected.text(), expected.target()));
        return Verdict.DONE;
    }

    private static boolean stated(String text, SimpleRow row) {
        return row.expected.stream().anyMatch(one -> !one.withdrawn && one.text.equals(text));
    }

    private static Verdict serve(SimpleRow row, @Nullable SimpleRow server) {
        if (server == null || server == row) {
            return Verdict.REFUSED;
        }
        if (row.servers.contains(server)) {
            return Verdict.ALREADY_SO;
        }
        return Verdict.when(!server.leadsTo(row), () -> row.servers.add(server));
    }

    static Verdict activity(ActivityCommand command, @Nullable SimpleRow row) {
        if (row == null) {
            return Verdict.REFUSED;
        }
        return switch (command) {
            case PlanActivity c -> {
                var code = c.activity().code();
                yield Verdict.when(code == null || row.job(code) == null, () -> row.jobs.add(new Job(c.activity())));
            }
            case RecodeActivity c -> {
                var job = job(row, c.activity());
                yield job == null
                        ? Verdict.REFUSED
                        : Verdict.when(row.job(c.code()) == null, () -> job.code = c.code());
            }
            case ReopenActivity c -> {
                var job = row.job(c.activity());
                yield job == null
                        ? Verdict.REFUSED
                        : Verdict.when(job.stage != Stage.PLANNED, () -> job.stage = Stage.PLANNED);
            }
            case WithdrawActivity c -> standing(c, row.job(c.activity()));
            case CompleteActivity c -> standing(c, row.job(c.activity()));
            case RewordActivity c -> standing(c, row.job(c.activity()));
            case MarkRequestOnly c -> standing(c, row.job(c.activity()));
            case AssignActivity c -> standing(c, row.job(c.activity()));
            case AttachProject c -> standing(c, row.job(c.activity()));
            case DetachProject c -> standing(c, row.job(c.activity()));
            case RecordRequest c -> standing(c, row.job(c.activity()));
            case FulfilRequest c -> standing(c, row.job(c.activity()));
        };
    }

    private static Verdict standing(ActivityCommand command, @Nullable Job job) {
        if (job == null || !job.stands()) {
            return Verdict.REFUSED;
        }
        return switch (command) {
            case WithdrawActivity c -> Verdict.when(true, () -> job.stage = Stage.WITHDRAWN);
            case CompleteActivity c -> Verdict.when(job.stage != Stage.COMPLETED, () -> job.stage = Stage.COMPLETED);
            case RewordActivity c -> Verdict.when(!c.text().equals(job.text), () -> job.text = c.text());
            case MarkRequestOnly c ->
                Verdict.when(
                        c.requestOnly() != job.requestOnly && !job.met.contains(false),
                        () -> job.requestOnly = c.requestOnly());
            case AssignActivity c ->
                Verdict.when(!c.roles().equals(job.roles) || !c.bureaux().equals(job.bureaux), () -> {
                    job.roles = c.roles();
                    job.bureaux = c.bureaux();
                });
            case AttachProject c ->
                Verdict.when(
                        c.example().project() == null
                                || !attached(job, c.example().project()),
                        () -> job.examples.add(c.example()));
            case DetachProject c ->
                Verdict.when(
                        attached(job, c.project()),
                        () -> job.examples.removeIf(example -> c.project().equals(example.project())));
            case RecordRequest c -> Verdict.when(job.requestOnly, () -> job.met.add(false));
            case FulfilRequest c ->
                Verdict.when(
                        c.request() >= 1 && c.request() <= job.met.size() && !job.met.get(c.request() - 1),
                        () -> job.met.set(c.request() - 1, true));
            default -> throw new AssertionError(command);
        };
    }

    private static boolean attached(Job job, ProjectNumber project) {
        return job.examples.stream().anyMatch(example -> project.equals(example.project()));
    }

    private static @Nullable Job job(SimpleRow row, ActivityId id) {
        return row.jobs.stream()
                .filter(job -> job.planned.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
