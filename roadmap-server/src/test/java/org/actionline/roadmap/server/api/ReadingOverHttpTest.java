package org.actionline.roadmap.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.api.Api.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Reading over HTTP: both axes, comparisons, and points that there are not; every test works in a roadmap of its own. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ReadingOverHttpTest {

    @TempDir
    static Path data;

    private static int roadmaps;

    private final Api api;
    private String roadmap = "";
    private Reply last;

    ReadingOverHttpTest(@LocalServerPort int port) {
        this.api = new Api(port, data);
        this.last = new Reply(api.get("/api/roadmaps").response());
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeEach
    void a_roadmap_in_effect_since_2010_with_a_version() {
        roadmap = "/api/roadmaps/R" + ++roadmaps;
        post("/open-roadmap", """
                {"title": "Networks", "facilitator": "Union", "horizon": "2015", "effectiveOn": "2010-01-01"}""");
        post("/outcomes/D/define-outcome", """
                {"statement": "Broadband grows", "effectiveOn": "2010-02-01"}""");
        post("/outcomes/D/set-timing", """
                {"timing": "2012", "effectiveOn": "2010-03-01"}""");
        last = done(api.postAs("reviewer", roadmap + "/versions", """
                {"label": "2010", "session": "Council 2010", "symbol": "C10/1", "representedDate": "2010-04-01"}"""));
        post("/outcomes/D/revise-timing", """
                {"timing": "2014", "reason": "Funding came late", "effectiveOn": "2011-06-01"}""");
        post("/outcomes/D/reword-outcome", """
                {"statement": "Broadband grows everywhere", "reason": "Clearer"}""");
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void an_outcome_that_shows_something_else_has_another_etag_also_when_others_changed_it() {
        post("/outcomes/D1/define-outcome", """
                {"statement": "Cables reach the coast", "parent": "D", "reason": "So divided in the Plan of Action"}""");
        var before = get("/outcomes/D1").header("ETag");
        post("/outcomes/D/move-outcome", """
                {"code": "K", "reason": "Renumbered"}""");

        var moved = get("/outcomes/D1", "If-None-Match", before);
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.text("/parent")).isEqualTo("K");
        assertThat(moved.json().at("/version").asInt()).isEqualTo(1);
        assertThat(get("/outcomes/D1", "If-None-Match", moved.header("ETag")).status())
                .isEqualTo(304);
    }

    @Test
    void a_command_takes_the_etag_of_an_outcome_as_it_was_answered() {
        post("/outcomes/D1/define-outcome", """
                {"statement": "Cables reach the coast", "parent": "D", "reason": "So divided in the Plan of Action"}""");
        var tag = get("/outcomes/D1").header("ETag");
        var body = """
                {"statement": "Cables reach every coast", "reason": "Clearer"}""";

        assertThat(api.post(roadmap + "/outcomes/D1/reword-outcome", body, "If-Match", tag)
                        .status())
                .isEqualTo(200);
        assertThat(api.post(roadmap + "/outcomes/D1/reword-outcome", body, "If-Match", tag)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void a_day_selects_what_was_true_on_it_and_the_answer_says_why() {
        var then = get("/outcomes/D?effectiveOn=2011-05-31");
        var later = get("?effectiveOn=2011-06-01");

        assertThat(then.text("/timing/by")).isEqualTo("2012");
        assertThat(then.json().at("/asOf/leftOut/number").asInt()).isEqualTo(3);
        assertThat(then.text("/asOf/words")).contains("effective on 2011-05-31", "are left out");
        assertThat(later.text("/outcomes/0/timing/by")).isEqualTo("2014");
        assertThat(later.text("/outcomes/0/statement")).isEqualTo("Broadband grows");
    }

    @Test
    void both_axes_together_answer_what_was_known_then_about_a_day() {
        assertThat(get("/outcomes/D?asOf=2010&effectiveOn=2011-06-01").text("/timing/by"))
                .isEqualTo("2012");
        assertThat(get("/outcomes/D?effectiveOn=2011-06-01").text("/timing/by")).isEqualTo("2014");
        assertThat(get("/outcomes/D?asOf=2010&effectiveOn=2011-06-01")
                        .json()
                        .at("/asOf/learntAfterThePoint/number")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_comparison_is_answered_as_json_as_patch_and_as_text() {
        var patch = get("/compare?from=2010&format=json-patch");
        var text = get("/compare?from=2010", "Accept", "text/plain");

        assertThat(patch.header("Content-Type")).isEqualTo("application/json-patch+json");
        assertThat(patch.text("/0/op")).isEqualTo("test");
        assertThat(patch.json().findValuesAsString("path")).contains("/outcomes/0/timing/by", "/outcomes/0/statement");
        assertThat(text.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(text.response().body())
                .contains("D  Broadband grows everywhere", "{+everywhere+}", "2 years later", "Funding came late")
                .contains("version 2010");
        assertThat(get("/compare?from=2010", "Accept", "application/json-patch+json")
                        .response()
                        .body())
                .isEqualTo(patch.response().body());
        assertThat(get("/compare?from=2010&format=json")
                        .json()
                        .at("/changes/0/passages/1/fate")
                        .asString())
                .isEqualTo("added");
    }

    @Test
    void a_time_map_lists_every_change_and_each_memento_is_the_state_at_its_instant() {
        var map = get("/outcomes/D/timemap");
        var mementos = Pattern.compile("<([^>]*)>;rel=\"[a-z ]*memento\";datetime=\"([^\"]*)\";recorded=\"([^\"]*)\"")
                .matcher(map.response().body())
                .results()
                .toList();

        assertThat(map.header("Content-Type")).startsWith("application/link-format");
        assertThat(mementos).hasSize(4);
        for (var memento : mementos) {
            var address = URI.create(memento.group(1));
            var state = api.get(address.getPath() + "?" + address.getQuery());
            assertThat(state.header("Memento-Datetime")).isEqualTo(memento.group(2));
            assertThat(state.json())
                    .isEqualTo(get("/outcomes/D?asOf=" + memento.group(3)).json());
        }
    }

    @Test
    void a_time_is_negotiated_and_the_answer_says_where_the_state_stays() {
        var before = get("/outcomes/D", "Accept-Datetime", "Thu, 01 Jan 2009 00:00:00 GMT");
        var after = get("/outcomes/D", "Accept-Datetime", "Tue, 01 Jan 2999 00:00:00 GMT");

        assertThat(before.json().path("version").asInt()).isEqualTo(1);
        assertThat(after.json()).isEqualTo(get("/outcomes/D").json());
        assertThat(after.header("Vary")).containsIgnoringCase("accept-datetime");
        assertThat(after.header("Memento-Datetime")).endsWith(" GMT");
        var address = URI.create(before.header("Content-Location"));
        assertThat(api.get(address.getPath() + "?" + address.getQuery()).json()).isEqualTo(before.json());
        assertThat(get("/outcomes/D").header("Link")).contains("rel=\"original timegate\"", "/outcomes/D/timemap>");
        assertThat(get("", "Accept-Datetime", "yesterday").status()).isEqualTo(400);
        assertThat(get("", "Accept-Datetime", "yesterday").text("/detail")).contains("Accepted: ");
    }

    @Test
    void what_is_known_already_is_not_sent_again() {
        var roadmapNow = get("");

        assertThat(get("", "If-None-Match", roadmapNow.header("ETag")).status()).isEqualTo(304);
        assertThat(get("/outcomes/D", "If-None-Match", get("/outcomes/D").header("ETag"))
                        .status())
                .isEqualTo(304);
        post("/outcomes/D/revise-timing", """
                {"timing": "2015", "reason": "Later still"}""");
        assertThat(get("", "If-None-Match", roadmapNow.header("ETag")).status()).isEqualTo(200);
    }

    @Test
    void a_long_list_comes_in_parts_that_join_without_a_gap() {
        var whole = get("/outcomes/D/history").json();
        var parts = new ArrayList<JsonNode>();
        var next = roadmap + "/outcomes/D/history?limit=1";
        while (!next.isEmpty()) {
            var part = api.get(next);
            part.json().forEach(parts::add);
            next = next(part);
        }

        assertThat(parts).containsExactlyElementsOf(whole);
        assertThat(next(get("/changes"))).isEmpty();
        assertThat(next(get("/changes?limit=2"))).contains("cursor=");
    }

    @Test
    void a_cursor_that_was_cut_or_is_of_another_list_is_refused() {
        var cursor = next(get("/changes?limit=2")).replaceAll(".*cursor=", "");

        for (var bad : List.of(cursor.substring(1), cursor.substring(0, cursor.length() - 2), "x", "%20")) {
            assertThat(get("/changes?cursor=" + bad).text("/type")).isEqualTo("/problems/invalid-cursor");
        }
        assertThat(get("/outcomes/D/history?cursor=" + cursor).status()).isEqualTo(422);
        assertThat(get("/changes?cursor=" + cursor).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"period-grid", "yearly", "slips", "requests", "coverage", "partners", "finance", "data-quality"})
    void every_report_is_answered_as_json_and_as_csv(String report) {
        var json = get("/reports/" + report + "?asOf=2010");
        var csv = get("/reports/" + report + "?format=csv");

        assertThat(json.status()).isEqualTo(200);
        assertThat(json.text("/report")).isEqualTo(report);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.response().body()).startsWith("roadmap,").endsWith("\r\n");
        assertThat(api.get("/api/reports/" + report).text("/report")).isEqualTo(report);
    }

    @Test
    void the_report_of_slips_says_how_far_and_why() {
        var slip = get("/reports/slips").json().at("/rows/0");

        assertThat(slip.path("months").asInt()).isEqualTo(24);
        assertThat(slip.path("reason").asString()).isEqualTo("Funding came late");
        assertThat(slip.path("effectiveOn").asString()).isEqualTo("2011-06-01");
    }

    @Test
    void text_that_a_spreadsheet_would_run_is_made_harmless() {
        post("/outcomes/E/define-outcome", """
                {"statement": "=cmd|' /C calc'!A0, \\"quoted\\""}""");

        assertThat(get("/reports/data-quality?format=csv").response().body()).contains("E,,no timing");
        assertThat(get("/reports/partners?format=csv").response().body())
                .contains("\"'=cmd|' /C calc'!A0, \"\"quoted\"\"\"");
    }

    @Test
    void events_are_sent_as_they_come_and_go_on_where_the_reader_was_cut_off() {
        var first = Long.parseLong(last.header("Roadmap-Position"));
        var events =
                api.stream("/api/events", 1, "Accept", "text/event-stream", "Last-Event-ID", Long.toString(first - 1));

        assertThat(events).contains("id:" + first, "event:roadmap.OutcomeReworded");
        assertThat(events).anyMatch(line -> line.startsWith("data:") && line.contains("\"specversion\":\"1.0\""));
    }

    @ParameterizedTest
    @CsvSource({
        "/outcomes/D/history?limit=0, invalid-limit, from 1 to 1000",
        "/outcomes/D/history?limit=-1, invalid-limit, from 1 to 1000",
        "/changes?limit=1000000, invalid-limit, from 1 to 1000",
        "/timemap?after=-1, invalid-after, a position such as",
        "/reports/nonsense, invalid-report, 'period-grid, yearly'",
        "/reports/yearly?year=11, invalid-year, four digits",
        "/reports/finance?format=xls, invalid-format, 'json, csv'",
        "/reports/finance?asOf=never, unreadable-point, a version label [2010]",
        "?effectiveOn=2011-02-30, invalid-effective-on, 2011-12-31",
        "?effectiveOn=, invalid-effective-on, 2011-12-31",
        "/outcomes/D?effectiveOn=yesterday, invalid-effective-on, 2011-12-31",
        "?effectiveOn=2009-12-31, day-before-opening, from 2010-01-01 on",
        "?effectiveOn=2999-01-01, day-in-future, a day up to",
        "?asOf=2999-01-01, point-in-future, up to now",
        "?asOf=2999-01-01T00:00:00Z, point-in-future, up to now",
        "?asOf=position:999999, point-in-future, a position up to",
        "?asOf=2009-01-01, point-before-opening, from its first event on",
        "?asOf=version-none, unreadable-point, a version label [2010]",
        "?asOf=-1, unreadable-point, a position such as",
        "/compare?from=2010&format=pdf, invalid-format, 'json, json-patch, text'",
        "/compare?from=v2011, unreadable-point, a version label [2010]",
    })
    void what_there_is_not_is_refused_with_the_accepted_forms(String address, String name, String accepted) {
        var refused = get(address);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("/type")).isEqualTo("/problems/" + name);
        assertThat(refused.text("/detail")).contains("Accepted: ", accepted);
    }

    private static String next(Reply part) {
        var link = Pattern.compile("<([^>]*)>; rel=\"next\"").matcher(part.header("Link"));
        return link.matches() ? link.group(1) : "";
    }

    private Reply get(String address, String... headers) {
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Roadmap-Min-Position";
        all[headers.length + 1] = last.header("Roadmap-Position");
        return api.get(roadmap + address, all);
    }

    private void post(String address, String body) {
        last = done(api.post(roadmap + address, body));
    }

    private static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply;
    }
}
