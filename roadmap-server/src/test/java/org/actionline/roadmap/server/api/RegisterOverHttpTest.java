package org.actionline.roadmap.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.api.Api.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole product from HTTP to disk and back; every test works in a roadmap of its own. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class RegisterOverHttpTest {

    @TempDir
    static Path data;

    private static int roadmaps;

    private final Api api;
    private final EventLog log;
    private String roadmap = "";

    RegisterOverHttpTest(@LocalServerPort int port, @Autowired EventLog log) {
        this.api = new Api(port, data);
        this.log = log;
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeEach
    void a_roadmap_with_an_outcome_an_activity_and_a_period() {
        roadmap = "/api/roadmaps/T" + ++roadmaps;
        done(api.post(roadmap + "/open-roadmap", """
                {"title": "Networks", "facilitator": "Union", "horizon": "2015"}"""));
        done(api.post(roadmap + "/outcomes/D/define-outcome", """
                {"statement": "Broadband grows"}"""));
        done(api.post(roadmap + "/outcomes/D/set-timing", """
                {"timing": "2012"}"""));
        done(api.post(roadmap + "/outcomes/D/plan-activity", """
                {"code": "A5", "text": "Advise on spectrum", "requestOnly": true, "bureaux": ["BDT", "BR"]}"""));
        done(api.post(roadmap + "/open-period", """
                {"period": "2011", "from": "2010-11-01", "to": "2011-05-31"}"""));
        done(publish("2010"));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void a_revised_timing_shows_in_the_outcome() {
        var revised = done(revise("2013", "Funding came late"));

        var outcome = api.getAfter(revised, roadmap + "/outcomes/D");

        assertThat(outcome.text("/timing/kind")).isEqualTo("year");
        assertThat(outcome.text("/timing/by")).isEqualTo("2013");
        assertThat(outcome.text("/firstTiming/by")).isEqualTo("2012");
        assertThat(outcome.header("ETag")).isEqualTo("\"4\"");
    }

    @Test
    void the_history_says_before_after_who_when_and_why() {
        var revised = done(api.post(roadmap + "/outcomes/D/revise-timing", """
                {"timing": "2013", "reason": "Funding came late", "decision": "C11/4", "effectiveOn": "2011-10-11"}"""));

        var history = api.getAfter(revised, roadmap + "/outcomes/D/history").json();

        var last = history.get(history.size() - 1);
        assertThat(last.path("position").asLong())
                .isEqualTo(revised.json().path("position").asLong());
        assertThat(last.path("field").asString()).isEqualTo("timing");
        assertThat(last.at("/before/by").asString()).isEqualTo("2012");
        assertThat(last.at("/after/by").asString()).isEqualTo("2013");
        assertThat(last.path("actor").asString()).isEqualTo("staff");
        assertThat(last.path("reason").asString()).isEqualTo("Funding came late");
        assertThat(last.path("decision").asString()).isEqualTo("C11/4");
        assertThat(last.path("effectiveOn").asString()).isEqualTo("2011-10-11");
        assertThat(last.path("recordedAt").asString()).isNotEmpty();
    }

    @Test
    void comparing_a_version_with_now_shows_what_changed_since_and_nothing_else() {
        var revised = done(revise("2014", "Funding came late"));

        var compare =
                api.getAfter(revised, roadmap + "/compare?from=2010&to=current").json();

        assertThat(compare.path("changes")).hasSize(1);
        assertThat(compare.at("/changes/0/field").asString()).isEqualTo("timing");
        assertThat(compare.at("/changes/0/slipMonths").asInt()).isEqualTo(24);
        assertThat(compare.at("/summary/slipped").asInt()).isEqualTo(1);
    }

    @Test
    void a_version_stays_as_it_was_published() {
        var revised = done(revise("2014", "Funding came late"));

        assertThat(api.getAfter(revised, roadmap + "?asOf=2010").text("/outcomes/0/timing/by"))
                .isEqualTo("2012");
    }

    @Test
    void a_version_names_its_tree_size_and_root() {
        var versions = api.get(roadmap + "/versions").json();

        assertThat(versions.at("/0/label").asString()).isEqualTo("2010");
        assertThat(versions.at("/0/treeSize").asLong())
                .isEqualTo(versions.at("/0/position").asLong() + 1);
        assertThat(versions.at("/0/root").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void the_same_command_id_twice_makes_one_event_and_one_answer() {
        var key = UUID.randomUUID().toString();
        var body = "{\"timing\": \"2013\", \"reason\": \"Funding came late\"}";

        var first = done(api.post(roadmap + "/outcomes/D/revise-timing", body, "Idempotency-Key", key));
        var second = done(api.post(roadmap + "/outcomes/D/revise-timing", body, "Idempotency-Key", key));

        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(second.header("Roadmap-Position")).isEqualTo(first.header("Roadmap-Position"));
    }

    @Test
    void a_command_sent_many_times_at_once_makes_one_event_and_one_answer() {
        var key = UUID.randomUUID().toString();
        var before = log.head();

        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> done(api.post(
                                roadmap + "/outcomes/D/revise-timing",
                                "{\"timing\": \"2013\", \"reason\": \"Late\"}",
                                "Idempotency-Key",
                                key))
                        .response()
                        .body())
                .distinct()
                .toList();

        assertThat(answers).hasSize(1);
        assertThat(log.head()).isEqualTo(before + 1);
    }

    @Test
    void a_command_id_is_not_used_for_another_request() {
        var key = UUID.randomUUID().toString();
        done(api.post(
                roadmap + "/outcomes/D/revise-timing",
                "{\"timing\": \"2013\", \"reason\": \"Late\"}",
                "Idempotency-Key",
                key));

        problem(
                api.post(
                        roadmap + "/outcomes/D/revise-timing",
                        "{\"timing\": \"2014\", \"reason\": \"Late\"}",
                        "Idempotency-Key",
                        key),
                422,
                "command-id-reused");
    }

    @Test
    void one_of_many_writers_defines_a_code() {
        var statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> api.post(
                                roadmap + "/outcomes/E/define-outcome", "{\"statement\": \"Version %d\"}".formatted(i))
                        .status())
                .toList();

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
    }

    @Test
    void an_outcome_that_has_changed_refuses_what_was_decided_on_its_old_version() {
        done(revise("2013", "Funding came late"));

        var refused = api.post(
                roadmap + "/outcomes/D/revise-timing",
                "{\"timing\": \"2014\", \"reason\": \"Late\"}",
                "If-Match",
                "\"3\"");

        problem(refused, 412, "outcome-has-changed");
        assertThat(refused.json().path("version").asLong()).isEqualTo(4);
    }

    @Test
    void a_result_stands_in_the_grid_of_its_period() {
        var recorded = done(api.post(roadmap + "/outcomes/D/activities/A5/record-result", """
                {"period": "2011", "status": "not-requested", "narrative": "Nobody asked"}"""));

        var rows = api.getAfter(recorded, roadmap + "/periods/2011").json().path("rows");

        assertThat(rows.valueStream()
                        .filter(row -> row.path("activity").asString("").equals("A5"))
                        .map(row -> row.at("/result/status").asString()))
                .containsExactly("not-requested");
    }

    @Test
    void the_views_are_what_the_log_says() {
        var revised = done(revise("2013", "Funding came late"));

        assertThat(api.getAfter(revised, "/api/roadmaps").status()).isEqualTo(200);
        assertThat(api.get("/api/replay").json().path("different")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/outcomes/D/revise-timing | {'timing':'soon','reason':'x'}            | 422 | invalid-timing   | timing",
                "/outcomes/D/revise-timing | {'timing':'2013'}                         | 422 | missing-reason   | reason",
                "/outcomes/D/revise-timing | {'timing':'2013','reason':' '}            | 422 | missing-reason   | reason",
                "/outcomes/D/revise-timing | {'timing':'2013','reson':'x'}             | 422 | unknown-field    | reson",
                "/outcomes/D/revise-timing | {'timing':'2012','reason':'x'}            | 409 | timing-unchanged | timing",
                "/outcomes/D/record-result | {'period':'2011','status':'great','narrative':'x'}   | 422 | invalid-status | status",
                "/outcomes/D/record-result | {'period':'1999','status':'delayed','narrative':'x'} | 422 | unknown-period | period",
                "/outcomes/D/define-outcome | {'statement':'Again'}                    | 409 | outcome-code-taken | outcome",
                "/outcomes/D/link-references | {'references':[{'scheme':'goal','number':'9'}]}    | 422 | invalid-references | references",
                "/open-period | {'period':'p','from':'2011-01-01','to':'2010-01-01'}   | 422 | invalid-to       | to",
                "/open-period | {'period':'2011','from':'2012-01-01','to':'2012-02-01'} | 409 | period-label-taken | period",
                "/open-period | {'period':'p','from':'2011-02-30','to':'2012-01-01'}   | 422 | invalid-from     | from"
            })
    void bad_input_names_the_field_and_writes_nothing(String path, String body, int status, String type, String field) {
        var before = log.head();

        var refused = api.post(roadmap + path, body.replace('\'', '"'));

        problem(refused, status, type);
        assertThat(refused.json().path("field").asString()).isEqualTo(field);
        assertThat(log.head()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/roadmaps/X9,                       unknown-roadmap, X9",
        "/api/roadmaps/x9,                       unknown-roadmap, x9",
        "/api/roadmaps/X9/outcomes/D/history,    unknown-roadmap, X9",
        "/api/roadmaps/X9/compare?from=2010,     unknown-roadmap, X9",
        "/api/nothing,                           no-such-address, /api/nothing"
    })
    void what_is_not_there_is_named(String path, String type, String name) {
        var missing = api.get(path);

        problem(missing, 404, type);
        assertThat(missing.json().path("detail").asString()).contains(name);
    }

    @Test
    void an_unknown_outcome_is_named() {
        var missing = api.get(roadmap + "/outcomes/Z");

        problem(missing, 404, "unknown-outcome");
        assertThat(missing.json().path("outcome").asString()).isEqualTo("Z");
    }

    @Test
    void an_unreadable_point_names_the_labels_there_are() {
        var unreadable = api.get(roadmap + "/compare?from=never");

        problem(unreadable, 422, "unreadable-point");
        assertThat(unreadable.json().path("detail").asString()).contains("2010");
    }

    @Test
    void a_parameter_that_nobody_knows_is_refused() {
        problem(api.get(roadmap + "?asof=2010"), 422, "invalid-parameter");
    }

    @Test
    void a_version_label_is_used_once() {
        problem(publish("2010"), 409, "version-label-taken");
    }

    @Test
    void a_body_that_is_no_json_says_where_it_stops_being_json() {
        var refused = api.post(roadmap + "/outcomes/D/revise-timing", "{\"timing\": \"2013\",\n \"reason\": why}");

        problem(refused, 400, "no-json");
        assertThat(refused.text("/detail")).isEqualTo("The body is no JSON: it cannot be read at line 2, column 12.");
    }

    @Test
    void a_withdrawn_activity_takes_no_results() {
        done(api.post(roadmap + "/outcomes/D/activities/A5/withdraw-activity", "{\"reason\": \"Done by others\"}"));

        problem(
                api.post(
                        roadmap + "/outcomes/D/activities/A5/record-result",
                        "{\"period\": \"2011\", \"status\": \"completed\", \"narrative\": \"x\"}"),
                409,
                "activity-withdrawn");
    }

    @Test
    void every_command_is_described() {
        var paths = api.get("/v3/api-docs").json().path("paths");

        assertThat(paths.has("/api/roadmaps/{roadmap}/outcomes/{outcome}/revise-timing"))
                .isTrue();
    }

    private Reply revise(String timing, String reason) {
        return api.post(
                roadmap + "/outcomes/D/revise-timing",
                "{\"timing\": \"%s\", \"reason\": \"%s\"}".formatted(timing, reason));
    }

    private Reply publish(String label) {
        return api.postAs("reviewer", roadmap + "/versions", """
                {"label": "%s", "session": "Council 2010", "symbol": "C10/1", "representedDate": "2010-04-13"}""".formatted(label));
    }

    private static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply;
    }

    private static void problem(Reply reply, int status, String type) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.text("/type")).isEqualTo("/problems/" + type);
        assertThat(reply.text("/detail")).isNotEmpty();
    }
}
