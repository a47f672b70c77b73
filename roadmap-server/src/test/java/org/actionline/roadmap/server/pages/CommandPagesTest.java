package org.actionline.roadmap.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.activity.Activity;
import org.actionline.roadmap.api.activity.ActivityCode;
import org.actionline.roadmap.api.activity.ActivityCommand.AttachProject;
import org.actionline.roadmap.api.activity.ActivityCommand.PlanActivity;
import org.actionline.roadmap.api.activity.ActivityCommand.RecordRequest;
import org.actionline.roadmap.api.activity.ActivityCommand.WithdrawActivity;
import org.actionline.roadmap.api.activity.ActivityId;
import org.actionline.roadmap.api.activity.Example;
import org.actionline.roadmap.api.activity.ProjectNumber;
import org.actionline.roadmap.api.activity.Request;
import org.actionline.roadmap.api.doubt.DoubtCommand.RaiseDoubt;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.WithdrawOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.partner.Partner;
import org.actionline.roadmap.api.partner.PartnerCommand.NamePartner;
import org.actionline.roadmap.api.period.PeriodCommand.ClosePeriod;
import org.actionline.roadmap.api.period.PeriodCommand.OpenPeriod;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceCommand.LinkReferences;
import org.actionline.roadmap.api.reference.Scheme;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.result.ResultCommand.ReturnResult;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapCommand.RetireRoadmap;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionCommand.DraftVersion;
import org.actionline.roadmap.api.version.VersionCommand.PublishVersion;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.register.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever may be asked of the register can be asked on a page, and links lead there. Read from the guide to the commands, so that a
 * command without a page does not stay unseen.
 */
class CommandPagesTest extends FilledRegister {

    private static final Path GUIDE = Path.of("..", "docs", "commands.md");
    private static final Pattern COMMAND =
            Pattern.compile("(?m)^### (\\S+)\n\n\\| \\| \\|\n\\|---\\|---\\|\n\\| address \\| (\\S+)");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#?]+)(\\?[^\"#]*)?[^\"]*\"");

    /** Forms that are called otherwise than their command: they carry several, or existed before the command had its name. */
    private static final Map<String, String> CALLED = Map.ofEntries(
            Map.entry("open-roadmap", "/roadmaps/open"),
            Map.entry("set-timing", "/outcomes/B/revise-timing"),
            Map.entry("resubmit-result", "/outcomes/B/correct-result"),
            Map.entry("approve-result", "/outcomes/A/review-result"),
            Map.entry("return-result", "/outcomes/A/review-result"),
            Map.entry("record-results", "/periods/2011"),
            Map.entry("close-period", "/periods/2011/close"),
            Map.entry("reopen-period", "/periods/2010/reopen"),
            Map.entry("revise-due-day", "/periods/2011/due-day"),
            Map.entry("publish-version", "/versions/publish"),
            Map.entry("settle-doubt", "/settle"));

    /** Where a walk begins. */
    private static List<String> doors;

    private static RoadmapCode full;

