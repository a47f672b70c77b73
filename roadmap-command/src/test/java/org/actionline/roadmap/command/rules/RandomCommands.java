package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.REASON;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
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
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.Fulfilment;
import org.actionline.roadmap.api.activity.ProjectNumber;
import org.actionline.roadmap.api.activity.Request;
import org.actionline.roadmap.api.activity.Role;
import org.actionline.roadmap.api.doubt.DoubtCommand.RaiseDoubt;
import org.actionline.roadmap.api.doubt.DoubtCommand.SettleDoubt;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.ReviseTarget;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.RewordExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.StateExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.WithdrawExpectedResult;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.api.grid.GridCommand.GridRow;
import org.actionline.roadmap.api.grid.GridCommand.RecordResults;
import org.actionline.roadmap.api.grid.GridCommand.Write;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.link.LinkCommand.UnlinkOutcome;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MarkOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MergeOutcomes;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MoveOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.ReinstateOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.RewordOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.SplitOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.SubdivideOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.WithdrawOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.Part;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerCommand.NamePartner;
import org.actionline.roadmap.api.partner.PartnerCommand.WithdrawPartner;
import org.actionline.roadmap.api.period.PeriodCommand.ClosePeriod;
import org.actionline.roadmap.api.period.PeriodCommand.OpenPeriod;
import org.actionline.roadmap.api.period.PeriodCommand.ReopenPeriod;
import org.actionline.roadmap.api.period.PeriodCommand.ReviseDueDay;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceCommand.LinkReferences;
import org.actionline.roadmap.api.reference.ReferenceCommand.UnlinkReference;
import org.actionline.roadmap.api.reference.Scheme;
import org.actionline.roadmap.api.resource.ResourceCommand.StateResourceImpact;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultCommand.ApproveResult;
import org.actionline.roadmap.api.result.ResultCommand.CorrectResult;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.result.ResultCommand.ResubmitResult;
import org.actionline.roadmap.api.result.ResultCommand.ReturnResult;
import org.actionline.roadmap.api.result.ResultCommand.WithdrawResult;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.api.roadmap.CodeScheme;
import org.actionline.roadmap.api.roadmap.Description;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.DescribeRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.ReopenRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.RetireRoadmap;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.ReviseTemplate;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingCommand.ReviseTiming;
import org.actionline.roadmap.api.timing.TimingCommand.SetTiming;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionCommand.DiscardVersionDraft;
import org.actionline.roadmap.api.version.VersionCommand.DraftVersion;
import org.actionline.roadmap.api.version.VersionCommand.PublishVersion;
import org.actionline.roadmap.api.version.VersionCommand.ReviseVersionDraft;
import org.actionline.roadmap.api.version.VersionCommand.SupersedeVersion;
import org.actionline.roadmap.api.version.VersionLabel;
import org.jspecify.annotations.Nullable;

/**
 * Commands of every family, made up from few enough names and values that they get into each other's way.
 *
 * <p>The register tells what is there, so that about half of them can be carried out.
 */
final class RandomCommands {

    private static final List<String> WORDS = List.of("Broadband grows", "Orbits are open", "Fees are lower");
    private static final List<String> CODES = List.of("A", "B", "C", "D", "E", "F", "A1", "A2", "B1", "D1", "Z");
    private static final List<String> ACTIVITIES = List.of("A1", "A2", "A3");
    private static final List<String> UNITS = List.of("regions", "%", "studies");
    private static final List<ProjectNumber> PROJECTS =
            List.of(new ProjectNumber("7GL008061"), new ProjectNumber("7GL008062"));
    private static final List<Timing> TIMINGS = List.of(
            Timing.parse("2012"), Timing.parse("2010-2011"), Timing.parse("Dec. 2014"), Timing.parse("not stated"));
    private static final List<Reference> REFERENCES = List.of(
            Reference.of(Scheme.GOAL, "1"), Reference.of(Scheme.GOAL, "2"), Reference.of(Scheme.RESOLUTION, "PP 102"));

