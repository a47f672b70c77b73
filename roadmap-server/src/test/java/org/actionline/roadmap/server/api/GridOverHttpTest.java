package org.actionline.roadmap.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.actionline.roadmap.api.grid.GridCommand;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.api.Api.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The results of a whole period in one request. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class GridOverHttpTest {

    private static final String D = row("D", "on-track");
    private static final String E = row("E", "delayed");
    private static final String UNKNOWN = row("Z", "on-track");
    private static final String A5 = """
            {"outcome": "D", "activity": "A5", "status": "not-requested", "narrative": "Nobody asked"}""";

    @TempDir
    static Path data;

    private static int roadmaps;

    private final Api api;
    private String roadmap = "";

    GridOverHttpTest(@LocalServerPort int port) {
        this.api = new Api(port, data);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeEach
    void two_outcomes_an_activity_and_a_period() {
        roadmap = "/api/roadmaps/G" + ++roadmaps;
        done(api.post(roadmap + "/open-roadmap", """
                {"title": "Networks", "facilitator": "ITU", "horizon": "2015"}"""));
        for (var code : List.of("D", "E")) {
            done(api.post(roadmap + "/outcomes/" + code + "/define-outcome", """
                    {"statement": "Broadband grows"}"""));
        }
        done(api.post(roadmap + "/outcomes/D/plan-activity", """
                {"code": "A5", "text": "Advise on spectrum", "requestOnly": true}"""));
        done(api.post(roadmap + "/open-period", """
                {"period": "2011", "from": "2010-11-01", "to": "2011-05-31"}"""));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void all_rows_stand_in_one_commit() {
        var recorded = done(grid("all", D, A5, E));

        assertThat(recorded.json().path("rows").findValuesAsString("state"))
                .containsExactly("recorded", "recorded", "recorded");
        var positions = recorded.json().path("rows").findValuesAsString("position");
        assertThat(positions).isSorted().hasSize(3);
        assertThat(positions.stream()
                        .map(position -> api.get("/api/events/" + position).text("/commit"))
                        .distinct())
                .hasSize(1);
        var period = api.getAfter(recorded, roadmap + "/periods/2011");
        assertThat(period.json().path("reported").asInt()).isEqualTo(3);
        assertThat(period.json().path("missing").asInt()).isZero();
    }

    @Test
    void a_refused_row_names_itself_and_keeps_the_others_from_being_written() {
        var refused = grid("all", D, UNKNOWN, E);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/type")).isEqualTo("/problems/rows-refused");
        assertThat(refused.json().path("rows")).hasSize(1);
        assertThat(refused.text("/rows/0/number")).isEqualTo("2");
        assertThat(refused.text("/rows/0/outcome")).isEqualTo("Z");
        assertThat(refused.text("/rows/0/problem/type")).isEqualTo("/problems/unknown-outcome");
        assertThat(refused.text("/rows/0/problem/detail")).contains("Codes are written as printed");
        assertThat(reported()).isZero();
    }

    @Test
    void a_row_that_cannot_be_read_is_told_together_with_those_that_a_rule_forbids() {
        var refused = grid(
                "all",
                D,
                row("E", "great"),
                UNKNOWN,
                "{\"outcome\": \"E\", \"status\": \"delayed\"}",
                "{\"outcome\": \"E\", \"colour\": \"red\"}",
                "7",
                "null",
                row("D", "delayed"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("rows").findValuesAsString("number"))
                .containsExactly("2", "3", "4", "5", "6", "7", "8");
        assertThat(refused.json().path("rows").findValuesAsString("type"))
                .containsExactly(
                        "/problems/invalid-status",
                        "/problems/unknown-outcome",
                        "/problems/missing-narrative",
                        "/problems/unknown-field",
                        "/problems/invalid-rows",
                        "/problems/invalid-rows",
                        "/problems/row-repeated");
        assertThat(refused.text("/rows/0/outcome")).isEqualTo("E");
        assertThat(refused.text("/rows/0/problem/detail")).contains("on-track");
        assertThat(refused.text("/rows/2/problem/field")).isEqualTo("narrative");
        assertThat(reported()).isZero();
    }

    @Test
    void on_request_the_valid_rows_are_written_and_the_others_named() {
        var recorded = done(grid("valid", D, UNKNOWN, row("E", "great"), A5));

        assertThat(recorded.json().path("events")).hasSize(2);
        assertThat(recorded.json().path("rows").findValuesAsString("state"))
                .containsExactly("recorded", "refused", "refused", "recorded");
        assertThat(recorded.text("/rows/1/problem/type")).isEqualTo("/problems/unknown-outcome");
        assertThat(recorded.text("/rows/2/problem/type")).isEqualTo("/problems/invalid-status");
        assertThat(recorded.text("/rows/3/activity")).isEqualTo("A5");
        assertThat(reported()).isEqualTo(2);
    }

    @Test
    void when_no_row_is_valid_nothing_is_written_and_that_is_an_error() {
        assertThat(grid("valid", UNKNOWN).text("/type")).isEqualTo("/problems/rows-refused");
        assertThat(grid("valid", row("D", "great")).text("/type")).isEqualTo("/problems/rows-refused");
        assertThat(reported()).isZero();
    }

    @Test
    void a_grid_can_be_tried_first() {
        var tried = done(grid("none", D, E));

        assertThat(tried.json().path("rows").findValuesAsString("state")).containsExactly("acceptable", "acceptable");
        assertThat(tried.json().path("events")).isEmpty();
        assertThat(reported()).isZero();
        assertThat(grid("none", D, UNKNOWN).text("/rows/0/number")).isEqualTo("2");
    }

    @Test
    void the_same_key_answers_the_same_also_about_the_rows_that_were_left_out() {
        var key = UUID.randomUUID().toString();
        var first = done(post(body("valid", D, UNKNOWN, A5), "Idempotency-Key", key));
        done(api.post(roadmap + "/outcomes/Z/define-outcome", """
                {"statement": "What row 2 missed is there now"}"""));

        var again = done(post(body("valid", D, UNKNOWN, A5), "Idempotency-Key", key));

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(reported()).isEqualTo(2);
        assertThat(post(body("valid", D, A5), "Idempotency-Key", key).text("/type"))
                .isEqualTo("/problems/command-id-reused");
    }

    @Test
    void a_row_that_somebody_recorded_first_names_the_event_and_its_author() {
        var first = done(api.post(roadmap + "/outcomes/D/record-result", """
                {"period": "2011", "status": "completed", "narrative": "Done"}"""));

        var refused = grid("all", D, E);

        assertThat(refused.text("/rows/0/problem/type")).isEqualTo("/problems/result-already-recorded");
        assertThat(refused.text("/rows/0/problem/since")).isEqualTo(first.text("/position"));
        assertThat(refused.text("/winner/position")).isEqualTo(first.text("/position"));
        assertThat(refused.text("/winner/actor")).isEqualTo("staff");
    }

    @Test
    void a_grid_has_a_row_and_not_too_many() {
        assertThat(grid("all").text("/type")).isEqualTo("/problems/invalid-rows");
        assertThat(post("{}").text("/type")).isEqualTo("/problems/missing-rows");
        var many = IntStream.rangeClosed(0, GridCommand.MOST_ROWS)
                .mapToObj(number -> D)
                .collect(Collectors.joining(", ", "{\"rows\": [", "]}"));
        assertThat(post(many).text("/type")).isEqualTo("/problems/invalid-rows");
    }

    @Test
    void a_period_that_is_closed_or_unknown_takes_no_grid() {
        var nowhere = api.post(roadmap + "/periods/2012/record-results", body("all", D));
        assertThat(nowhere.text("/type")).isEqualTo("/problems/unknown-period");
        done(api.postAs("reviewer", roadmap + "/close-period", "{\"period\": \"2011\"}"));

        assertThat(grid("all", D).text("/type")).isEqualTo("/problems/period-closed");
    }

    private int reported() {
        return api.get(roadmap + "/periods/2011").json().path("reported").asInt();
    }

    private Reply grid(String write, String... rows) {
        return post(body(write, rows));
    }

    private Reply post(String body, String... headers) {
        return api.post(roadmap + "/periods/2011/record-results", body, headers);
    }

    private static String body(String write, String... rows) {
        return "{\"write\": \"" + write + "\", \"rows\": [" + String.join(", ", rows) + "]}";
    }

    private static String row(String outcome, String status) {
        return """
                {"outcome": "%s", "status": "%s", "narrative": "Two countries advised"}""".formatted(outcome, status);
    }

    private static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply;
    }
}
