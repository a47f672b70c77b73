package org.actionline.roadmap.server.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.security.Visitors;
import org.actionline.roadmap.server.security.Visitors.Reply;
import org.actionline.roadmap.server.security.Visitors.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Following roadmaps and outcomes, and the digest of what is new; every test has a reader and a roadmap of its own. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FollowingOverHttpTest {

    @TempDir
    static Path data;

    private static Visitors visitors;
    private static int tests;

    private String code = "";
    private Visitor reader = new Visitor("", "", "", "");

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeAll
    static void begin(@LocalServerPort int port) {
        visitors = new Visitors(port, data);
    }

    @AfterAll
    static void close() {
        visitors.close();
    }

    @BeforeEach
    void a_roadmap_with_two_outcomes_and_somebody_who_may_read_it() {
        code = "F" + ++tests;
        command("/open-roadmap", Map.of("title", "Networks", "facilitator", "F", "horizon", "2015"));
        command("/outcomes/D/define-outcome", Map.of("statement", "Broadband grows"));
        command("/outcomes/E/define-outcome", Map.of("statement", "Prices fall"));
        reader = visitors.register("reader" + tests, "Reader");
        done(visitors.grant(reader.id(), "auditor", code));
    }

    @Test
    void who_follows_a_roadmap_gets_what_changed_since_and_nothing_from_before() {
        follow(Map.of("roadmap", code));
        reword("D", "Broadband grows everywhere");

        var digest = digest();

        assertThat(digest.at("/roadmaps/0/roadmap").asString()).isEqualTo(code);
        assertThat(digest.at("/roadmaps/0/changes").findValuesAsString("field")).containsExactly("statement");
        assertThat(digest.at("/roadmaps/0/changes/0/reason").asString()).isEqualTo("Clearer");
        assertThat(digest.at("/changes").asInt()).isEqualTo(1);
    }

    @Test
    void who_follows_an_outcome_gets_its_changes_and_not_those_of_others_also_under_another_code() {
        follow(Map.of("roadmap", code, "outcome", "D"));
        reword("E", "Prices fall everywhere");
        command("/outcomes/D/move-outcome", Map.of("code", "K", "reason", "Renumbered"));
        reword("K", "Broadband grows everywhere");

        assertThat(digest().at("/roadmaps/0/changes").findValuesAsString("field"))
                .containsExactly("code", "statement");
        assertThat(digest().at("/roadmaps/0/outcomes/0").asString()).isEqualTo("K");
    }

    @Test
    void what_was_marked_as_read_is_no_news_any_more_and_asking_marks_nothing() {
        follow(Map.of("roadmap", code));
        reword("D", "Broadband grows everywhere");
        assertThat(digest()).isEqualTo(digest());

        var left =
                done(post("/mark-read", Map.of("position", digest().at("/upTo").asLong())));

        assertThat(left.json().at("/roadmaps")).isEmpty();
        reword("D", "Broadband grows");
        assertThat(digest().at("/changes").asInt()).isEqualTo(1);
    }

    @Test
    void following_twice_is_following_once_and_ends_with_one_unfollow() {
        follow(Map.of("roadmap", code, "outcome", "D"));
        assertThat(follow(Map.of("roadmap", code, "outcome", "D")).json().size())
                .isEqualTo(1);

        assertThat(done(post("/unfollow", Map.of("roadmap", code, "outcome", "D")))
                        .json())
                .isEmpty();
        reword("D", "Broadband grows everywhere");
        assertThat(digest().at("/roadmaps")).isEmpty();
    }

    @Test
    void a_long_digest_says_where_the_changes_go_on() {
        follow(Map.of("roadmap", code));
        reword("D", "Broadband grows everywhere");
        reword("E", "Prices fall everywhere");

        var first =
                visitors.get(reader.token(), "/api/following/digest?limit=1").json();
        var more = first.at("/roadmaps/0/more").asString();

        assertThat(first.at("/roadmaps/0/changes").findValuesAsString("outcome"))
                .containsExactly("D");
        assertThat(visitors.get(reader.token(), more).json().findValuesAsString("outcome"))
                .containsExactly("E");
    }

    @Test
    void a_roadmap_that_may_not_be_read_any_more_leaves_list_and_digest() {
        follow(Map.of("roadmap", code));
        reword("D", "Broadband grows everywhere");
        done(visitors.post(
                visitors.founder("admin").token(),
                "/api/people/" + reader.id() + "/revoke-role",
                Map.of("role", "auditor", "roadmap", code, "reason", "left")));

        assertThat(visitors.get(reader.token(), "/api/following").json()).isEmpty();
        assertThat(digest().at("/roadmaps")).isEmpty();
        assertThat(post("/follow", Map.of("roadmap", code)).body().replace(code, "F0"))
                .isEqualTo(post("/follow", Map.of("roadmap", "F0")).body());
    }

    @Test
    void who_is_erased_follows_nothing() throws IOException {
        follow(Map.of("roadmap", code));
        assertThat(Files.readString(data.resolve("reading.json"))).contains(reader.id());

        done(visitors.post(
                visitors.founder("admin").token(),
                "/api/people/" + reader.id() + "/erase-person",
                Map.of("reason", "asked for it")));

        assertThat(Files.readString(data.resolve("reading.json"))).doesNotContain(reader.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/follow {}",
                "/follow {\"roadmap\": \"c2\"}",
                "/follow {\"roadmap\": \"F1\", \"outcome\": \"Z\"}",
                "/unfollow {}",
                "/mark-read {}",
                "/mark-read {\"position\": -1}",
                "/mark-read {\"position\": 1000000}"
            })
    void what_cannot_be_followed_or_read_is_refused_with_what_is_accepted(String request) {
        var parts = request.split(" ", 2);
        var reply = visitors.send("POST", reader.token(), "/api/following" + parts[0], parts[1]);

        assertThat(reply.status()).isBetween(400, 499);
        assertThat(reply.text("/type")).startsWith("/problems/");
        assertThat(reply.text("/detail")).isNotBlank();
    }

    private JsonNode digest() {
        return done(visitors.get(reader.token(), "/api/following/digest")).json();
    }

    private Reply follow(Map<String, ?> what) {
        return done(post("/follow", what));
    }

    private Reply post(String address, Map<String, ?> body) {
        return visitors.post(reader.token(), "/api/following" + address, body);
    }

    private void reword(String outcome, String statement) {
        command("/outcomes/" + outcome + "/reword-outcome", Map.of("statement", statement, "reason", "Clearer"));
    }

    private void command(String address, Map<String, ?> body) {
        done(visitors.post(visitors.founder("staff").token(), "/api/roadmaps/" + code + address, body));
    }

    private static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isBetween(200, 204);
        return reply;
    }
}