    /** The second one admits nearly every code. */
    private static final List<Template> TEMPLATES = List.of(
            Stories.LETTERED,
            new Template(
                    Stories.SIX.columns(),
                    List.of(),
                    List.of(),
                    List.of(
                            new CodeScheme("A", "Z", CodeScheme.SubOutcomes.NUMBER),
                            new CodeScheme("A1", "Z1", CodeScheme.SubOutcomes.NONE)),
                    List.of()));

    private final Random random;
    private final SimpleRegister register;
    private long ids;

    RandomCommands(Random random, SimpleRegister register) {
        this.random = random;
        this.register = register;
    }

    /** @param size number of events in the log */
    RegisterCommand next(long size) {
        if (!register.opened && !chance(10)) {
            return new OpenRoadmap(C2, words(), "F", "2015", Stories.SIX);
        }
        if (register.retired && !chance(4)) {
            return new ReopenRoadmap(C2, REASON);
        }
        List<Supplier<? extends RegisterCommand>> kinds = List.of(
                () -> roadmap(),
                () -> row(),
                () -> row(),
                () -> division(),
                () -> timing(),
                () -> reference(),
                () -> expected(),
                () -> activity(),
                () -> activity(),
                () -> request(),
                () -> request(),
                () -> attached(),
                () -> period(),
                () -> result(size),
                () -> result(size),
                () -> review(size),
                () -> grid(),
                () -> version(size),
                () -> doubt());
        return any(kinds).get();
    }

    private RegisterCommand roadmap() {
        return switch (random.nextInt(12)) {
            case 0 -> new RetireRoadmap(C2, REASON);
            case 1 -> new ReopenRoadmap(C2, REASON);
            case 2 -> new OpenRoadmap(C2, words(), "F", "2015", Stories.SIX);
            case 3 -> new DescribeRoadmap(C2, new Description(words(), "F", "2015"), REASON);
            case 4, 5 -> new ReviseTemplate(C2, chance(2) ? Stories.SIX : any(TEMPLATES), REASON);
            default -> define();
        };
    }

    private RegisterCommand define() {
        var parent = chance(3) ? known() : null;
        var reason = parent == null || chance(8) ? null : REASON;
        return new DefineOutcome(C2, outcomeId(), code(), parent, words(), any(List.of(Mark.values())), reason);
    }

    private RegisterCommand row() {
        return switch (random.nextInt(6)) {
            case 0 -> new RewordOutcome(C2, known(), words(), REASON);
            case 1 -> new MarkOutcome(C2, known(), any(List.of(Mark.values())), REASON);
            case 2 -> new WithdrawOutcome(C2, known(), REASON);
            case 3 -> new ReinstateOutcome(C2, known(), REASON);
            case 4 -> define();
            default -> {
                var toTop = chance(4);
                var parent = toTop || chance(2) ? null : known();
                var before = chance(4) ? known() : null;
                var after = before == null && chance(4) ? known() : null;
                yield new MoveOutcome(C2, known(), chance(2) ? null : code(), parent, toTop, before, after, REASON);
            }
        };
    }

    private RegisterCommand division() {
        var outcome = known();
        return switch (random.nextInt(5)) {
            case 0, 1 -> {
                var part = new Part(outcomeId(), below(outcome), words(), Mark.FIRM, List.of());
                yield new SubdivideOutcome(C2, outcome, List.of(part), REASON);
            }
            case 2 -> {
                var other = known();
                yield other.equals(outcome) ? define() : new MergeOutcomes(C2, outcome, List.of(other), REASON);
            }
            case 3 -> split(outcome);
            default -> new LinkOutcome(C2, outcome, known());
        };
    }

