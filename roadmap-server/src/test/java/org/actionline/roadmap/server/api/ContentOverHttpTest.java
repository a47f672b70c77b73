package org.actionline.roadmap.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

/** What an outcome holds, from HTTP to disk and back: activities, requests, expected results, references, partners, stages. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ContentOverHttpTest {

    @TempDir
    static Path data;

    private static int roadmaps;

    private final Api api;
    private String outcome = "";

    ContentOverHttpTest(@LocalServerPort int port) {
        this.api = new Api(port, data);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeEach
    void an_outcome_with_an_activity_on_request() {
        var roadmap = "/api/roadmaps/T" + ++roadmaps;
        outcome = roadmap + "/outcomes/D";
        done(api.post(roadmap + "/open-roadmap", """
                {"title": "Networks", "facilitator": "Union", "horizon": "2015"}"""));
        tell("define-outcome", """
                {"statement": "Broadband grows"}""");
        tell("plan-activity", """
                {"code": "A5", "text": "Advise on spectrum", "requestOnly": true}""");
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void a_request_arrives_and_is_fulfilled() {
        tell("activities/A5/record-request", """
                {"administration": "Ayton", "receivedOn": "2011-02-01", "text": "Advice on shared orbits"}""");
        var last = tell("activities/A5/requests/1/fulfil-request", """
                {"on": "2011-05-02", "narrative": "A mission of a week"}""");

        var request = api.getAfter(last, outcome).json().at("/activities/0/requests/0");

        assertThat(request.at("/request/administration").asString()).isEqualTo("Ayton");
        assertThat(request.at("/fulfilment/on").asString()).isEqualTo("2011-05-02");
    }

    @Test
    void an_activity_without_a_printed_code_gets_one_and_can_then_be_completed() {
        var planned = tell("plan-activity", """
                {"text": "Train engineers"}""");
        var id = api.getAfter(planned, outcome).json().at("/activities/1/id").asString();

        tell("activities/" + id + "/recode-activity", """
                {"code": "A6", "reason": "The printed list has no code for it"}""");
        var last = tell("activities/A6/complete-activity", "{}");

        var activity = api.getAfter(last, outcome).json().at("/activities/1");
        assertThat(activity.path("code").asString()).isEqualTo("A6");
        assertThat(activity.path("state").asString()).isEqualTo("completed");
    }

    @Test
    void roles_and_projects_come_and_go_and_history_tells_it() {
        tell("activities/A5/assign-activity", """
                {"roles": ["F", "P"], "bureaux": ["BR"], "reason": "Agreed with the bureau"}""");
        tell("activities/A5/attach-project", """
                {"text": "Harmonized policies", "project": "7GL008061"}""");
        var last = tell("activities/A5/detach-project", """
                {"project": "7GL008061", "reason": "Belongs to another activity"}""");

        var activity = api.getAfter(last, outcome).json().at("/activities/0");
        assertThat(activity.path("roles").toString()).isEqualTo("[\"F\",\"P\"]");
        assertThat(activity.path("examples")).isEmpty();
        assertThat(api.get(outcome + "/history").json().findValuesAsString("field"))
                .endsWith("activity A5 roles", "activity A5 bureaux", "activity A5 examples", "activity A5 examples");
    }

    @Test
    void a_revised_target_shows_what_it_was() {
        tell("state-expected-result", """
                {"text": "Institutions are connected", "target": {"value": 80, "unit": "%", "direction": "increase",
                 "aggregation": "cumulative"}}""");
        var last = tell("expected-results/1/revise-target", """
                {"target": {"value": 90, "unit": "%", "direction": "increase", "aggregation": "cumulative"},
                 "reason": "Council asked for more", "decision": "C11/32"}""");

        var change = api.getAfter(last, outcome + "/history").json();
        var revised = change.get(change.size() - 1);
        assertThat(revised.at("/before/target/value").asInt()).isEqualTo(80);
        assertThat(revised.at("/after/target/value").asInt()).isEqualTo(90);
        assertThat(revised.path("decision").asString()).isEqualTo("C11/32");
    }

    @Test
    void stages_stay_when_the_timing_moves_and_go_when_told() {
        tell("set-timing", """
                {"timing": "2012", "stages": [{"label": "Design", "by": "2011-06"}]}""");
        var moved = tell("revise-timing", """
                {"timing": "2013", "reason": "Funding came late"}""");
        assertThat(api.getAfter(moved, outcome).text("/timing/stages/0/by")).isEqualTo("2011-06");

        var bare = tell("revise-timing", """
                {"timing": "2013", "stages": [], "reason": "No stages any more"}""");
        assertThat(api.getAfter(bare, outcome).json().at("/timing/stages")).isEmpty();
    }

    @Test
    void references_and_partners_are_taken_away() {
        tell("link-references", """
                {"references": [{"scheme": "goal", "number": "1"}, {"scheme": "goal", "number": "2"}]}""");
        tell("name-partner", """
                {"kind": "donors", "contribution": "Money"}""");
        tell("unlink-reference", """
                {"scheme": "goal", "number": "1", "reason": "The goal was dropped"}""");
        var last = tell("withdraw-partner", """
                {"kind": "donors", "contribution": "Money", "reason": "Ended its programme"}""");

        var now = api.getAfter(last, outcome).json();
        assertThat(now.path("references").findValuesAsString("number")).containsExactly("2");
        assertThat(now.path("partners")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activities/A9/complete-activity | {} | 404 | unknown-activity",
                "activities/A5/requests/3/fulfil-request | {\"on\": \"2011-05-02\", \"narrative\": \"x\"} | 404 | unknown-request",
                "activities/A5/record-request | {\"administration\": \"Ayton\", \"text\": \"x\"} | 422 | missing-received-on",
                "activities/A5/detach-project | {\"project\": \"7GL008061\", \"reason\": \"x\"} | 409 | project-not-attached",
                "activities/A5/attach-project | {\"text\": \"x\", \"project\": \"GL\"} | 422 | invalid-project",
                "activities/A5/reopen-activity | {\"reason\": \"x\"} | 409 | activity-stands",
                "activities/A5/reword-activity | {\"text\": \"Other\"} | 422 | missing-reason",
                "expected-results/1/revise-target | {\"reason\": \"x\"} | 404 | unknown-expected-result",
                "unlink-reference | {\"scheme\": \"goal\", \"number\": \"9\", \"reason\": \"x\"} | 422 | invalid-references",
                "unlink-reference | {\"scheme\": \"goal\", \"number\": \"7\", \"reason\": \"x\"} | 409 | reference-not-linked",
                "withdraw-partner | {\"kind\": \"donors\", \"reason\": \"x\"} | 409 | partner-not-named",
                "set-timing | {\"timing\": \"2012\", \"stages\": [{\"label\": \"Late\", \"by\": \"2013-01\"}]} | 422 | stage-after-end",
                "set-timing | {\"timing\": \"2012\", \"stages\": [{\"label\": \"Late\", \"by\": \"soon\"}]} | 422 | invalid-by"
            })
    void bad_input_is_a_problem_that_says_the_way_out(String path, String body, int status, String type) {
        var before = api.get(outcome).header("ETag");

        var refused = api.post(outcome + "/" + path, body);

        assertThat(refused.status()).as(refused.response().body()).isEqualTo(status);
        assertThat(refused.text("/type")).isEqualTo("/problems/" + type);
        assertThat(refused.text("/detail")).isNotEmpty();
        assertThat(api.get(outcome).header("ETag")).isEqualTo(before);
    }

    private Reply tell(String command, String body) {
        return done(api.post(outcome + "/" + command, body));
    }

    private static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply;
    }
}
