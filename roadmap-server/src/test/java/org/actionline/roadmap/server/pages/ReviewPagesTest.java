package org.actionline.roadmap.server.pages;

import static org.actionline.roadmap.server.pages.PagesTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What happens on the pages to a result after it was recorded, and to its period. Every test opens a period of its own. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ReviewPagesTest {

    private static final String OUTCOME = "/roadmaps/C6/outcomes/a";

    @TempDir
    static Path data;

    private static Browser staff;
    private static Browser reviewer;
    private static Browser auditor;
    private static int year = 2012;

    private final String period = String.valueOf(year++);
    private final String grid = "/roadmaps/C6/periods/" + period;

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeAll
    static void two_roadmaps(@LocalServerPort int port, @Autowired Register register, @Autowired Views views) {
        staff = signedIn(port, "staff");
        reviewer = signedIn(port, "reviewer");
        auditor = signedIn(port, "auditor");
        views.awaitPosition(new Fixture(register).fill(), Duration.ofSeconds(20));
    }

    @AfterAll
    static void close() {
        staff.close();
        reviewer.close();
        auditor.close();
    }

    @Test
    void a_period_is_opened_by_a_form_and_shows_when_its_results_are_due() {
        var opened = open("&due=" + period + "-12-31");

        assertThat(opened.headers().firstValue("Location").orElseThrow()).endsWith(grid);
        assertThat(text(staff.get(grid).body())).contains("due 31 December " + period, "2 missing");
    }

    @Test
    void a_reviewer_moves_the_due_day_with_a_reason() {
        open("&due=" + period + "-12-31");
        assertThat(reviewer.get(grid + "/due-day").body()).contains("value=\"" + period + "-12-31\"");

        var without = moveDueDay(period + "-12-01", "");
        moveDueDay(period + "-12-01", "Council+meets+earlier");

        assertThat(text(without.body())).contains("Reason: Fill in this field.");
        assertThat(text(staff.get(grid).body())).contains("due 1 December " + period);
        assertThat(staff.get(grid + "/due-day").statusCode()).isEqualTo(403);
    }

    @Test
    void a_due_day_before_its_period_is_refused_at_the_day() {
        open("");

        assertThat(text(moveDueDay("1999-01-01", "Earlier").body())).contains("Due on: Period");
    }

    private HttpResponse<String> moveDueDay(String day, String reason) {
        reviewer.get(grid + "/due-day");
        return reviewer.post(
                grid + "/due-day",
                "dueDay=" + day + "&reason=" + reason + "&command=" + UUID.randomUUID() + reviewer.csrfField());
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused_at_its_last_day() {
        staff.get("/roadmaps/C6/open-period");

        var page = staff.post(
                        "/roadmaps/C6/open-period",
                        "period=odd&from=2031-02-01&to=2031-01-01&command=" + UUID.randomUUID() + staff.csrfField())
                .body();

        assertThat(text(page)).contains("Last day: to \"2031-01-01\" is not accepted");
        assertThat(page).contains("href=\"#to\"", "value=\"2031-02-01\"");
    }

    @Test
    void a_reviewer_approves_what_staff_recorded() {
        record();

        var done = review("decide=approve");

        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith(grid + "#row-a");
        assertThat(text(reviewer.get(grid).body()))
                .contains("The result of a is approved.", "1 approved", "Approved by");
        assertThat(text(staff.get(OUTCOME).body())).contains(period + " on track approved");
    }

    @Test
    void returning_needs_a_reason() {
        record();

        var page = review("decide=return&reason=").body();

        assertThat(text(page)).contains("Nothing was saved. Please mend:", "Reason: Fill in this field.");
    }

    @Test
    void a_returned_result_waits_for_staff_with_the_reason_and_is_resubmitted_with_an_answer() {
        record();
        review("decide=return&reason=Which+laws");

        assertThat(text(staff.get("/to-do").body())).contains("1 result was returned for " + period, "Which laws");
        var form = staff.get(OUTCOME + "/correct-result?period=" + period).body();
        assertThat(text(form)).contains("Resubmit the result of a for " + period, "Returned by reviewer", "Which laws");

        staff.post(
                OUTCOME + "/correct-result",
                "period=" + period + "&status=ON_TRACK&narrative=Three+laws+of+A&reason=Named+now&command="
                        + UUID.randomUUID() + staff.csrfField());

        assertThat(text(reviewer.get("/to-do").body())).contains("1 result waits for approval for " + period);
        assertThat(text(staff.get(OUTCOME).body())).contains("Three laws of A", "Named now");
    }

    @Test
    void what_was_changed_after_it_was_read_is_not_approved() {
        record();
        var read = reviewer.get(OUTCOME + "/review-result?period=" + period).body();
        staff.post(
                OUTCOME + "/correct-result",
                "period=" + period + "&status=DELAYED&narrative=It+is+late&reason=Misread&command=" + UUID.randomUUID()
                        + staff.csrfField());

        var answer = reviewer.post(
                OUTCOME + "/review-result",
                "decide=approve&period=" + period + "&activity=&seen=" + seen(read) + "&command=" + UUID.randomUUID()
                        + reviewer.csrfField());

        assertThat(text(answer.body())).contains("Nothing was saved.", "It is late");
    }

    @Test
    void a_result_is_taken_back_and_may_be_recorded_anew() {
        record();
        staff.get(OUTCOME + "/withdraw-result?period=" + period);

        staff.post(
                OUTCOME + "/withdraw-result",
                "period=" + period + "&activity=&reason=Wrong+roadmap&command=" + UUID.randomUUID()
                        + staff.csrfField());

        assertThat(text(staff.get(grid).body())).contains("The result of a is taken back.", "2 missing");
        assertThat(text(staff.get(OUTCOME).body())).contains("Wrong roadmap");
    }

    @Test
    void marked_rows_are_approved_and_one_that_is_refused_does_not_hold_up_the_others() {
        record();
        var marked = reviewer.get(grid).body().replaceAll("(?s).*name=\"row\" value=\"(a@\\d+)\".*", "$1");

        reviewer.post(grid + "/approve", "row=b%400&row=" + marked.replace("@", "%40") + reviewer.csrfField());

        assertThat(text(reviewer.get(grid).body())).contains("1 result is approved.", "b: ", "1 approved");
    }

    @Test
    void a_closed_period_offers_no_field_until_it_is_reopened_with_a_reason() {
        record();
        reviewer.get(grid + "/close");
        reviewer.post(grid + "/close", "command=" + UUID.randomUUID() + reviewer.csrfField());

        assertThat(staff.get(grid).body()).contains("This period is closed").doesNotContain("<textarea");

        reviewer.get(grid + "/reopen");
        var without = reviewer.post(grid + "/reopen", "reason=&command=" + UUID.randomUUID() + reviewer.csrfField());
        assertThat(text(without.body())).contains("Reason: Fill in this field.");
        reviewer.post(grid + "/reopen", "reason=One+came+late&command=" + UUID.randomUUID() + reviewer.csrfField());
        assertThat(staff.get(grid).body())
                .doesNotContain("This period is closed")
                .contains("<textarea");
    }

    @Test
    void who_only_reads_is_offered_nothing_to_decide() {
        record();

        assertThat(auditor.get(grid).body()).doesNotContain("review-result", "withdraw-result", "/close\"");
        assertThat(auditor.get(OUTCOME + "/review-result?period=" + period).statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> open(String more) {
        staff.get("/roadmaps/C6/open-period");
        return staff.post(
                "/roadmaps/C6/open-period",
                "period=" + period + "&from=" + period + "-01-01&to=" + period + "-12-31" + more + "&command="
                        + UUID.randomUUID() + staff.csrfField());
    }

    private void record() {
        open("");
        staff.post(
                OUTCOME + "/record-result",
                "activity=&period=" + period + "&status=ON_TRACK&narrative=Laws+are+compared&command="
                        + UUID.randomUUID() + staff.csrfField());
    }

    private HttpResponse<String> review(String decision) {
        var read = reviewer.get(OUTCOME + "/review-result?period=" + period).body();
        return reviewer.post(
                OUTCOME + "/review-result",
                decision + "&period=" + period + "&activity=&seen=" + seen(read) + "&command=" + UUID.randomUUID()
                        + reviewer.csrfField());
    }

    private static String seen(String form) {
        return form.replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
    }

    private static Browser signedIn(int port, String user) {
        return Visitors.signedIn(port, data, user);
    }
}