    private RegisterCommand split(OutcomeCode outcome) {
        var row = register.row(outcome);
        var one = new ArrayList<OutcomeCode>();
        var other = new ArrayList<OutcomeCode>();
        if (row != null) {
            register.children(row).forEach(child -> {
                if (!chance(12)) {
                    (random.nextBoolean() ? one : other).add(child.code);
                }
            });
        }
        var first = code();
        var second = code();
        return first.equals(second)
                ? define()
                : new SplitOutcome(
                        C2,
                        outcome,
                        List.of(
                                new Part(outcomeId(), first, words(), Mark.FIRM, one),
                                new Part(outcomeId(), second, words(), Mark.TENTATIVE, other)),
                        REASON);
    }

    private RegisterCommand timing() {
        return random.nextBoolean()
                ? new SetTiming(C2, known(), any(TIMINGS))
                : new ReviseTiming(C2, known(), any(TIMINGS), random.nextBoolean(), REASON);
    }

    private RegisterCommand reference() {
        var one = any(REFERENCES);
        var other = any(REFERENCES);
        return chance(3)
                ? new UnlinkReference(C2, known(), one.scheme(), one.number(), REASON)
                : new LinkReferences(C2, known(), one.equals(other) ? List.of(one) : List.of(one, other));
    }

    private RegisterCommand expected() {
        return switch (random.nextInt(6)) {
            case 0 -> new RewordExpectedResult(C2, known(), number(), words(), REASON);
            case 1 -> new ReviseTarget(C2, known(), number(), target(), REASON);
            case 2 -> new WithdrawExpectedResult(C2, known(), number(), REASON);
            default -> new StateExpectedResult(C2, known(), new ExpectedResult(words(), target(), null));
        };
    }

    private @Nullable Target target() {
        var unit = any(UNITS);
        var whole = unit.equals("regions") ? (Boolean) random.nextBoolean() : null;
        var baseline = chance(3) ? BigDecimal.valueOf(random.nextInt(3)) : null;
        var value = BigDecimal.valueOf(chance(5) ? 150 : 4 + random.nextInt(3));
        return chance(4)
                ? null
                : new Target(
                        null,
                        value,
                        unit,
                        baseline,
                        null,
                        chance(4) ? null : any(List.of(Target.Direction.values())),
                        chance(4) ? null : any(List.of(Target.Aggregation.values())),
                        whole);
    }

    private RegisterCommand activity() {
        var outcome = busy();
        var code = activityCode(outcome);
        return switch (random.nextInt(9)) {
            case 0 -> new WithdrawActivity(C2, outcome, code, REASON);
            case 1 -> new ReopenActivity(C2, outcome, code, REASON);
            case 2 -> new CompleteActivity(C2, outcome, code);
            case 3 -> new RewordActivity(C2, outcome, code, words(), REASON);
            case 4 -> new MarkRequestOnly(C2, outcome, code, random.nextBoolean(), REASON);
            case 5 -> {
                var roles = random.nextBoolean() ? List.of(Role.PARTNER) : List.<Role>of();
                yield new AssignActivity(C2, outcome, code, roles, List.of(any(List.of(Bureau.values()))), REASON);
            }
            case 6 -> recode();
            default -> new PlanActivity(C2, outcome, planned());
        };
    }

    private RegisterCommand recode() {
        var row = register.row(known());
        var id = row == null || row.jobs.isEmpty()
                ? new ActivityId(new UUID(8, 8))
                : any(row.jobs).planned.id();
        return new RecodeActivity(C2, row == null ? known() : row.code, id, activityCode(), REASON);
    }

    private Activity planned() {
        return new Activity(
                new ActivityId(new UUID(3, ++ids)),
                chance(4) ? null : activityCode(),
                words(),
                random.nextBoolean(),
                List.of(),
                List.of(),
                List.of());
    }

    private RegisterCommand request() {
        var outcome = busy();
        var code = activityCode(outcome);
        return switch (random.nextInt(4)) {
            case 0 -> new RecordRequest(C2, outcome, code, new Request("Ayton", LocalDate.of(2011, 2, 1), words()));
            case 1 -> new FulfilRequest(C2, outcome, code, number(), new Fulfilment(LocalDate.of(2011, 5, 2), words()));
            case 2 -> new AttachProject(C2, outcome, code, new Example(words(), chance(3) ? null : any(PROJECTS)));
            default -> new DetachProject(C2, outcome, code, any(PROJECTS), REASON);
        };
    }

