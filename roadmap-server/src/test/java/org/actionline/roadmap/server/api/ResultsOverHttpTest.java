package org.actionline.roadmap.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.api.Api.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The way of a result from its author to a reviewer and back, and the closing of its period, from HTTP to disk and back. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ResultsOverHttpTest {

    private static final String ON_TRACK = """
            {"period": "2011", "status": "on-track", "narrative": "Two studies are out"}""";

    @TempDir
    static Path data;

    private static int roadmaps;

    private final Api api;
    private String roadmap = "";
    private String outcome = "";

    ResultsOverHttpTest(@LocalServerPort int port) {
        this.api = new Api(port, data);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeEach
    void an_outcome_an_activity_and_a_period() {
        roadmap = "/api/roadmaps/R" + ++roadmaps;
        outcome = roadmap + "/outcomes/D";
        done(api.post(roadmap + "/open-roadmap", """
                {"title": "Networks", "facilitator": "Union", "horizon": "2015"}"""));
        write("define-outcome", """
                {"statement": "Broadband grows"}""");
        write("plan-activity", """
                {"code": "A5", "text": "Advise on spectrum"}""");
        done(api.post(roadmap + "/open-period", """
                {"period": "2011", "from": "2010-11-01", "to": "2011-05-31", "due": "2011-06-30"}"""));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void a_result_goes_to_a_reviewer_and_back_and_is_approved_in_the_end() {
        var recorded = write("record-result", ON_TRACK);
        var returned = review("return-result", """
                {"period": "2011", "seen": %d, "reason": "Which two?"}""".formatted(position(recorded)));

        var waiting = api.getAfter(returned, outcome).json().at("/results/0");
        assertThat(waiting.path("state").asString()).isEqualTo("returned");
        assertThat(waiting.at("/review/reason").asString()).isEqualTo("Which two?");

        var resubmitted = write("resubmit-result", """
                {"period": "2011", "status": "on-track", "narrative": "Studies 4 and 5 are out", "reason": "Named"}""");
        var approved = review("approve-result", """
                {"period": "2011", "seen": %d}""".formatted(position(resubmitted)));

        var result = api.getAfter(approved, outcome).json().at("/results/0");
        assertThat(result.path("state").asString()).isEqualTo("approved");
        assertThat(result.path("author").asString()).isEqualTo("staff");
        assertThat(result.at("/review/reviewer").asString()).isEqualTo("reviewer");
        assertThat(result.path("narrative").asString()).isEqualTo("Studies 4 and 5 are out");
    }

    @Test
    void history_tells_every_step_with_who_and_why() {
        write("activities/A5/record-result", ON_TRACK);
        review("activities/A5/return-result", """
                {"period": "2011", "reason": "Which two?", "decision": "C11/4"}""");
        var last = write("activities/A5/withdraw-result", """
                {"period": "2011", "reason": "It was the year before"}""");

        var history = api.getAfter(last, outcome + "/history").json();

        var steps = history.valueStream()
                .filter(change -> change.path("field").asString().equals("activity A5 result 2011"))
                .map(change -> "%s: %s, %s, %s"
                        .formatted(
                                change.path("actor").asString(),
                                change.path("type").asString(),
                                change.path("words").asString(),
                                change.path("reason").asString()))
                .toList();
        assertThat(steps)
                .containsExactly(
                        "staff: ResultRecorded, recorded late: on track, ",
                        "reviewer: ResultReturned, returned, Which two?",
                        "staff: ResultWithdrawn, withdrawn: on track: Two studies are out, It was the year before");
        assertThat(api.get(outcome).json().at("/activities/0/results")).isEmpty();
    }

    @Test
    void a_comparison_tells_who_wrote_an_approved_result_and_that_it_is_approved() {
        var before = write("record-result", ON_TRACK);
        write("correct-result", """
                {"period": "2011", "status": "delayed", "narrative": "One study is out", "reason": "Counted twice"}""");
        var approved = review("approve-result", """
                {"period": "2011"}""");

        var compare = api.getAfter(approved, roadmap + "/compare?from=position:" + position(before))
                .json();

        assertThat(compare.path("changes")).hasSize(1);
        assertThat(compare.at("/changes/0/words").asString()).isEqualTo("corrected from on track to delayed, approved");
        assertThat(compare.at("/changes/0/actor").asString()).isEqualTo("staff");
        assertThat(compare.at("/changes/0/reason").asString()).isEqualTo("Counted twice");
        assertThat(compare.at("/summary/withoutReason").asInt()).isZero();
    }

    @Test
    void the_grid_of_a_period_counts_what_waits_for_whom() {
        write("record-result", ON_TRACK);
        write("activities/A5/record-result", ON_TRACK);
        var last = review("activities/A5/return-result", """
                {"period": "2011", "reason": "Which two?"}""");

        var grid = api.getAfter(last, roadmap + "/periods/2011").json();

        assertThat(grid.path("reported").asInt()).isEqualTo(2);
        assertThat(grid.path("submitted").asInt()).isEqualTo(1);
        assertThat(grid.path("returned").asInt()).isEqualTo(1);
        assertThat(grid.path("approved").asInt()).isZero();
    }

    @Test
    void of_a_period_entered_after_its_due_day_the_day_that_an_entry_names_tells_whether_it_is_late() {
        write("record-result", """
                {"period": "2011", "status": "on-track", "narrative": "In time", "effectiveOn": "2011-06-30"}""");
        var last = write("activities/A5/record-result", """
                {"period": "2011", "status": "on-track", "narrative": "Late", "effectiveOn": "2011-07-01"}""");

        var found = api.getAfter(last, outcome).json();

        assertThat(found.at("/results/0/late").asBoolean()).isFalse();
        assertThat(found.at("/activities/0/results/0/late").asBoolean()).isTrue();
        assertThat(api.get(roadmap + "/periods/2011").json().path("late").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_closed_period_is_locked_and_what_is_recorded_after_reopening_is_late() {
        write("record-result", """
                {"period": "2011", "status": "on-track", "narrative": "In time", "effectiveOn": "2011-06-30"}""");
        done(api.postAs("reviewer", roadmap + "/close-period", """
                {"period": "2011"}"""));

        refused(api.post(outcome + "/activities/A5/record-result", ON_TRACK), 409, "period-closed");
        refused(api.postAs("reviewer", outcome + "/approve-result", "{\"period\": \"2011\"}"), 409, "period-closed");

        done(api.postAs("reviewer", roadmap + "/reopen-period", """
                {"period": "2011", "reason": "One result was forgotten"}"""));
        var last = write("activities/A5/record-result", """
                {"period": "2011", "status": "on-track", "narrative": "Forgotten", "effectiveOn": "2011-06-30"}""");

        var found = api.getAfter(last, outcome).json();
        assertThat(found.at("/results/0/late").asBoolean()).isFalse();
        assertThat(found.at("/activities/0/results/0/late").asBoolean()).isTrue();
        assertThat(api.get(roadmap).json().at("/periods/0/closed").asBoolean()).isFalse();
    }

    @Test
    void a_moved_due_day_counts_for_what_is_recorded_from_then_on() {
        done(api.postAs("reviewer", roadmap + "/revise-due-day", """
                {"period": "2011", "due": "2011-07-31", "reason": "The form came late", "decision": "C11/5"}"""));
        var last = write("record-result", """
                {"period": "2011", "status": "on-track", "narrative": "In time", "effectiveOn": "2011-07-31"}""");

        assertThat(api.getAfter(last, outcome).json().at("/results/0/late").asBoolean())
                .isFalse();
        assertThat(api.get(roadmap).text("/periods/0/due")).isEqualTo("2011-07-31");
        refused(api.postAs("reviewer", roadmap + "/revise-due-day", """
                        {"period": "2011", "due": "2010-10-31", "reason": "Earlier"}"""), 422, "due-before-period");
        refused(api.post(roadmap + "/revise-due-day", "{\"period\": \"2011\"}"), 403, "forbidden");
    }

    @Test
    void who_writes_does_not_approve_and_who_approves_does_not_write() {
        write("record-result", ON_TRACK);

        refused(api.post(outcome + "/approve-result", "{\"period\": \"2011\"}"), 403, "forbidden");
        refused(api.postAs("reviewer", outcome + "/activities/A5/record-result", ON_TRACK), 403, "forbidden");
        refused(api.post(roadmap + "/close-period", "{\"period\": \"2011\"}"), 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "approve-result | {} | 422 | missing-period",
                "approve-result | {\"period\": \"2012\"} | 422 | unknown-period",
                "approve-result | {\"period\": \"2011\"} | 409 | no-result",
                "activities/A9/approve-result | {\"period\": \"2011\"} | 404 | unknown-activity",
                "return-result | {\"period\": \"2011\"} | 422 | missing-reason",
                "return-result | {\"period\": \"2011\", \"reason\": \"x\"} | 409 | no-result"
            })
    void a_review_that_cannot_be_is_a_problem_that_says_the_way_out(String path, String body, int status, String type) {
        refused(api.postAs("reviewer", outcome + "/" + path, body), status, type);
    }

    @Test
    void a_review_of_words_that_were_changed_since_names_the_event_that_changed_them() {
        var read = write("record-result", ON_TRACK);
        var corrected = write("correct-result", """
                {"period": "2011", "status": "delayed", "narrative": "One study is out", "reason": "Counted twice"}""");

        var answer = api.postAs("reviewer", outcome + "/approve-result", """
                {"period": "2011", "seen": %d}""".formatted(position(read)));

        refused(answer, 409, "result-has-changed");
        assertThat(answer.json().path("written").asLong()).isEqualTo(position(corrected));
        assertThat(answer.json().at("/winner/type").asString()).isEqualTo("ResultCorrected");
    }

    @Test
    void each_account_is_told_what_waits_for_it() {
        api.getAfter(write("record-result", ON_TRACK), outcome);

        assertThat(waiting("staff", "missing")).containsExactly("D A5");
        assertThat(waiting("staff", "toApprove")).isEmpty();
        assertThat(waiting("reviewer", "missing")).isEmpty();
        assertThat(waiting("reviewer", "toApprove")).containsExactly("D");

        api.getAfter(review("return-result", "{\"period\": \"2011\", \"reason\": \"Which two?\"}"), outcome);

        assertThat(waiting("staff", "returned")).containsExactly("D");
        assertThat(waiting("reviewer", "toApprove")).isEmpty();
    }

    @Test
    void a_value_counts_towards_its_target_and_the_period_tells_how_far_it_has_come() {
        write("state-expected-result", """
                {"text": "Studies are written", "target": {"value": 9, "unit": "studies", "aggregation": "additive", "whole": true}}""");
        done(api.post(roadmap + "/open-period", """
                {"period": "2012", "from": "2011-06-01", "to": "2012-05-31"}"""));
        write("record-result", measured("2011", 2));
        var last = write("record-result", measured("2012", 3));

        var total = api.getAfter(last, roadmap + "/periods/2012").json().at("/rows/0/totals/0");

        assertThat(total.path("expectedResult").asInt()).isEqualTo(1);
        assertThat(total.path("value").asInt()).isEqualTo(5);
        refused(api.post(outcome + "/correct-result", """
                {"period": "2012", "status": "on-track", "narrative": "Half of it", "reason": "Counted twice",
                 "measured": {"value": 2.5, "unit": "studies"}}"""), 422, "value-not-counted");
    }

    private static String measured(String period, int value) {
        return """
                {"period": "%s", "status": "on-track", "narrative": "As planned",
                 "measured": {"value": %d, "unit": "studies"}}""".formatted(period, value);
    }

    /** The codes in one of the lists that an account is told, of this roadmap alone. */
    private List<String> waiting(String user, String list) {
        var code = roadmap.substring(roadmap.lastIndexOf('/') + 1);
        return api.getAs(user, "/api/to-do")
                .json()
                .path(list)
                .valueStream()
                .filter(item -> item.path("roadmap").asString().equals(code))
                .map(item -> (item.path("outcome").asString() + " "
                                + item.path("activity").asString())
                        .strip())
                .toList();
    }

    private Reply write(String command, String body) {
        return done(api.post(outcome + "/" + command, body));
    }

    private Reply review(String command, String body) {
        return done(api.postAs("reviewer", outcome + "/" + command, body));
    }

    private static long position(Reply reply) {
        return reply.json().path("position").asLong();
    }

    private static void refused(Reply reply, int status, String type) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(status);
        assertThat(reply.text("/type")).isEqualTo("/problems/" + type);
        assertThat(reply.text("/detail")).isNotEmpty();
    }

    private static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply;
    }
}
