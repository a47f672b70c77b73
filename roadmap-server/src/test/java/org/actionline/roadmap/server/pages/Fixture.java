package org.actionline.roadmap.server.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandId;
import org.actionline.roadmap.api.Envelope;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.SourceLine;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityCommand.PlanActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.WithdrawActivity;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.Bureau;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.ProjectNumber;
import org.actionline.roadmap.api.activity.Role;
import org.actionline.roadmap.api.doubt.DoubtCommand.RaiseDoubt;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.StateExpectedResult;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.RewordOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.WithdrawOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerCommand.NamePartner;
import org.actionline.roadmap.api.period.PeriodCommand.OpenPeriod;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceCommand.LinkReferences;
import org.actionline.roadmap.api.reference.Scheme;
import org.actionline.roadmap.api.resource.Estimate;
import org.actionline.roadmap.api.resource.ResourceCommand.StateResourceImpact;
import org.actionline.roadmap.api.resource.ResourceImpact;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.api.roadmap.Footnote;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.OpenRoadmap;
import org.actionline.roadmap.api.roadmap.Template;
import org.actionline.roadmap.api.timing.Stage;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingCommand.ReviseTiming;
import org.actionline.roadmap.api.timing.TimingCommand.SetTiming;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionCommand.PublishVersion;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.server.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * Three roadmaps with everything a page can show: C2 with a published version and changes since, C5 without outcomes, C6 for the
 * forms to change.
 */
final class Fixture {

    static final RoadmapCode C2 = new RoadmapCode("C2");
    static final RoadmapCode C5 = new RoadmapCode("C5");
    static final RoadmapCode C6 = new RoadmapCode("C6");
    static final String DOCUMENT = "ab".repeat(32);

    /** The day on which C6 was agreed, long before it was entered. */
    static final LocalDate AGREED = LocalDate.of(2010, 2, 1);

    /** The day from which C6 a says more. */
    static final LocalDate REWORDED = LocalDate.of(2011, 6, 1);

    private final Register register;

    Fixture(Register register) {
        this.register = register;
    }

    /** Fills the register and returns the position of the last change. */
    long fill() {
        open();
        outcomes();
        publish("2010", LocalDate.of(2010, 12, 31));
        change();
        return forForms();
    }

    private void open() {
        var columns = List.of("What", "When", "Goals", "Results and work", "Cost", "With whom");
        var template = new Template(columns, List.of(new Footnote(1, "A timing may be left open.")));
        staff(new OpenRoadmap(C2, "Information and communication infrastructure", "ITU", "2010–2015", template));
        staff(new OpenRoadmap(C5, "Confidence and security", "ITU", "2010–2015", Template.sixColumns()));
        staff(new OpenPeriod(C2, new PeriodLabel("2011"), LocalDate.of(2010, 11, 1), LocalDate.of(2011, 5, 31)));
    }

    private void outcomes() {
        define(C2, "A", null, "Backbone networks reach every region", Mark.FIRM);
        imported(new SetTiming(C2, code("A"), Timing.parse("2010-2011")), 41);
        staff(new LinkReferences(
                C2,
                code("A"),
                List.of(
                        Reference.of(Scheme.GOAL, "1"),
                        Reference.of(Scheme.GOAL, "4"),
                        Reference.of(Scheme.RESOLUTION, "PP 102"))));
        staff(new StateExpectedResult(C2, code("A"), new ExpectedResult("Every region has a plan", null, null)));
        plan(
                C2,
                "A",
                "A1",
                "Write a regional plan",
                false,
                List.of(Role.FACILITATOR),
                new Example("Plan for islands", null));
        plan(C2, "A", "A2", "Train engineers", true, List.of(), new Example("Courses", new ProjectNumber("7GL008061")));
        plan(C2, "A", "A3", "Print a brochure", false, List.of(), null);
        staff(new StateResourceImpact(
                C2,
                code("A"),
                new ResourceImpact(
                        "Two experts for two years",
                        List.of(new Estimate(
                                Estimate.Kind.FUNDS,
                                "2012-2015",
                                new BigDecimal("150000"),
                                "CHF",
                                Estimate.Source.EXTRA_BUDGETARY)))));
        staff(new NamePartner(C2, code("A"), new Partner(Partner.Kind.DONORS, "equipment")));
        define(C2, "A1", "A", "Islands are connected", Mark.TENTATIVE);
        imported(new SetTiming(C2, code("A1"), Timing.parse("Dec. 2012")), 44);
        define(C2, "D", null, "Spectrum plans are agreed and published", Mark.FIRM);
        imported(
                new SetTiming(
                        C2,
                        code("D"),
                        new Timing.InYear(
                                Year.of(2011), "2011", List.of(new Stage("draft plan", YearMonth.of(2010, 9))), null)),
                77);
        define(C2, "E", null, "Help is given <script>alert('E')</script> & kept up", Mark.FIRM);
        imported(new SetTiming(C2, code("E"), Timing.parse("On-going with yearly results")), 90);
        staff(new LinkOutcome(C2, code("E"), code("A")));
        define(C2, "F", null, "Emergency plans exist", Mark.FIRM);
        staff(new RaiseDoubt(
                C2, new DoubtId(UUID.randomUUID()), code("F"), 98, "plans exi\tst for", "the sentence lacks its end"));
        define(C2, "G", null, "A conference is held", Mark.FIRM);
        imported(new SetTiming(C2, code("G"), Timing.parse("2010")), 101);
    }