    private RegisterCommand attached() {
        var row = register.rows.isEmpty() ? null : any(register.rows);
        var partner = new Partner(any(List.of(Partner.Kind.DONORS, Partner.Kind.INDUSTRY)), chance(2) ? "" : words());
        return switch (random.nextInt(6)) {
            case 0 -> new NamePartner(C2, known(), partner);
            case 1 ->
                row == null || row.partners.isEmpty()
                        ? new WithdrawPartner(C2, known(), partner, REASON)
                        : new WithdrawPartner(
                                C2,
                                row.code,
                                any(row.partners.stream()
                                        .sorted(Comparator.comparing(Partner::toString))
                                        .toList()),
                                REASON);
            case 2 -> new StateResourceImpact(C2, known(), new ResourceImpact(words(), List.of()));
            case 3 -> unlink();
            default -> new LinkOutcome(C2, known(), known());
        };
    }

    private RegisterCommand unlink() {
        var served =
                register.rows.stream().filter(row -> !row.servers.isEmpty()).toList();
        if (served.isEmpty() || chance(8)) {
            return new UnlinkOutcome(C2, known(), known(), REASON);
        }
        var row = any(served);
        var codes =
                row.servers.stream().map(server -> server.code.text()).sorted().toList();
        return new UnlinkOutcome(C2, row.code, new OutcomeCode(any(codes)), REASON);
    }

    private RegisterCommand period() {
        var from = LocalDate.of(2010 + random.nextInt(5), 1, 1);
        return switch (random.nextInt(5)) {
            case 4 -> new ReviseDueDay(C2, periodLabel(), from.plusMonths(random.nextInt(3)), REASON);
            case 0 -> new ClosePeriod(C2, periodLabel());
            case 1 -> new ReopenPeriod(C2, periodLabel(), REASON);
            default ->
                new OpenPeriod(
                        C2,
                        periodLabel(),
                        from,
                        from.plusMonths(6 + random.nextInt(9)),
                        chance(2) ? null : from.plusYears(2));
        };
    }

    private RegisterCommand result(long size) {
        var of = subject();
        return switch (random.nextInt(5)) {
            case 0 -> new CorrectResult(C2, of.outcome(), of.activity(), of.period(), report(), REASON);
            case 1 -> new ResubmitResult(C2, of.outcome(), of.activity(), of.period(), report(), REASON);
            case 2 ->
                chance(2) ? new WithdrawResult(C2, of.outcome(), of.activity(), of.period(), REASON) : review(size);
            default -> new RecordResult(C2, known(), chance(3) ? activityCode() : null, periodLabel(), report());
        };
    }

    private RegisterCommand review(long size) {
        var of = subject();
        var seen = size > 0 && chance(6) ? (Long) random.nextLong(size) : null;
        return chance(3)
                ? new ApproveResult(C2, of.outcome(), of.activity(), of.period(), seen)
                : new ReturnResult(C2, of.outcome(), of.activity(), of.period(), seen, REASON);
    }

    /** What a result is about. */
    private record About(OutcomeCode outcome, @Nullable ActivityCode activity, PeriodLabel period) {}

    /** Mostly one that there is a result of. */
    private About subject() {
        var all = new ArrayList<About>();
        for (var row : register.rows) {
            row.reports.keySet().forEach(period -> all.add(new About(row.code, null, period)));
            row.jobs.stream()
                    .filter(job -> job.code != null)
                    .forEach(job ->
                            job.reports.keySet().forEach(period -> all.add(new About(row.code, job.code, period))));
        }
        return all.isEmpty() || chance(6)
                ? new About(known(), chance(3) ? activityCode() : null, periodLabel())
                : any(all.stream().sorted(Comparator.comparing(About::toString)).toList());
    }

