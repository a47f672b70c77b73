package org.actionline.roadmap.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.security.Visitors;
import org.actionline.roadmap.server.security.Visitors.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Roles given and taken over HTTP; every test has people and a roadmap of its own. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class RolesOverHttpTest {

    @TempDir
    static Path data;

    private static int tests;

    private final Visitors visitors;
    private String code = "";
    private String roadmap = "";
    private Visitor jane = new Visitor("", "", "", "");

    RolesOverHttpTest(@LocalServerPort int port) {
        this.visitors = new Visitors(port, data);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeEach
    void a_roadmap_with_an_outcome_and_a_person_without_a_role() {
        code = "R" + ++tests;
        roadmap = "/api/roadmaps/" + code;
        as("staff", roadmap + "/open-roadmap", Map.of("title", "Networks", "facilitator", "ITU", "horizon", "2015"));
        as("staff", roadmap + "/outcomes/D/define-outcome", Map.of("statement", "Broadband grows"));
        jane = visitors.register("jane." + tests, "Jane Doe " + tests);
    }

    @AfterEach
    void close() {
        visitors.close();
    }

    @Test
    void a_person_without_a_role_sees_no_roadmap() {
        assertThat(visitors.get(jane.token(), "/api/roadmaps").json().size()).isZero();
        assertThat(visitors.get(jane.token(), roadmap).status()).isEqualTo(404);
    }

    @Test
    void a_role_counts_in_its_roadmap_and_in_no_other() {
        visitors.grant(jane.id(), "staff", code);
        as(
                "staff",
                "/api/roadmaps/X" + tests + "/open-roadmap",
                Map.of("title", "x", "facilitator", "x", "horizon", "1"));

        assertThat(set("timing", roadmap).status()).isEqualTo(200);
        assertThat(visitors.get(jane.token(), "/api/roadmaps/X" + tests).status())
                .isEqualTo(404);
        assertThat(visitors.get(jane.token(), "/api/roadmaps").json())
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("code").asString()).isEqualTo(code));
    }

    @Test
    void what_is_revoked_is_gone_with_the_next_request() {
        visitors.grant(jane.id(), "staff", code);
        assertThat(set("timing", roadmap).status()).isEqualTo(200);

        as(
                "admin",
                "/api/people/" + jane.id() + "/revoke-role",
                Map.of("role", "staff", "roadmap", code, "reason", "left"));

        assertThat(visitors.get(jane.token(), roadmap).status()).isEqualTo(404);
    }

    @Test
    void a_disabled_account_is_let_in_by_nothing_until_it_is_enabled_again() {
        visitors.grant(jane.id(), "auditor", "");
        as("admin", "/api/people/" + jane.id() + "/disable-account", Map.of("reason", "on leave"));
        assertThat(visitors.get(jane.token(), roadmap).status()).isEqualTo(401);

        as("admin", "/api/people/" + jane.id() + "/enable-account", Map.of("reason", "back"));

        assertThat(visitors.get(jane.token(), roadmap).status()).isEqualTo(200);
    }

    @Test
    void a_revoked_token_opens_nothing_while_another_one_does() {
        var made = visitors.post(
                jane.token(),
                "/api/account/make-token",
                Map.of("current", jane.password(), "label", "script", "days", 1));
        var second = made.text("/token");

        visitors.post(jane.token(), "/api/account/tokens/" + made.text("/id") + "/revoke-token", Map.of());

        assertThat(visitors.get(second, "/api/account").status()).isEqualTo(401);
        assertThat(visitors.get(jane.token(), "/api/account").status()).isEqualTo(200);
    }

    @Test
    void nobody_gives_a_role_to_themselves() {
        var refused = visitors.post(
                visitors.founder("admin").token(),
                "/api/people/admin/grant-role",
                Map.of("role", "staff", "reason", "I want to"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/type")).isEqualTo("/problems/own-role");
    }

    @Test
    void everybody_can_be_let_read_what_is_published_and_nothing_else() {
        publish("2010");
        assertThat(visitors.get("", roadmap + "?asOf=2010").status()).isEqualTo(401);

        visitors.grant("everyone", "reader", code);

        assertThat(visitors.get("", roadmap + "?asOf=2010").text("/title")).isEqualTo("Networks");
        assertThat(visitors.get("", roadmap + "/versions").json().size()).isEqualTo(1);
        assertThat(visitors.get("", "/api/roadmaps").json())
                .anySatisfy(entry -> assertThat(entry.path("code").asString()).isEqualTo(code));
        assertThat(visitors.get("", roadmap).text("/type")).isEqualTo("/problems/published-only");
        assertThat(visitors.get("", roadmap + "?asOf=2010&asOf=current").text("/type"))
                .isEqualTo("/problems/published-only");
        assertThat(visitors.get("", roadmap + "/outcomes/D/history").status()).isEqualTo(401);
        assertThat(visitors.grant("everyone", "staff", code).status()).isEqualTo(409);
    }

    @Test
    void what_everybody_reads_names_nobody() {
        visitors.grant(jane.id(), "reviewer", code);
        visitors.post(jane.token(), roadmap + "/versions", version("2010"));
        visitors.grant("everyone", "reader", code);

        var known = visitors.get(visitors.founder("auditor").token(), roadmap + "/versions");
        var anonymous = visitors.get("", roadmap + "/versions");

        assertThat(known.text("/0/publishedBy")).isEqualTo("Jane Doe " + tests);
        assertThat(anonymous.text("/0/publishedBy")).isEqualTo(jane.id());
    }

    @Test
    void everybody_together_is_nobody_who_could_be_shut_out_or_forgotten() {
        var admin = visitors.founder("admin").token();
        for (var what : java.util.List.of("disable-account", "enable-account", "erase-person")) {
            var refused = visitors.post(admin, "/api/people/everyone/" + what, Map.of("reason", "a mistake"));
            assertThat(refused.status()).as(what).isEqualTo(404);
        }
    }

    @Test
    void an_erased_person_leaves_an_id_and_no_trace_of_a_name() throws IOException {
        visitors.grant(jane.id(), "staff", code);
        assertThat(set("timing", roadmap).status()).isEqualTo(200);

        as("admin", "/api/people/" + jane.id() + "/erase-person", Map.of("reason", "asked for it"));

        var history = visitors.get(visitors.founder("auditor").token(), roadmap + "/outcomes/D/history");
        assertThat(history.body()).contains("erased person").doesNotContain("Jane");
        assertThat(visitors.get(jane.token(), "/api/account").status()).isEqualTo(401);
        assertThat(EventLog.firstFlaw(data)).isEmpty();
        assertThat(EventLog.firstFlaw(data.resolve("access"))).isEmpty();
        try (var files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(
                                    new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                            .doesNotContain("Jane Doe " + tests)
                            .doesNotContain("jane." + tests));
        }
    }

    private Visitors.Reply set(String what, String where) {
        return visitors.post(jane.token(), where + "/outcomes/D/set-" + what, Map.of(what, "2012"));
    }

    private void publish(String label) {
        as("reviewer", roadmap + "/versions", version(label));
    }

    private static Map<String, String> version(String label) {
        return Map.of("label", label, "session", "Council", "symbol", "C/1", "representedDate", "2010-12-31");
    }

    private void as(String user, String path, Map<String, String> body) {
        var reply = visitors.post(visitors.founder(user).token(), path, body);
        assertThat(reply.status()).as(reply.body()).isBetween(200, 204);
    }
}
