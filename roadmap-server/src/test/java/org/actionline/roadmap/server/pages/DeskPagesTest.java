package org.actionline.roadmap.server.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.actionline.roadmap.server.pages.PagesTest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.query.report.ReportKind;
import org.actionline.roadmap.query.view.Views;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.register.Register;
import org.actionline.roadmap.server.security.Visitors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Pictures, the desk of staff and the pages of auditors, as a browser without scripts gets them. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class DeskPagesTest {

    private static final String DOCUMENT = """
            WSIS Action Line C3: Access to knowledge

            Outcomes (AL C3)\tTiming\tStrategic Goals\tExpected Results\tFinancial Resources\tPartners
            B: Schools share their lessons.\tperhaps soon\tGoal 3\tLessons are shared\tNothing\tPrivate sector: tools
            """;

    @TempDir
    static Path data;

    private static Browser staff;
    private static Browser auditor;
    private static Browser reviewer;

    @Autowired
    private EventLog log;

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeAll
    static void two_roadmaps(@LocalServerPort int port, @Autowired Register register, @Autowired Views views) {
        staff = signedIn(port, "staff");
        auditor = signedIn(port, "auditor");
        reviewer = signedIn(port, "reviewer");
        views.awaitPosition(new Fixture(register).fill(), Duration.ofSeconds(20));
    }

    @AfterAll
    static void close() {
        staff.close();
        auditor.close();
        reviewer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "status", "changes", "coverage", "money"})
    void a_picture_says_in_words_and_as_a_table_what_it_shows(String name) {
        var page = staff.get("/roadmaps/C2/pictures/" + name).body();

        assertThat(page)
                .contains("<desc>", "aria-describedby=\"said-" + name + "\"", "<table class=\"figures-table\">");
    }

    @Test
    void a_mark_of_a_picture_leads_to_the_change_behind_it() {
        assertThat(staff.get("/roadmaps/C2/pictures/timeline").body())
                .containsPattern(
                        "<a href=\"/roadmaps/C2/outcomes/D#change-\\d+\" aria-label=\"D: 2013, was 2011, 2 years"
                                + " later\">");
    }

    @Test
    void a_catalogue_leads_from_people_to_what_they_did() {
        var page = auditor.get("/roadmaps/C2/catalogue").body();

        assertThat(text(page)).containsPattern("Who changed C2 [\\d ]+ changes by (one person|\\d people)");
        assertThat(page)
                .containsPattern(
                        "href=\"/changes\\?roadmap=C2&amp;type=TimingRevised&amp;actor=staff[^\"]*\"[^>]*>[^<]+</a>")
                .containsPattern("href=\"/roadmaps/C2/outcomes/D#change-\\d+\"");
    }

    @Test
    void a_catalogue_is_filtered_by_what_people_did_and_where() {
        assertThat(text(auditor.get("/roadmaps/C2/catalogue?type=TimingRevised&outcome=D")
                        .body()))
                .contains("staff")
                .doesNotContain("Nobody fits");
        assertThat(text(auditor.get("/roadmaps/C2/catalogue?actor=nobody").body()))
                .contains("Nobody fits");
    }

    @Test
    void a_goal_that_nothing_serves_is_named() {
        assertThat(text(staff.get("/roadmaps/C2/pictures/coverage").body())).contains("served by no outcome: Goal 2,");
    }

    @Test
    void an_outcome_is_replayed_one_change_after_the_other() {
        var now = staff.get("/roadmaps/C2/outcomes/D").body();
        var before = now.replaceAll("(?s).*rel=\"prev\" href=\"([^\"]+)\".*", "$1");

        var earlier = text(staff.get(before).body());

        assertThat(earlier).contains("Shown as of: log position").containsPattern("Change \\d+ of \\d+");
        assertThat(position(before)).isLessThan(log.head() - 1);
    }

    @Test
    void a_comparison_goes_to_a_spreadsheet_without_formulas() {
        var csv = staff.get("/roadmaps/C2/compare.csv?from=2010&to=current");

        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("C2-2010-current.csv"));
        assertThat(csv.body()).contains("\"D\",\"timing\"").doesNotContainPattern("(?m)(^|,)\"[=+@]");
    }

    @Test
    void who_may_not_write_sees_the_grid_without_fields() {
        assertThat(auditor.get("/roadmaps/C2/periods/2011").body()).doesNotContain("<textarea", "Save the filled rows");
    }

    @Test
    void the_to_do_list_names_what_is_missing() {
        assertThat(text(staff.get("/to-do").body()))
                .containsPattern("\\d results missing for 2011")
                .contains("H Roaming prices are published");
    }

    @Test
    void a_second_version_of_the_same_thing_is_shown_beside_the_first() {
        staff.get("/roadmaps/C6/outcomes/a/revise-timing");
        staff.post(
                "/roadmaps/C6/outcomes/a/revise-timing",
                "timing=2014&reason=The+first+was+faster&command=" + UUID.randomUUID() + staff.csrfField());

        var page = text(staff.post(
                        "/roadmaps/C6/outcomes/a/revise-timing",
                        "timing=2015&reason=The+second&version=1&command=" + UUID.randomUUID() + staff.csrfField())
                .body());

        assertThat(page)
                .contains("What somebody else saved meanwhile", "Timing set to 2014")
                .contains("What you typed New timing 2015 Reason The second")
                .contains("Save mine after theirs", "Keep theirs");
    }

    @Test
    void a_version_is_announced_before_it_is_published() {
        reviewer.get("/roadmaps/C2/versions/publish");
        var fields = "label=2012&session=Council+2012&symbol=C12%2F7&representedDate=2012-03-01&command="
                + UUID.randomUUID() + reviewer.csrfField();
        var head = log.head();

        var announced =
                text(reviewer.post("/roadmaps/C2/versions/publish", fields).body());
        assertThat(announced).contains("What will happen", "since version 2010", "cannot be taken back");
        assertThat(log.head()).isEqualTo(head);

        reviewer.post("/roadmaps/C2/versions/publish", fields + "&step=publish");
        assertThat(text(reviewer.get("/roadmaps/C2/versions").body())).contains("2012 Council 2012 C12/7 1 March 2012");
    }

    @Test
    void a_result_is_corrected_from_what_is_recorded() {
        var form = staff.get("/roadmaps/C2/outcomes/A/correct-result?period=2011&activity=A1");
        if (form.statusCode() == 404) {
            form = staff.get("/roadmaps/C2/outcomes/D/correct-result?period=2011&activity=A1");
        }
        assertThat(text(form.body())).contains("It stays in the log beside the corrected one.");
        assertThat(form.body()).contains("name=\"reason\"").contains("selected=\"selected\"");
    }

    @Test
    void the_log_is_filtered_by_kind_and_day() {
        assertThat(text(auditor.get("/changes?roadmap=C2&type=TimingRevised&from=2011-01-01&to=2011-12-31")
                        .body()))
                .contains("timing revised C2 › D staff 1 March 2011", "The regional conference was moved");
        assertThat(text(auditor.get("/changes?type=TimingRevised&by=recorded&to=2011-12-31")
                        .body()))
                .contains("No change fits.");
        assertThat(text(auditor.get("/changes?from=soon").body())).contains("The day soon cannot be read.");
    }

    @Test
    void an_entry_shows_what_was_hashed_and_its_proof_holds() {
        var page = text(auditor.get("/changes/1").body());

        assertThat(page).contains("What was hashed", "This proof was checked when the page was made");
        assertThat(page).containsPattern("Leaf hash: [0-9a-f]{64}");
        assertThat(auditor.get("/changes/1/proof").body()).startsWith("c2sp.org/tlog-proof");
        assertThat(auditor.get("/changes/999999").statusCode()).isEqualTo(404);
    }

    /** The version of the fixture states a root of its own invention. */
    @Test
    void verifying_reads_every_entry_and_names_what_is_not_as_it_was_written() {
        auditor.get("/verify");
        auditor.post("/verify", auditor.csrfField().substring(1));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(text(auditor.get("/verify").body()))
                        .contains("Altered: something is not as it was written.")
                        .containsPattern("\\d+ entries read, \\d+ confirmed by the signed checkpoint")
                        .contains("version 2010 of C2 states another root"));
    }

    @Test
    void evidence_is_offered_of_everything_of_a_roadmap_and_of_one_entry() {
        assertThat(auditor.get("/verify").body()).contains("action=\"/verify/evidence\"", "value=\"C2\"");
        assertThat(auditor.get("/changes/3").body()).contains("href=\"/verify/evidence?from=3&amp;to=3\"");
    }

    @Test
    void evidence_is_named_after_what_it_holds() {
        assertThat(name(auditor.get("/verify/evidence?roadmap=&from=&to="))).matches("evidence-all-\\d+\\.zip");
        assertThat(name(auditor.get("/verify/evidence?roadmap=C2"))).matches("evidence-C2-\\d+\\.zip");
        assertThat(name(auditor.get("/verify/evidence?from=3&to=5"))).matches("evidence-3-5-\\d+\\.zip");
    }

    @Test
    void evidence_of_what_is_not_there_is_refused_with_what_is() {
        var answer = auditor.get("/verify/evidence?from=5&to=3");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer.body())).contains("to \"3\" is not accepted. Accepted: a position not before from, 5");
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void every_report_is_a_page_and_a_file(ReportKind kind) {
        var page = auditor.get("/reports/" + kind.text() + "?roadmap=C2&year=2011");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("??").contains("/reports/" + kind.text() + ".csv?roadmap=C2");
        assertThat(auditor.get("/reports/" + kind.text() + ".csv?roadmap=C2").body())
                .startsWith("roadmap,");
        assertThat(auditor.get("/reports/" + kind.text() + ".json").body()).contains("\"" + kind.text() + "\"");
    }

    @Test
    void a_report_speaks_the_words_of_the_page_and_leads_to_what_it_names() {
        var page = auditor.get("/reports/slips?roadmap=C2").body();

        assertThat(text(page)).contains("1 row.", "The regional conference was moved", "Months in all", "1 March 2011");
        assertThat(page).contains("href=\"/roadmaps/C2/outcomes/D\"", "<figure");
    }

    @Test
    void a_report_at_a_point_that_cannot_be_read_keeps_what_was_asked() {
        var page = auditor.get("/reports/slips?roadmap=C2&asOf=soon").body();

        assertThat(text(page)).contains("The point soon cannot be read.");
        assertThat(page).contains("href=\"#asOf\"", "value=\"soon\"");
    }

    @Test
    void a_report_about_a_roadmap_that_is_not_there_says_so() {
        assertThat(text(auditor.get("/reports/slips?roadmap=C9").body())).contains("There is no roadmap C9.");
        assertThat(auditor.get("/reports/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void words_are_found_and_lead_to_where_they_stand() {
        var page = auditor.get("/search?q=roaming").body();

        assertThat(text(page)).contains("C2 › H", "Roaming prices are published");
        assertThat(page).contains("href=\"/roadmaps/C2/outcomes/H\"", "<mark>Roaming</mark>");
        assertThat(text(auditor.get("/search?q=nowhere").body())).contains("Nothing was found.");
        assertThat(text(auditor.get("/search?q=%21%21").body())).contains("one to ten words");
    }

    @Test
    void what_is_new_in_what_a_reader_follows_is_told_until_they_have_seen_it() {
        reviewer.get("/following");
        reviewer.post("/following/follow", "roadmap=C6&outcome=b" + reviewer.csrfField());
        assertThat(text(reviewer.get("/following").body())).contains("Nothing is new.", "C6 › b");

        staff.get("/roadmaps/C6/outcomes/b/revise-timing");
        staff.post(
                "/roadmaps/C6/outcomes/b/revise-timing",
                "timing=2014&reason=Later&version=&command=" + UUID.randomUUID() + staff.csrfField());

        var page = reviewer.get("/following").body();
        assertThat(text(page)).contains("b Timing moved from 2011 to 2014, 3 years later");
        var seen = page.replaceAll("(?s).*name=\"position\" value=\"(\\d+)\".*", "$1");
        reviewer.post("/following/read", "position=" + seen + reviewer.csrfField());
        assertThat(text(reviewer.get("/following").body())).contains("Nothing is new.");
    }

    @Test
    void a_document_that_is_none_is_refused_with_a_way_out() {
        staff.get("/import");

        assertThat(text(staff.upload("/import", "picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'})
                        .body()))
                .contains("PNG");
    }

    @Test
    void a_doubt_that_was_decided_before_an_import_is_settled_by_it() {
        staff.get("/import");
        var preview = staff.upload("/import", "c3.txt", DOCUMENT.getBytes(UTF_8))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        staff.get(preview);

        staff.post(preview, "decide0=No+date+was+agreed" + staff.csrfField());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(text(staff.get("/roadmaps/C3/doubts").body()))
                                .contains("Settled (1)", "perhaps soon", "No date was agreed by staff"));
    }

    @Test
    void a_doubt_is_settled_with_what_somebody_decided() {
        var page = staff.get("/roadmaps/C2/doubts").body();
        var form = page.replaceAll("(?s).*href=\"(/roadmaps/C2/doubts/[^\"]+/settle)\".*", "$1");
        staff.get(form);

        staff.post(
                form,
                "reason=" + URLEncoder.encode("Read as Emergency plans exist", UTF_8) + "&command=" + UUID.randomUUID()
                        + staff.csrfField());

        assertThat(text(staff.get("/roadmaps/C2/doubts").body()))
                .contains("Settled (1)", "Read as Emergency plans exist");
    }

    private static String name(HttpResponse<String> download) {
        return download.headers()
                .firstValue("Content-Disposition")
                .orElse("")
                .replaceAll(".*filename=\"([^\"]+)\".*", "$1");
    }

    private static long position(String address) {
        return Long.parseLong(address.replaceAll(".*position(?::|%3A)(\\d+).*", "$1"));
    }

    private static Browser signedIn(int port, String user) {
        return signedIn(port, data, user);
    }

    static Browser signedIn(int port, Path data, String user) {
        return Visitors.signedIn(port, data, user);
    }
}