    private Result report() {
        var status = chance(8) ? Status.NOT_REQUESTED : any(List.of(Status.ON_TRACK, Status.DELAYED));
        return new Result(status, words(), chance(3) ? null : measured(), List.of());
    }

    private Measured measured() {
        var value = BigDecimal.valueOf(random.nextInt(-1, 9)).add(new BigDecimal(chance(8) ? "0.5" : "0"));
        return new Measured(value, any(UNITS), chance(2) ? null : (Integer) number());
    }

    private RegisterCommand grid() {
        var rows = new ArrayList<GridRow>();
        var outcomes = register.rows.stream().map(row -> row.code).distinct().toList();
        for (var outcome : outcomes) {
            if (chance(3)) {
                var activity = chance(4) ? activityCode() : null;
                rows.add(new GridRow(rows.size() + 1, outcome, activity, report()));
            }
        }
        return rows.isEmpty()
                ? define()
                : new RecordResults(
                        C2, periodLabel(), rows, any(List.of(Write.ALL, Write.VALID, Write.VALID, Write.NONE)));
    }

    private RegisterCommand version(long size) {
        var label = versionLabel();
        return switch (random.nextInt(6)) {
            case 0 -> new DraftVersion(C2, label, imprint());
            case 1 -> new ReviseVersionDraft(C2, label, imprint());
            case 2 -> new DiscardVersionDraft(C2, label, REASON);
            case 3 -> new SupersedeVersion(C2, label, versionLabel(), REASON);
            default -> new PublishVersion(C2, label, chance(3) ? null : imprint(), chance(5) ? size - 1 : size, "ab");
        };
    }

    private Imprint imprint() {
        return new Imprint(any(List.of("Council 2011", "Council 2012")), "C/1", LocalDate.of(2011, 1, 1));
    }

    private RegisterCommand doubt() {
        var doubt = new DoubtId(new UUID(4, random.nextInt(6)));
        return random.nextBoolean()
                ? new RaiseDoubt(C2, doubt, null, 7, "hal", "cut at the end")
                : new SettleDoubt(C2, doubt, REASON);
    }

    /** Mostly the code of an outcome that is there. */
    private OutcomeCode known() {
        return register.rows.isEmpty() || chance(12) ? code() : any(register.rows).code;
    }

    /** Mostly the code of a living outcome that has activities. */
    private OutcomeCode busy() {
        var busy = register.rows.stream()
                .filter(row -> row.lives() && !row.jobs.isEmpty())
                .toList();
        return busy.isEmpty() || chance(4) ? known() : any(busy).code;
    }

    private ActivityCode activityCode(OutcomeCode outcome) {
        var row = register.row(outcome);
        var codes = row == null
                ? List.<ActivityCode>of()
                : row.jobs.stream().flatMap(job -> Stream.ofNullable(job.code)).toList();
        return codes.isEmpty() || chance(4) ? activityCode() : any(codes);
    }

    private OutcomeCode below(OutcomeCode parent) {
        return chance(3) ? code() : new OutcomeCode(parent.text().substring(0, 1) + (1 + random.nextInt(4)));
    }

    private OutcomeCode code() {
        return new OutcomeCode(any(CODES));
    }

    private OutcomeId outcomeId() {
        return new OutcomeId(new UUID(2, ++ids));
    }

    private ActivityCode activityCode() {
        return new ActivityCode(any(ACTIVITIES));
    }

    private PeriodLabel periodLabel() {
        return new PeriodLabel("P" + random.nextInt(4));
    }

    private VersionLabel versionLabel() {
        return new VersionLabel("V" + random.nextInt(4));
    }

    private int number() {
        return 1 + random.nextInt(4);
    }

    private String words() {
        return any(WORDS);
    }

    /** One time in so many. */
    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T any(List<T> elements) {
        return elements.get(random.nextInt(elements.size()));
    }
}