    private void change() {
        send(
                new ReviseTiming(
                        C2, code("D"), Timing.parse("2013"), new Reason("The regional conference was moved", "C11/35")),
                "staff",
                LocalDate.of(2011, 3, 1),
                null);
        staff(new RewordOutcome(
                C2, code("D"), "Spectrum plans are agreed, tested and published", Reason.of("Testing was left out")));
        staff(new WithdrawActivity(C2, code("A"), new ActivityCode("A3"), Reason.of("Nobody reads brochures")));
        staff(new WithdrawOutcome(C2, code("G"), Reason.of("It took place elsewhere")));
        staff(new RecordResult(
                C2,
                code("A"),
                new ActivityCode("A1"),
                new PeriodLabel("2011"),
                new Result(Status.DELAYED, "Two of five plans are written", null, List.of("C11/40"))));
        define(C2, "H", null, "Roaming prices are published", Mark.FIRM);
        staff(new SetTiming(C2, code("H"), Timing.parse("2014")));
    }

    private long forForms() {
        staffOn(AGREED, new OpenRoadmap(C6, "Enabling environment", "ITU", "2010–2015", Template.sixColumns()));
        staff(new OpenPeriod(C6, new PeriodLabel("2011"), LocalDate.of(2010, 11, 1), LocalDate.of(2011, 5, 31)));
        staffOn(AGREED, outcome(C6, "a", null, "Laws are compared", Mark.FIRM));
        staffOn(AGREED, new SetTiming(C6, code("a"), Timing.parse("2014")));
        staffOn(
                REWORDED,
                new RewordOutcome(C6, code("a"), "Laws are compared and published", Reason.of("For the public")));
        define(C6, "b", null, "Advice is given", Mark.FIRM);
        plan(C6, "b", "A1", "Advise on request", true, List.of(), null);
        return staff(new SetTiming(C6, code("b"), Timing.parse("2011")));
    }

    private void publish(String label, LocalDate represented) {
        send(
                new PublishVersion(
                        C2,
                        new VersionLabel(label),
                        new Imprint("Council " + label, "C" + label.substring(2) + "/35", represented),
                        register.head(),
                        "cd".repeat(32)),
                "reviewer",
                null,
                null);
    }

    private void define(RoadmapCode roadmap, String code, @Nullable String parent, String statement, Mark mark) {
        staff(outcome(roadmap, code, parent, statement, mark));
    }

    private static DefineOutcome outcome(
            RoadmapCode roadmap, String code, @Nullable String parent, String statement, Mark mark) {
        return new DefineOutcome(
                roadmap,
                new OutcomeId(UUID.randomUUID()),
                code(code),
                parent == null ? null : code(parent),
                statement,
                mark,
                parent == null ? null : Reason.of("The founding document divides it"));
    }

    private void plan(
            RoadmapCode roadmap,
            String outcome,
            String code,
            String text,
            boolean onRequest,
            List<Role> roles,
            @Nullable Example example) {
        var examples = example == null ? List.<Example>of() : List.of(example);
        var id = new ActivityId(UUID.randomUUID());
        var activity = new Activity(
                id, new ActivityCode(code), text, onRequest, roles, List.of(Bureau.BDT, Bureau.TSB), examples);
        staff(new PlanActivity(roadmap, code(outcome), activity));
    }

    private long staff(RegisterCommand command) {
        return send(command, "staff", null, null);
    }

    private void staffOn(LocalDate effectiveOn, RegisterCommand command) {
        send(command, "staff", effectiveOn, null);
    }

    private void imported(RegisterCommand command, int line) {
        send(command, "staff", null, new SourceLine(DOCUMENT, line));
    }

    private long send(
            RegisterCommand command, String actor, @Nullable LocalDate effectiveOn, @Nullable SourceLine source) {
        var id = new CommandId(UUID.randomUUID());
        return register.send(command, new Envelope(id, id.toString(), new ActorId(actor), effectiveOn, null, source))
                .position();
    }

    private static OutcomeCode code(String code) {
        return new OutcomeCode(code);
    }
}
