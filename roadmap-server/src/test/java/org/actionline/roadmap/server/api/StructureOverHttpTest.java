package org.actionline.roadmap.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import tools.jackson.databind.JsonNode;

/** What becomes of roadmaps, outcomes and links over the years, from HTTP to disk and back. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class StructureOverHttpTest {

    @TempDir
    static Path data;

    private static int roadmaps;

    private final Api api;
    private String roadmap = "";

    StructureOverHttpTest(@LocalServerPort int port) {
        this.api = new Api(port, data);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeEach
    void a_roadmap_with_two_outcomes_and_a_version() {
        roadmap = "/api/roadmaps/S" + ++roadmaps;
        done("/open-roadmap", """
                {"title": "Networks", "facilitator": "Union", "horizon": "2015",
                 "legend": [{"mark": "*", "meaning": "on request"}],
                 "codeSchemes": [{"first": "A", "last": "L", "subOutcomes": "number"}]}""");
        done("/outcomes/D/define-outcome", "{\"statement\": \"Broadband grows\"}");
        done("/outcomes/E/define-outcome", "{\"statement\": \"Everybody is included\"}");
        done("/outcomes/D/set-timing", "{\"timing\": \"2012\"}");
        done("/outcomes/D/revise-timing", "{\"timing\": \"2014\", \"reason\": \"Late\"}");
        done("/outcomes/D/link-references", "{\"references\": [{\"scheme\": \"goal\", \"number\": \"1\"}]}");
        done(api.postAs("reviewer", roadmap + "/versions", """
                {"label": "2010", "session": "Council", "symbol": "C10/1", "representedDate": "2010-04-13"}"""));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void a_description_a_template_and_a_later_column_are_revised() {
        done("/describe-roadmap", """
                {"title": "Networks", "facilitator": "Union", "horizon": "2020", "reason": "Extended"}""");
        var revised = done("/revise-template", """
                {"columns": ["Outcome", "Timing"], "reason": "New edition",
                 "laterColumns": [{"label": "Development goals", "references": "sdg"}]}""");

        var now = api.getAfter(revised, roadmap).json();

        assertThat(now.path("horizon").asString()).isEqualTo("2020");
        assertThat(now.at("/template/laterColumns/0/references").asString()).isEqualTo("sdg");
        assertThat(now.at("/template").has("codeSchemes")).isFalse();
        assertThat(api.get(roadmap + "?asOf=2010").text("/template/codeSchemes/0/last"))
                .isEqualTo("L");
    }

    @Test
    void a_retired_roadmap_takes_changes_again_once_it_is_reopened() {
        var retired = done("/retire-roadmap", "{\"reason\": \"Over\"}");

        var refused = post("/outcomes/D/reword-outcome", "{\"statement\": \"x\", \"reason\": \"y\"}");
        problem(refused, "roadmap-retired");
        assertThat(refused.json().at("/winner/position").asLong())
                .isEqualTo(retired.json().path("position").asLong());
        assertThat(api.getAfter(retired, roadmap).text("/state")).isEqualTo("retired");

        done("/reopen-roadmap", "{\"reason\": \"Needed again\"}");
        done("/outcomes/D/reword-outcome", "{\"statement\": \"x\", \"reason\": \"y\"}");
    }

    @Test
    void a_code_follows_the_schemes_of_the_template() {
        problem(post("/outcomes/Z/define-outcome", "{\"statement\": \"x\"}"), "code-outside-schemes");
    }

    @Test
    void a_new_outcome_divides_another_only_with_a_reason() {
        var refused = post("/outcomes/D1/define-outcome", "{\"statement\": \"Orbits are open\", \"parent\": \"D\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/type")).isEqualTo("/problems/subdivision-unjustified");
        assertThat(refused.text("/field")).isEqualTo("reason");

        var done = done("/outcomes/D1/define-outcome", """
                {"statement": "Orbits are open", "parent": "D", "reason": "So divided in the Plan of Action"}""");
        assertThat(api.getAfter(done, roadmap + "/outcomes/D1/history").text("/0/reason"))
                .isEqualTo("So divided in the Plan of Action");
    }

    @Test
    void a_moved_outcome_answers_to_its_old_code_and_is_commanded_by_its_new_one() {
        var moved = done("/outcomes/D/move-outcome", "{\"code\": \"F\", \"after\": \"E\", \"reason\": \"Renumbered\"}");

        assertThat(api.getAfter(moved, roadmap + "/outcomes/D").text("/code")).isEqualTo("F");
        assertThat(api.get(roadmap + "/outcomes/D?asOf=2010").text("/code")).isEqualTo("D");
        assertThat(api.get(roadmap + "/outcomes/F?asOf=2010").text("/code")).isEqualTo("D");
        assertThat(api.get(roadmap).text("/outcomes/1/code")).isEqualTo("F");
        var refused = post("/outcomes/D/reword-outcome", "{\"statement\": \"x\", \"reason\": \"y\"}");
        problem(refused, "outcome-moved");
        assertThat(refused.text("/now")).isEqualTo("F");

        var other = done("/outcomes/D/define-outcome", "{\"statement\": \"Something else\"}");
        assertThat(api.getAfter(other, roadmap + "/outcomes/D").text("/statement"))
                .isEqualTo("Something else");
    }

    @Test
    void a_comparison_tells_a_renamed_outcome_once_and_apart_from_the_next_bearer_of_its_code() {
        done("/outcomes/D/move-outcome", "{\"code\": \"F\", \"reason\": \"Renumbered\"}");
        var other = done("/outcomes/D/define-outcome", "{\"statement\": \"Something else\"}");

        var compare = api.getAfter(other, roadmap + "/compare?from=2010").json();

        assertThat(compare.path("outcomes")
                        .valueStream()
                        .map(outcome -> outcome.path("code").asString() + ": "
                                + outcome.path("words").asString()))
                .containsExactly("F: code changed from D to F", "D: added");
        assertThat(compare.at("/summary/moved").asInt()).isEqualTo(1);
    }

    @Test
    void a_split_is_told_on_both_sides_and_keeps_timing_and_references() {
        var split = done("/outcomes/D/split-outcome", """
                {"parts": [{"code": "F", "statement": "Fixed networks grow"},
                           {"code": "G", "statement": "Mobile networks grow", "mark": "tentative"}],
                 "reason": "Two markets", "decision": "C11/4"}""");

        var part = api.getAfter(split, roadmap + "/outcomes/G").json();
        assertThat(part.at("/lineage/splitFrom/code").asString()).isEqualTo("D");
        assertThat(part.at("/firstTiming/by").asString()).isEqualTo("2012");
        assertThat(part.at("/timing/by").asString()).isEqualTo("2014");
        assertThat(part.at("/references/0/number").asString()).isEqualTo("1");
        var source = api.get(roadmap + "/outcomes/D").json();
        assertThat(source.path("state").asString()).isEqualTo("split");
        assertThat(source.at("/lineage/splitInto/1/code").asString()).isEqualTo("G");
        assertThat(codes(api.get(roadmap).json())).isEqualTo("D F G E");
        var compare = api.get(roadmap + "/compare?from=2010").json();
        assertThat(compare.at("/summary/split").asInt()).isEqualTo(1);
        assertThat(compare.at("/summary/parts").asInt()).isEqualTo(2);
        assertThat(compare.at("/summary/added").asInt()).isZero();
        assertThat(compare.at("/outcomes/0/words").asString()).isEqualTo("split into F and G");
        problem(post("/outcomes/D/withdraw-outcome", "{\"reason\": \"x\"}"), "outcome-split");
    }

    @Test
    void a_merge_is_told_on_both_sides() {
        var merged = done("/outcomes/E/merge-outcomes", "{\"sources\": [\"D\"], \"reason\": \"The same\"}");

        var target = api.getAfter(merged, roadmap + "/outcomes/E").json();
        assertThat(target.at("/lineage/mergedFrom/0/code").asString()).isEqualTo("D");
        assertThat(target.at("/references/0/number").asString()).isEqualTo("1");
        assertThat(api.get(roadmap + "/outcomes/D").text("/lineage/mergedInto/code"))
                .isEqualTo("E");
        assertThat(api.get(roadmap + "/compare?from=2010")
                        .json()
                        .at("/summary/merged")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void sub_outcomes_bar_a_withdrawal_until_they_are_gone() {
        done("/outcomes/D/subdivide-outcome", """
                {"parts": [{"code": "D1", "statement": "Orbits are open"}], "reason": "Within the mandate"}""");

        var refused = post("/outcomes/D/withdraw-outcome", "{\"reason\": \"Over\"}");
        problem(refused, "outcome-divided");
        assertThat(refused.text("/subOutcomes/0")).isEqualTo("D1");
        done("/outcomes/D1/withdraw-outcome", "{\"reason\": \"Over\"}");
        done("/outcomes/D/withdraw-outcome", "{\"reason\": \"Over\"}");
        problem(post("/outcomes/D1/reinstate-outcome", "{\"reason\": \"Again\"}"), "parent-ended");
        done("/outcomes/D/reinstate-outcome", "{\"reason\": \"Again\"}");
        done("/outcomes/D1/reinstate-outcome", "{\"reason\": \"Again\"}");
    }

    @Test
    void an_outcome_is_printed_in_brackets_and_no_longer() {
        done("/outcomes/D/mark-outcome", "{\"mark\": \"tentative\", \"reason\": \"Not agreed\"}");
        var firm = done("/outcomes/D/mark-outcome", "{\"mark\": \"firm\", \"reason\": \"Agreed\"}");

        var history = api.getAfter(firm, roadmap + "/outcomes/D/history").json();

        assertThat(history.valueStream()
                        .filter(change -> change.path("field").asString().equals("mark"))
                        .map(change -> change.path("words").asString()))
                .containsExactly("marked tentative", "no longer tentative");
    }

    @Test
    void a_link_is_made_and_taken_away() {
        done("/outcomes/D/link-outcome", "{\"servedBy\": \"E\"}");
        problem(post("/outcomes/E/link-outcome", "{\"servedBy\": \"D\"}"), "links-would-circle");
        problem(post("/outcomes/D/merge-outcomes", "{\"sources\": [\"E\"], \"reason\": \"x\"}"), "links-would-circle");
        var unlinked = done("/outcomes/D/unlink-outcome", "{\"servedBy\": \"E\", \"reason\": \"Done by itself\"}");

        assertThat(api.getAfter(unlinked, roadmap + "/outcomes/D").json().path("links"))
                .isEmpty();
        problem(post("/outcomes/D/unlink-outcome", "{\"servedBy\": \"E\", \"reason\": \"x\"}"), "not-linked");
    }

    @Test
    void a_refusal_names_the_event_that_got_there_first() {
        var first = done("/outcomes/F/define-outcome", "{\"statement\": \"First\"}");

        var refused = post("/outcomes/F/define-outcome", "{\"statement\": \"Second\"}");

        problem(refused, "outcome-code-taken");
        var winner = refused.json().path("winner");
        assertThat(winner.path("position").asLong())
                .isEqualTo(first.json().path("position").asLong());
        assertThat(winner.path("type").asString()).isEqualTo("OutcomeDefined");
        assertThat(winner.path("actor").asString()).isEqualTo("staff");
        assertThat(winner.path("recordedAt").asString()).isNotEmpty();
    }

    @Test
    void the_stored_views_are_what_the_log_says() {
        done("/outcomes/D/split-outcome", """
                {"parts": [{"code": "F", "statement": "x"}, {"code": "G", "statement": "y"}], "reason": "z"}""");
        var merged = done("/outcomes/E/merge-outcomes", "{\"sources\": [\"F\"], \"reason\": \"z\"}");

        assertThat(api.getAfter(merged, roadmap).status()).isEqualTo(200);
        assertThat(api.get("/api/replay").json().path("different")).isEmpty();
    }

    private static String codes(JsonNode roadmap) {
        return String.join(
                " ",
                roadmap.path("outcomes")
                        .valueStream()
                        .map(outcome -> outcome.path("code").asString())
                        .toList());
    }

    private Reply post(String path, String body) {
        return api.post(roadmap + path, body);
    }

    private Reply done(String path, String body) {
        return done(post(path, body));
    }

    private static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply;
    }

    private static void problem(Reply reply, String type) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(409);
        assertThat(reply.text("/type")).isEqualTo("/problems/" + type);
        assertThat(reply.text("/detail")).isNotEmpty();
    }
}