    @BeforeAll
    static void a_roadmap_in_which_every_command_has_something_to_do(@Autowired Register register) {
        full = another();
        var a = new OutcomeCode("A");
        var b = new OutcomeCode("B");
        var a1 = new ActivityCode("A1");
        write(new LinkReferences(full, a, List.of(Reference.of(Scheme.GOAL, "1"))));
        write(new NamePartner(full, a, new Partner(Partner.Kind.DONORS, "equipment")));
        write(new LinkOutcome(full, a, b));
        write(new AttachProject(full, a, a1, new Example("Courses", new ProjectNumber("7GL008061"))));
        write(new RecordRequest(full, a, a1, new Request("Atlantis", LocalDate.of(2011, 1, 1), "A plan")));
        write(new PlanActivity(
                full,
                b,
                new Activity(
                        new ActivityId(UUID.randomUUID()),
                        new ActivityCode("B1"),
                        "Print",
                        false,
                        List.of(),
                        List.of(),
                        List.of())));
        write(new WithdrawActivity(full, b, new ActivityCode("B1"), Reason.of("Nobody reads")));
        write(new DefineOutcome(
                full, new OutcomeId(UUID.randomUUID()), new OutcomeCode("G"), null, "Gone", Mark.FIRM, null));
        write(new WithdrawOutcome(full, new OutcomeCode("G"), Reason.of("Over")));
        var period = new PeriodLabel("2011");
        write(new RecordResult(full, a, null, period, new Result(Status.ON_TRACK, "Two", null, List.of())));
        write(new RecordResult(full, b, null, period, new Result(Status.ON_TRACK, "None", null, List.of())));
        write("reviewer", new ReturnResult(full, b, null, period, null, Reason.of("Say more")));
        var before = new PeriodLabel("2010");
        write(new OpenPeriod(full, before, LocalDate.of(2009, 11, 1), LocalDate.of(2010, 5, 31)));
        write("reviewer", new ClosePeriod(full, before));
        write(new RaiseDoubt(full, new DoubtId(UUID.randomUUID()), a, 3, "plans exi", "the sentence lacks its end"));
        publish(register, "2010");
        publish(register, "2011");
        var imprint = new Imprint("Council 2012", "C12/7", LocalDate.of(2011, 12, 31));
        write(new DraftVersion(full, new VersionLabel("2012"), imprint));
        var retired = another();
        write(new RetireRoadmap(retired, Reason.of("Over")));
        doors = List.of("/roadmaps", "/roadmaps/" + full, "/roadmaps/" + retired);
    }

    @Test
    void links_lead_to_a_form_for_every_command_of_the_guide() throws IOException {
        var forms = new TreeSet<>(formsOf(staff));
        forms.addAll(formsOf(reviewer));

        assertThat(commands())
                .hasSizeGreaterThan(50)
                .allSatisfy(command -> assertThat(forms)
                        .as("a form for %s", command)
                        .anyMatch(form -> form.endsWith(CALLED.getOrDefault(command, "/" + command))));
    }

    @Test
    void no_link_leads_who_may_not_write_to_a_form() {
        assertThat(formsOf(auditor)).isEmpty();
    }

    /** The addresses of the forms that somebody comes to from page to page, without their parameters. */
    private static Set<String> formsOf(Browser who) {
        var seen = new TreeSet<String>();
        var forms = new TreeSet<String>();
        var ahead = new ArrayDeque<>(doors);
        while (!ahead.isEmpty()) {
            var address = ahead.remove();
            var page = who.get(address);
            assertThat(page.statusCode()).as("a link to %s", address).isEqualTo(200);
            if (page.body().contains("name=\"command\"")) {
                forms.add(address.replaceAll("\\?.*", ""));
            }
            links(page.body()).filter(seen::add).forEach(ahead::add);
        }
        return forms;
    }

    /** What belongs to the roadmaps of this test and is about now. */
    private static Stream<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .filter(link -> link.group(1).equals("/roadmaps/open")
                        || doors.stream().skip(1).anyMatch(door -> link.group(1).matches(door + "(/.*)?")))
                .filter(link -> !link.group(1).matches(".*/(compare|pictures|evidence|timemap).*"))
                .filter(link -> link.group(2) == null || !link.group(2).matches(".*(asOf|lang|effectiveOn|since)=.*"))
                .map(link -> link.group().replaceAll("href=\"|\"|#.*", "").replace("&amp;", "&"));
    }

    private static List<String> commands() throws IOException {
        return COMMAND.matcher(Files.readString(GUIDE))
                .results()
                .filter(command -> !command.group(2).equals("Inside"))
                .map(command -> command.group(1))
                .toList();
    }

    private static void publish(Register register, String label) {
        write(
                "reviewer",
                new PublishVersion(
                        full,
                        new VersionLabel(label),
                        new Imprint("Council " + label, "C/" + label, LocalDate.of(2011, 1, 1)),
                        register.head(),
                        "cd".repeat(32)));
    }
}
