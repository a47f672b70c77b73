package org.actionline.roadmap.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The pages of the whole application, as a browser gets them. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PagesTest {

    @TempDir
    static Path data;

    private static Browser staff;
    private static Browser auditor;
    private static String emptyList;

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeAll
    static void two_roadmaps(@LocalServerPort int port, @Autowired Register register, @Autowired Views views) {
        staff = Visitors.signedIn(port, data, "staff");
        auditor = Visitors.signedIn(port, data, "auditor");
        emptyList = text(staff.get("/").body());
        views.awaitPosition(new Fixture(register).fill(), Duration.ofSeconds(20));
    }

    @AfterAll
    static void close() {
        staff.close();
        auditor.close();
    }

    @Test
    void an_empty_register_says_what_belongs_there_and_how_it_gets_there() {
        assertThat(emptyList).contains("No roadmap has been opened yet.", "./roadmap import FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/roadmaps"})
    void the_list_counts_outcomes_slips_and_doubts_of_each_roadmap(String path) {
        assertThat(text(staff.get(path).body()))
                .contains("C2 Information and communication infrastructure 1 of 7 reported for 2011: 1 delayed, 6 no"
                        + " result yet Outcomes 5 Slipped 1 Open doubts 1 open doubt Latest version 2010, Council"
                        + " 2010")
                .contains("C5 Confidence and security Outcomes 0 Slipped none Latest version none published");
    }

    @Test
    void a_roadmap_without_outcomes_says_where_they_come_from() {
        assertThat(text(staff.get("/roadmaps/C5").body())).contains("This roadmap has no outcome yet.");
    }

    @Test
    void a_roadmap_is_a_table_under_its_own_column_labels_and_above_its_footnotes() {
        assertThat(text(staff.get("/roadmaps/C2").body()))
                .contains("What When Goals Results and work Cost With whom")
                .contains("1 A timing may be left open.");
    }

    @Test
    void a_revised_timing_shows_what_it_was() {
        assertThat(text(staff.get("/roadmaps/C2").body())).contains("2013 was 2011 2 years later");
    }

    @Test
    void references_are_grouped_by_their_catalogue() {
        assertThat(text(staff.get("/roadmaps/C2").body())).contains("Goal 1, 4 Resolution PP 102");
    }

    @Test
    void an_activity_shows_its_mark_bureaux_example_project_and_latest_result() {
        assertThat(text(staff.get("/roadmaps/C2").body()))
                .contains("A1 Write a regional plan (F; BDT, TSB) 2011: delayed Examples: Plan for islands")
                .contains("A2 * Train engineers (BDT, TSB) Examples: Courses (project 7GL008061)")
                .contains("* carried out only on the individual request of an administration");
    }

    @Test
    void what_is_withdrawn_stays_and_says_so() {
        assertThat(text(staff.get("/roadmaps/C2").body()))
                .contains("A3 withdrawn Print a brochure")
                .contains("G withdrawn A conference is held");
    }

    @Test
    void an_open_doubt_and_a_tentative_outcome_say_so() {
        assertThat(text(staff.get("/roadmaps/C2").body()))
                .contains("F 1 open doubt Emergency plans exist")
                .contains("A1 tentative Islands are connected");
    }

    @Test
    void staff_and_money_and_partners_stand_in_words() {
        assertThat(text(staff.get("/roadmaps/C2").body()))
                .contains("Two experts for two years CHF 150\u202f000, 2012-2015, extra-budgetary")
                .contains("Donors: equipment");
    }

    @Test
    void the_picture_says_in_words_what_is_to_be_seen() {
        assertThat(text(staff.get("/roadmaps/C2").body())).contains("1 outcome has slipped: D: 2 years later.");
    }

    @Test
    void text_from_people_never_becomes_markup() {
        assertThat(staff.get("/roadmaps/C2").body())
                .contains("Help is given &lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void the_filter_shows_the_outcomes_that_contain_every_word() {
        assertThat(text(staff.get("/roadmaps/C2?q=SPECTRUM+agreed").body()))
                .contains("1 outcome of 7 shown.")
                .contains("Spectrum plans are agreed")
                .doesNotContain("Roaming prices");
    }

    @Test
    void a_version_shows_the_roadmap_as_it_was_and_its_links_stay_there() {
        var page = staff.get("/roadmaps/C2?asOf=2010").body();

        assertThat(text(page)).contains("Shown as of: version 2010", "show now").doesNotContain("was 2011", "Roaming");
        assertThat(page).contains("href=\"/roadmaps/C2/outcomes/D?asOf=2010\"");
    }

    @Test
    void a_day_shows_what_was_true_on_it_says_why_it_differs_and_its_links_stay_there() {
        var page = staff.get("/roadmaps/C6/outcomes/a?asOf=&effectiveOn=" + Fixture.REWORDED.minusDays(1))
                .body();

        assertThat(text(page))
                .contains("Shown as of: as it was on 31 May 2011", "show now")
                .contains("known by then count only from a later day on", "a: outcome reworded, true from 1 June 2011")
                .contains("a Laws are compared Outcome a of roadmap C6")
                .doesNotContain("For the public");
        assertThat(page).contains("href=\"/roadmaps/C6?effectiveOn=2011-05-31\"");
    }

    @Test
    void both_axes_are_said_and_kept() {
        var page = staff.get("/roadmaps/C6?asOf=current&effectiveOn=" + Fixture.REWORDED)
                .body();
        var known = page.replaceAll("(?s).*Shows the register up to log position (\\d+)\\..*", "$1");
        var both = staff.get("/roadmaps/C6?asOf=" + known + "&effectiveOn=" + Fixture.REWORDED)
                .body();

        assertThat(text(both)).contains("Shown as of: log position " + known + ", about 1 June 2011");
        assertThat(both)
                .contains("href=\"/roadmaps/C6/outcomes/a?asOf=" + known + "&amp;effectiveOn=2011-06-01\"")
                .contains("Laws are compared and published");
    }

    @Test
    void a_day_that_no_calendar_has_is_refused_with_what_is_accepted() {
        var answer = staff.get("/roadmaps/C2?effectiveOn=2011-02-30");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer.body())).contains("effectiveOn \"2011-02-30\" is not accepted", "a day of the calendar");
    }

    @Test
    void every_page_offers_the_published_versions_as_points_to_look_from() {
        assertThat(staff.get("/roadmaps/C2/outcomes/D").body())
                .contains("href=\"/roadmaps/C2/outcomes/D?asOf=2010\"")
                .contains("name=\"asOf\"");
    }

    @Test
    void a_cell_that_changed_since_a_version_says_what_and_when() {
        assertThat(text(staff.get("/roadmaps/C2?since=2010").body()))
                .contains("Timing moved from 2011 to 2013, 2 years later, 1 March 2011");
    }

    @Test
    void what_is_chosen_as_language_holds_for_the_pages_after_it(@LocalServerPort int port) {
        try (var reader = Visitors.signedIn(port, data, "auditor")) {
            reader.get("/roadmaps?lang=fr");
            assertThat(reader.get("/roadmaps").body()).contains("<html lang=\"fr\" dir=\"ltr\">");
            assertThat(reader.get("/roadmaps?lang=ar").body()).contains("<html lang=\"ar\" dir=\"rtl\">");
        }
    }

    @Test
    void an_outcome_tells_what_it_was_at_a_version() {
        assertThat(text(staff.get("/roadmaps/C2/outcomes/D?asOf=2010").body()))
                .contains("Timing 2011 draft plan by September 2010")
                .contains("changes are made from the page as it is now")
                .doesNotContain("The regional conference was moved");
    }

    @Test
    void a_change_tells_before_and_after_who_when_and_why() {
        assertThat(text(staff.get("/roadmaps/C2/outcomes/D").body()))
                .contains("moved from 2011 to 2013, 2 years later Before removed: 2011 After added: 2013")
                .contains("Reason: The regional conference was moved · Decision: C11/35")
                .containsPattern(
                        "staff on \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d UTC · effective 1 March 2011 · log position \\d+");
    }

    @Test
    void a_change_from_a_document_names_its_line() {
        assertThat(text(staff.get("/roadmaps/C2/outcomes/D").body()))
                .contains("line 77 of the imported document abababababab");
    }

    @Test
    void only_the_words_that_differ_are_marked() {
        assertThat(text(staff.get("/roadmaps/C2/outcomes/D").body()))
                .contains("Spectrum plans are removed: agreed and published")
                .contains("Spectrum plans are added: agreed, tested and published");
    }

    @Test
    void who_may_not_write_is_offered_no_form() {
        assertThat(text(auditor.get("/roadmaps/C2/outcomes/D").body())).doesNotContain("Revise the timing");
        assertThat(text(staff.get("/roadmaps/C2/outcomes/D").body())).contains("Revise the timing");
        assertThat(text(staff.get("/roadmaps/C2/outcomes/G").body())).doesNotContain("Revise the timing");
    }

    @Test
    void a_comparison_counts_on_top_and_tells_each_change_with_its_reason() {
        assertThat(text(staff.get("/roadmaps/C2/compare?from=2010&to=current").body()))
                .contains("What changed between version 2010 and now")
                .contains("1 outcome added 1 outcome withdrawn 1 slipped, 2 years later in all")
                .contains("D timing moved from 2011 to 2013, 2 years later, reworded")
                .contains("Reason: Nobody reads brochures · No decision named")
                .containsPattern("\\d outcomes are unchanged");
    }

    @Test
    void a_figure_shows_its_changes_only() {
        assertThat(text(staff.get("/roadmaps/C2/compare?from=2010&to=current&show=slipped")
                        .body()))
                .contains("Only some of the changes are shown.")
                .contains("The regional conference was moved")
                .doesNotContain("Nobody reads brochures");
    }

    @Test
    void a_point_that_cannot_be_read_comes_back_with_what_is_accepted() {
        var page = staff.get("/roadmaps/C2/compare?from=2010&to=soon").body();

        assertThat(text(page)).contains("The point soon cannot be read. Accepted: current, a version label [2010]");
        assertThat(page).contains("href=\"#to\"").contains("value=\"soon\"");
    }

    @Test
    void versions_say_what_they_stand_for_and_compare_with_now() {
        var page = staff.get("/roadmaps/C2/versions").body();

        assertThat(text(page)).contains("2010 Council 2010 C10/35 31 December 2010");
        assertThat(page).contains("href=\"/roadmaps/C2/compare?from=2010&amp;to=current\"");
    }

    @Test
    void doubts_show_line_and_raw_text() {
        assertThat(text(staff.get("/roadmaps/C2/doubts").body()))
                .contains("98 F the sentence lacks its end plans exi st for");
    }

    @ParameterizedTest
    @CsvSource({
        "/roadmaps/C9, 404, There is no roadmap C9.",
        "/roadmaps/c2, 404, roadmap \"c2\" is not accepted.",
        "/roadmaps/C2/outcomes/Z, 404, Roadmap C2 has no outcome Z",
        "/nowhere, 404, There is nothing at this address.",
        "/roadmaps/C2?asOf=999999, 400, The point 999999 lies in the future."
    })
    void what_is_not_there_is_told_with_a_way_on(String path, int status, String words) {
        var answer = staff.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(text(answer.body())).contains(words, "List of roadmaps", "Sign out");
    }

    @Test
    void a_timing_is_revised_by_a_form_that_says_what_it_saved() {
        staff.get("/roadmaps/C6/outcomes/b/revise-timing");

        var sent = staff.post(
                "/roadmaps/C6/outcomes/b/revise-timing",
                "timing=2012&reason=Cables+came+late&decision=C11%2F41&effectiveOn=2011-04-01&version=&command="
                        + UUID.randomUUID() + staff.csrfField());

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(text(staff.get("/roadmaps/C6/outcomes/b").body()))
                .containsPattern("Saved at log position \\d+.")
                .contains("2012 was 2011 1 year later")
                .contains("Reason: Cables came late · Decision: C11/41")
                .contains("effective 1 April 2011");
    }

    @Test
    void everything_wrong_with_a_form_is_told_at_once_and_nothing_typed_is_lost() {
        staff.get("/roadmaps/C6/outcomes/a/revise-timing");

        var page = staff.post(
                        "/roadmaps/C6/outcomes/a/revise-timing",
                        "timing=next+year&reason=&decision=C11%2F42&effectiveOn=1+March&command=" + UUID.randomUUID()
                                + staff.csrfField())
                .body();

        assertThat(text(page))
                .contains("Nothing was saved. Please mend:")
                .contains("\"next year\" is not accepted. Accepted: 2015")
                .contains("Reason: Fill in this field.")
                .contains("Write a day as 2012-03-01.");
        assertThat(page)
                .contains("value=\"next year\"", "value=\"C11/42\"", "value=\"1 March\"")
                .contains("href=\"#timing\"", "href=\"#reason\"", "href=\"#effectiveOn\"");
    }

    @Test
    void a_change_that_somebody_else_made_meanwhile_is_not_overwritten() {
        staff.get("/roadmaps/C6/outcomes/a/revise-timing");

        var page = staff.post(
                        "/roadmaps/C6/outcomes/a/revise-timing",
                        "timing=2015&reason=Too+early&version=1&command=" + UUID.randomUUID() + staff.csrfField())
                .body();

        assertThat(text(page)).contains("Somebody else changed this outcome while you were writing.");
        assertThat(page).contains("value=\"2015\"").contains("Too early</textarea>");
    }

    @Test
    void a_result_is_recorded_for_an_activity_and_period() {
        staff.get("/roadmaps/C6/outcomes/b/record-result");

        staff.post(
                "/roadmaps/C6/outcomes/b/record-result",
                "activity=A1&period=2011&status=NOT_REQUESTED&narrative=Nobody+asked&command=" + UUID.randomUUID()
                        + staff.csrfField());

        assertThat(text(staff.get("/roadmaps/C6/outcomes/b").body()))
                .contains("A1 Advise on request 2011 not requested waits for approval Nobody asked");
    }

    @Test
    void a_result_without_its_three_fields_names_each() {
        staff.get("/roadmaps/C6/outcomes/b/record-result");

        var page = staff.post(
                        "/roadmaps/C6/outcomes/b/record-result",
                        "period=2011&status=&narrative=&value=12&unit=&command=" + UUID.randomUUID()
                                + staff.csrfField())
                .body();

        assertThat(page).contains("href=\"#status\"", "href=\"#narrative\"", "href=\"#unit\"");
    }

    @Test
    void a_form_from_an_older_session_says_what_to_do() {
        var answer = staff.post("/roadmaps/C6/outcomes/a/revise-timing", "timing=2015&_csrf=old");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(text(answer.body())).contains("Form too old", "Nothing was saved.");
    }

    @Test
    void who_may_not_send_a_form_is_told_who_may() {
        auditor.get("/roadmaps/C6/outcomes/a/revise-timing");

        var answer = auditor.post("/roadmaps/C6/outcomes/a/revise-timing", "timing=2015" + auditor.csrfField());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(text(answer.body()))
                .contains("Account auditor may not change the content of a roadmap.")
                .contains("That takes the role staff.");
    }

    /** What a reader sees and hears: no markup, entities resolved, white space as one space. */
    static String text(String html) {
        return html.replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("[ \\t\\n]+", " ")
                .replaceAll(" ([,.;:)])", "$1")
                .replace("( ", "(");
    }
}
