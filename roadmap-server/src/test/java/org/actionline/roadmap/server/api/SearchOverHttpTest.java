package org.actionline.roadmap.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.security.Visitors;
import org.actionline.roadmap.server.security.Visitors.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Search and the catalogue of who did what, over two roadmaps; nobody finds what is not theirs to read. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SearchOverHttpTest {

    @TempDir
    static Path data;

    private static Visitors visitors;
    private static String staff;
    private static String staffOfC2;
    private static String readerOfC5;

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeAll
    static void two_roadmaps_with_the_same_words(@LocalServerPort int port) {
        visitors = new Visitors(port, data);
        staff = visitors.founder("staff").token();
        for (var code : List.of("C2", "C5")) {
            var roadmap = "/api/roadmaps/" + code;
            post(staff, roadmap + "/open-roadmap", Map.of("title", "Réseaux", "facilitator", "F", "horizon", "2015"));
            post(staff, roadmap + "/outcomes/D/define-outcome", Map.of("statement", "Broadband in " + code));
            post(
                    visitors.founder("reviewer").token(),
                    roadmap + "/versions",
                    Map.of("label", "2010", "session", "C", "symbol", code + "/7", "representedDate", "2010-12-31"));
            post(
                    staff,
                    roadmap + "/outcomes/D/reword-outcome",
                    Map.of("statement", "Broadband everywhere in " + code, "reason", "Clearer", "decision", "C11/4"));
        }
        staffOfC2 = somebody("staff", "C2");
        readerOfC5 = somebody("reader", "C5");
    }

    @AfterAll
    static void close() {
        visitors.close();
    }

    @Test
    void a_hit_names_roadmap_outcome_field_and_position() {
        var hit = search(staff, "everywhere&roadmap=C5").json().get(0);

        assertThat(hit.at("/roadmap").asString()).isEqualTo("C5");
        assertThat(hit.at("/outcome").asString()).isEqualTo("D");
        assertThat(hit.at("/field").asString()).isEqualTo("statement");
        assertThat(hit.at("/parts/1/text").asString()).isEqualTo("everywhere");
        assertThat(hit.at("/position").asLong()).isEqualTo(7);
    }

    @Test
    void a_foreign_roadmap_is_not_found_and_cannot_be_told_from_one_that_is_not_there() {
        assertThat(search(staffOfC2, "broadband").json().findValuesAsString("roadmap"))
                .containsExactly("C2");
        assertThat(search(staffOfC2, "C11").json().findValuesAsString("roadmap"))
                .containsOnly("C2");
        assertThat(search(staffOfC2, "broadband&roadmap=C5").body().replace("C5", "C9"))
                .isEqualTo(search(staffOfC2, "broadband&roadmap=C9").body());
    }

    @Test
    void who_may_read_versions_finds_what_the_version_says() {
        var hits = search(readerOfC5, "broadband").json();

        assertThat(hits.findValuesAsString("version")).containsExactly("2010");
        assertThat(hits.findValuesAsString("text")).doesNotContain(" everywhere in C5");
        assertThat(search(readerOfC5, "everywhere").json()).isEmpty();
        assertThat(search(readerOfC5, "staff").json()).isEmpty();
    }

    @Test
    void accents_and_case_do_not_count() {
        assertThat(search(staff, "RESEAUX").json().size()).isEqualTo(2);
    }

    @Test
    void a_long_list_of_hits_goes_on_at_the_next_link() {
        var texts = new ArrayList<String>();
        var next = "/api/search?q=broadband&limit=1";
        while (!next.isEmpty()) {
            var part = visitors.get(staff, next);
            texts.addAll(part.json().findValuesAsString("roadmap"));
            next = next(part);
        }
        assertThat(texts).containsExactly("C2", "C5");
    }

    @Test
    void a_new_hit_before_the_known_ones_does_not_show_them_again() {
        for (var code : List.of("F", "G")) {
            post(
                    staff,
                    "/api/roadmaps/C2/outcomes/%s/define-outcome".formatted(code),
                    Map.of("statement", "Lighthouses"));
        }
        var first = visitors.get(staff, "/api/search?q=lighthouses&limit=1");
        post(staff, "/api/roadmaps/C2/outcomes/C/define-outcome", Map.of("statement", "Lighthouses"));

        assertThat(first.json().findValuesAsString("outcome")).containsExactly("F");
        assertThat(visitors.get(staff, next(first)).json().findValuesAsString("outcome"))
                .containsExactly("G");
    }

    private static String next(Reply part) {
        var link = Pattern.compile("<([^>]*)>; rel=\"next\"")
                .matcher(part.headers().firstValue("Link").orElse(""));
        return link.find() ? link.group(1) : "";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "q=", "q=%20", "q=x&limit=0", "q=x&limit=-1", "q=x&limit=1000000", "q=x&cursor=abc", "w=x"})
    void a_search_that_cannot_be_is_refused_with_what_is_accepted(String query) {
        var reply = visitors.get(staff, "/api/search?" + query);

        assertThat(reply.status()).isBetween(400, 422);
        assertThat(reply.text("/type")).startsWith("/problems/");
        assertThat(reply.text("/detail")).isNotBlank();
    }

    @Test
    void a_cursor_of_another_search_is_refused() {
        var link = visitors.get(staff, "/api/search?q=broadband&limit=1")
                .headers()
                .firstValue("Link")
                .orElseThrow();
        var other = link.replaceAll("^<|>.*", "").replace("q=broadband", "q=networks");

        assertThat(visitors.get(staff, other).text("/type")).isEqualTo("/problems/invalid-cursor");
    }

    @Test
    void the_catalogue_says_who_did_what_how_often_and_where() {
        var catalogue = visitors.get(staff, "/api/roadmaps/C2/catalogue").json();

        assertThat(catalogue.findValuesAsString("actor")).containsExactly("staff", "reviewer");
        assertThat(catalogue.at("/changes").asInt()).isEqualTo(4);
        assertThat(catalogue.at("/people/0/types").findValuesAsString("type"))
                .containsExactly("RoadmapOpened", "OutcomeDefined", "OutcomeReworded");
        assertThat(catalogue.at("/people/0/outcomes/0/outcome").asString()).isEqualTo("D");
        assertThat(catalogue.at("/people/0/outcomes/0/changes").asInt()).isEqualTo(2);
    }

    @Test
    void an_erased_text_leaves_the_search() {
        post(staff, "/api/roadmaps/C2/outcomes/A/define-outcome", Map.of("statement", "Ms Vermeer is in charge"));
        var position = search(staff, "vermeer").json().at("/0/position").asLong();

        post(
                visitors.founder("admin").token(),
                "/api/events/" + position + "/erase",
                Map.of("reason", "Personal data", "copies", true));

        assertThat(search(staff, "vermeer").json()).isEmpty();
    }

    private static Reply search(String token, String query) {
        return visitors.get(token, "/api/search?q=" + query);
    }

    private static String somebody(String role, String roadmap) {
        var person = visitors.register(role + "-of-" + roadmap.toLowerCase(java.util.Locale.ROOT), "Somebody");
        assertThat(visitors.grant(person.id(), role, roadmap).status()).isBetween(200, 204);
        return person.token();
    }

    private static void post(String token, String address, Map<String, ?> body) {
        var reply = visitors.post(token, address, body);
        assertThat(reply.status()).as(reply.body()).isBetween(200, 204);
    }
}
