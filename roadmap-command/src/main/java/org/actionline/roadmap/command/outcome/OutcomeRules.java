package org.actionline.roadmap.command.outcome;

import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityCommand.PlanActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.WithdrawActivity;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityPlanned;
import org.actionline.roadmap.api.activity.ActivityEvent.ActivityWithdrawn;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityCodeTaken;
import org.actionline.roadmap.api.activity.ActivityRefusal.ActivityIsWithdrawn;
import org.actionline.roadmap.api.activity.ActivityRefusal.UnknownActivity;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.StateExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultStated;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeLinked;
import org.actionline.roadmap.api.link.LinkRefusal.LinkedToItself;
import org.actionline.roadmap.api.link.LinkRefusal.LinksWouldCircle;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.RewordOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.WithdrawOutcome;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeCodeTaken;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.StatementUnchanged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.UnknownOutcome;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.partner.PartnerCommand.NamePartner;
import org.actionline.roadmap.api.partner.PartnerEvent.PartnerNamed;
import org.actionline.roadmap.api.period.PeriodRefusal.UnknownPeriod;
import org.actionline.roadmap.api.reference.ReferenceCommand.LinkReferences;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferencesLinked;
import org.actionline.roadmap.api.resource.ResourceCommand.StateResourceImpact;
import org.actionline.roadmap.api.resource.ResourceEvent.ResourceImpactStated;
import org.actionline.roadmap.api.result.ResultCommand.CorrectResult;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.result.ResultEvent.ResultCorrected;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.ResultRefusal.NoResultToCorrect;
import org.actionline.roadmap.api.result.ResultRefusal.OnlyForRequests;
import org.actionline.roadmap.api.result.ResultRefusal.ResultAlreadyRecorded;
import org.actionline.roadmap.api.result.ResultRefusal.ResultUnchanged;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;
import org.actionline.roadmap.api.timing.TimingCommand.ReviseTiming;
import org.actionline.roadmap.api.timing.TimingCommand.SetTiming;
import org.actionline.roadmap.api.timing.TimingEvent.TimingRevised;
import org.actionline.roadmap.api.timing.TimingEvent.TimingSet;
import org.actionline.roadmap.api.timing.TimingRefusal.TimingAlreadySet;
import org.actionline.roadmap.api.timing.TimingRefusal.TimingNotSet;
import org.actionline.roadmap.api.timing.TimingRefusal.TimingUnchanged;
import org.actionline.roadmap.command.outcome.Outcome.Live;
import org.actionline.roadmap.command.outcome.Outcome.Planned;
import org.actionline.roadmap.command.outcome.Outcome.Reported;
import org.actionline.roadmap.command.outcome.Outcome.Unborn;
import org.actionline.roadmap.command.outcome.Outcome.Withdrawn;
import org.jspecify.annotations.Nullable;

/** Which command leads to which event, and what forbids it: reads top to bottom. */
public final class OutcomeRules {

    private OutcomeRules() {}

    /** Pure. Returns the facts, none when everything is already so, or refuses. */
    public static List<OfOutcome> decide(ToOutcome command, Surroundings around, Outcome outcome) {
        if (!around.roadmapOpen()) {
            throw refused(new UnknownRoadmap(command.roadmap()));
        }
        return switch (command) {
            case DefineOutcome c -> define(c, around);
            case RewordOutcome c -> reword(c, live(c, outcome));
            case WithdrawOutcome c ->
                List.of(new OutcomeWithdrawn(c.roadmap(), live(c, outcome).id()));
            case SetTiming c -> set(c, live(c, outcome));
            case ReviseTiming c -> revise(c, live(c, outcome));
            case LinkReferences c -> link(c, live(c, outcome));
            case StateExpectedResult c -> state(c, live(c, outcome));
            case PlanActivity c -> plan(c, live(c, outcome));
            case WithdrawActivity c -> withdraw(c, live(c, outcome));
            case StateResourceImpact c -> state(c, live(c, outcome));
            case NamePartner c -> name(c, live(c, outcome));
            case LinkOutcome c -> link(c, around, live(c, outcome));
            case RecordResult c -> record(c, around, live(c, outcome));
            case CorrectResult c -> correct(c, around, live(c, outcome));
            case ToOutcome c -> throw new IllegalStateException("No rules for " + c.getClass());
        };
    }

    private static List<OfOutcome> define(DefineOutcome c, Surroundings around) {
        if (around.idOf(c.outcome()) != null) {
            throw refused(new OutcomeCodeTaken(c.roadmap(), c.outcome()));
        }
        if (c.parent() != null && around.idOf(c.parent()) == null) {
            throw refused(new UnknownOutcome(c.roadmap(), c.parent()));
        }
        return List.of(new OutcomeDefined(c.roadmap(), c.id(), c.outcome(), c.parent(), c.statement(), c.mark()));
    }

    private static List<OfOutcome> reword(RewordOutcome c, Live outcome) {
        if (c.statement().equals(outcome.statement())) {
            throw refused(new StatementUnchanged(c.roadmap(), c.outcome()));
        }
        return List.of(new OutcomeReworded(c.roadmap(), outcome.id(), outcome.statement(), c.statement()));
    }

    private static List<OfOutcome> set(SetTiming c, Live outcome) {
        if (outcome.timing() == null) {
            return List.of(new TimingSet(c.roadmap(), outcome.id(), c.timing()));
        }
        throw refused(new TimingAlreadySet(c.roadmap(), c.outcome(), outcome.timing()));
    }

    private static List<OfOutcome> revise(ReviseTiming c, Live outcome) {
        if (outcome.timing() == null) {
            throw refused(new TimingNotSet(c.roadmap(), c.outcome()));
        }
        if (outcome.timing().equals(c.timing())) {
            throw refused(new TimingUnchanged(c.roadmap(), c.outcome(), c.timing()));
        }
        return List.of(new TimingRevised(c.roadmap(), outcome.id(), outcome.timing(), c.timing()));
    }

    private static List<OfOutcome> link(LinkReferences c, Live outcome) {
        var fresh = c.references().stream()
                .filter(reference -> !outcome.references().contains(reference.target()))
                .toList();
        return fresh.isEmpty() ? List.of() : List.of(new ReferencesLinked(c.roadmap(), outcome.id(), fresh));
    }

    private static List<OfOutcome> state(StateExpectedResult c, Live outcome) {
        return outcome.expectedResults().contains(c.expectedResult())
                ? List.of()
                : List.of(new ExpectedResultStated(c.roadmap(), outcome.id(), c.expectedResult()));
    }

    private static List<OfOutcome> plan(PlanActivity c, Live outcome) {
        var code = c.activity().code();
        if (code != null && activity(outcome, code).isPresent()) {
            throw refused(new ActivityCodeTaken(c.roadmap(), c.outcome(), code));
        }
        return List.of(new ActivityPlanned(c.roadmap(), outcome.id(), c.activity()));
    }

    private static List<OfOutcome> withdraw(WithdrawActivity c, Live outcome) {
        var planned = standing(c, c.activity(), outcome);
        return List.of(new ActivityWithdrawn(
                c.roadmap(), outcome.id(), planned.activity().id()));
    }

    private static List<OfOutcome> state(StateResourceImpact c, Live outcome) {
        return c.resources().equals(outcome.resources())
                ? List.of()
                : List.of(new ResourceImpactStated(c.roadmap(), outcome.id(), c.resources()));
    }

    private static List<OfOutcome> name(NamePartner c, Live outcome) {
        return outcome.partners().contains(c.partner())
                ? List.of()
                : List.of(new PartnerNamed(c.roadmap(), outcome.id(), c.partner()));
    }

    private static List<OfOutcome> link(LinkOutcome c, Surroundings around, Live outcome) {
        var server = around.idOf(c.servedBy());
        if (server == null) {
            throw refused(new UnknownOutcome(c.roadmap(), c.servedBy()));
        }
        if (server.equals(outcome.id())) {
            throw refused(new LinkedToItself(c.roadmap(), c.outcome()));
        }
        if (outcome.servedBy().contains(server)) {
            return List.of();
        }
        if (around.serves(server, outcome.id())) {
            throw refused(new LinksWouldCircle(c.roadmap(), c.outcome(), c.servedBy()));
        }
        return List.of(new OutcomeLinked(c.roadmap(), outcome.id(), server));
    }

    private static List<OfOutcome> record(RecordResult c, Surroundings around, Live outcome) {
        var subject = new Reported(reportable(c, c.activity(), c.result().status(), outcome), c.period());
        if (!around.periods().contains(c.period())) {
            throw refused(new UnknownPeriod(c.roadmap(), c.period()));
        }
        if (outcome.results().containsKey(subject)) {
            throw refused(new ResultAlreadyRecorded(c.roadmap(), c.outcome(), c.activity(), c.period()));
        }
        return List.of(new ResultRecorded(c.roadmap(), outcome.id(), subject.activity(), c.period(), c.result()));
    }

    private static List<OfOutcome> correct(CorrectResult c, Surroundings around, Live outcome) {
        var subject = new Reported(reportable(c, c.activity(), c.result().status(), outcome), c.period());
        if (!around.periods().contains(c.period())) {
            throw refused(new UnknownPeriod(c.roadmap(), c.period()));
        }
        var recorded = outcome.results().get(subject);
        if (recorded == null) {
            throw refused(new NoResultToCorrect(c.roadmap(), c.outcome(), c.activity(), c.period()));
        }
        if (recorded.equals(c.result())) {
            throw refused(new ResultUnchanged(c.roadmap(), c.outcome(), c.activity(), c.period()));
        }
        return List.of(
                new ResultCorrected(c.roadmap(), outcome.id(), subject.activity(), c.period(), recorded, c.result()));
    }

    /** The activity that a result is about, if any; "not requested" is legal only for what is carried out on request. */
    private static @Nullable ActivityId reportable(
            ToOutcome c, @Nullable ActivityCode code, Status status, Live outcome) {
        var planned = code == null ? null : standing(c, code, outcome);
        var onRequest = planned != null && planned.activity().requestOnly();
        if (status == Status.NOT_REQUESTED && !onRequest) {
            throw refused(new OnlyForRequests(c.roadmap(), c.outcome(), code, status));
        }
        return planned == null ? null : planned.activity().id();
    }

    private static Planned standing(ToOutcome c, ActivityCode code, Live outcome) {
        var planned =
                activity(outcome, code).orElseThrow(() -> refused(new UnknownActivity(c.roadmap(), c.outcome(), code)));
        if (planned.withdrawn()) {
            throw refused(new ActivityIsWithdrawn(c.roadmap(), c.outcome(), code));
        }
        return planned;
    }

    private static Optional<Planned> activity(Live outcome, ActivityCode code) {
        return outcome.activities().values().stream()
                .filter(planned -> code.equals(planned.activity().code()))
                .findAny();
    }

    private static Live live(ToOutcome c, Outcome outcome) {
        return switch (outcome) {
            case Live live -> live;
            case Unborn unborn -> throw refused(new UnknownOutcome(c.roadmap(), c.outcome()));
            case Withdrawn gone -> throw refused(new OutcomeIsWithdrawn(c.roadmap(), c.outcome()));
        };
    }

    private static CommandRefused refused(Refusal refusal) {
        return new CommandRefused(refusal);
    }
}
