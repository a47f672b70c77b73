package org.actionline.roadmap.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.security.Visitors;
import org.actionline.roadmap.server.security.Visitors.Reply;
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

/** A register in which some things take two people. */
@SpringBootTest(
        classes = RoadmapApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "roadmap.access.four-eyes=true")
class FourEyesOverHttpTest {

    private static final Map<String, String> VERSION =
            Map.of("label", "2010", "session", "Council", "symbol", "C10/1", "representedDate", "2010-12-31");

    @TempDir
    static Path data;

    private static int tests;

    private final int port;
    private final Visitors visitors;
    private String roadmap = "";
    private Visitor jane = new Visitor("", "", "", "");

    FourEyesOverHttpTest(@LocalServerPort int port) {
        this.port = port;
        this.visitors = new Visitors(port, data);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeEach
    void a_roadmap_and_a_person_without_a_role() {
        roadmap = "/api/roadmaps/F" + ++tests;
        as("staff", roadmap + "/open-roadmap", Map.of("title", "Networks", "facilitator", "ITU", "horizon", "2015"));
        jane = visitors.register("jane." + tests, "Jane");
    }

    @AfterEach
    void close() {
        visitors.close();
    }

    @Test
    void publishing_waits_for_another_person() {
        var proposed = as("reviewer", roadmap + "/versions", VERSION);

        assertThat(proposed.status()).isEqualTo(202);
        assertThat(proposed.headers().firstValue("Location")).hasValue("/api/proposals/" + proposed.text("/id"));
        assertThat(versions()).isZero();
    }

    @Test
    void an_author_proposes_and_a_reviewer_publishes() {
        var proposed = as("staff", roadmap + "/propose-version", VERSION);

        var confirmed = as("reviewer", "/api/proposals/" + proposed.text("/id") + "/confirm", Map.of());

        assertThat(confirmed.text("/state")).isEqualTo("carried-out");
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void nobody_confirms_their_own_proposal() {
        var proposed = as("reviewer", roadmap + "/versions", VERSION);

        var refused = as("reviewer", "/api/proposals/" + proposed.text("/id") + "/confirm", Map.of());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/type")).isEqualTo("/problems/own-proposal");
        assertThat(versions()).isZero();
    }

    @Test
    void publishing_a_draft_waits_for_another_person_who_sees_what_it_says() {
        as("staff", roadmap + "/draft-version", VERSION);

        var proposed = as("reviewer", roadmap + "/versions/2010/publish-version", Map.of());

        assertThat(proposed.status()).isEqualTo(202);
        assertThat(proposed.text("/what/symbol")).isEqualTo("C10/1");
        assertThat(published()).isZero();
    }

    @Test
    void what_was_confirmed_is_not_published_when_the_draft_says_something_else_by_then() {
        as("staff", roadmap + "/draft-version", VERSION);
        var proposed = as("staff", roadmap + "/propose-version", VERSION);
        as(
                "staff",
                roadmap + "/versions/2010/revise-version-draft",
                Map.of("session", "Council", "symbol", "C10/2", "representedDate", "2010-12-31"));

        var failed = as("reviewer", "/api/proposals/" + proposed.text("/id") + "/confirm", Map.of());

        assertThat(failed.text("/state")).isEqualTo("failed");
        assertThat(failed.text("/outcome")).contains("C10/2");
        assertThat(published()).isZero();
    }

    @Test
    void publishing_on_the_page_waits_for_another_person_too() {
        try (var browser = new Browser(port)) {
            browser.signIn("reviewer", visitors.passwordOf("reviewer"));
            browser.get("/roadmaps/F" + tests + "/versions/publish");

            browser.post(
                    "/roadmaps/F" + tests + "/versions/publish",
                    "command=" + UUID.randomUUID()
                            + "&label=2010&session=Council&symbol=C10/1&representedDate=2010-12-31" + "&step=publish"
                            + browser.csrfField());

            assertThat(browser.get("/roadmaps/F" + tests + "/versions").statusCode())
                    .isEqualTo(200);
        }
        assertThat(published()).isZero();
        assertThat(visitors.get(visitors.founder("reviewer").token(), "/api/proposals")
                        .json())
                .anySatisfy(proposal ->
                        assertThat(proposal.at("/what/roadmap").asString()).isEqualTo("F" + tests));
    }

    @Test
    void a_proposal_is_confirmed_once() {
        var proposed = as("staff", roadmap + "/propose-version", VERSION);
        var confirm = "/api/proposals/" + proposed.text("/id") + "/confirm";
        as("reviewer", confirm, Map.of());

        var again = as("reviewer", confirm, Map.of());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/type")).isEqualTo("/problems/proposal-already-decided");
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void a_declined_proposal_cannot_be_confirmed() {
        var proposed = as("staff", roadmap + "/propose-version", VERSION);
        var address = "/api/proposals/" + proposed.text("/id");
        as("reviewer", address + "/decline", Map.of("reason", "too early"));

        assertThat(as("reviewer", address + "/confirm", Map.of()).status()).isEqualTo(409);
        assertThat(versions()).isZero();
    }

    @Test
    void a_proposal_that_a_rule_forbids_by_now_has_failed_and_says_why() {
        var first = as("staff", roadmap + "/propose-version", VERSION);
        var second = as("staff", roadmap + "/propose-version", VERSION);
        as("reviewer", "/api/proposals/" + first.text("/id") + "/confirm", Map.of());

        var failed = as("reviewer", "/api/proposals/" + second.text("/id") + "/confirm", Map.of());

        assertThat(failed.text("/state")).isEqualTo("failed");
        assertThat(failed.text("/outcome")).contains("2010");
    }

    @Test
    void a_role_is_held_once_another_person_has_confirmed_it() {
        var proposed = visitors.grant(jane.id(), "staff", "F" + tests);
        assertThat(proposed.status()).isEqualTo(202);
        assertThat(visitors.get(jane.token(), roadmap).status()).isEqualTo(404);

        as("reviewer", "/api/proposals/" + proposed.text("/id") + "/confirm", Map.of());

        assertThat(visitors.get(jane.token(), roadmap).status()).isEqualTo(200);
    }

    @Test
    void a_proposal_that_is_none_of_ones_business_does_not_exist() {
        var proposed = as("staff", roadmap + "/propose-version", VERSION);
        var address = "/api/proposals/" + proposed.text("/id");
        var nowhere = "/api/proposals/" + java.util.UUID.randomUUID();

        var foreign = visitors.get(jane.token(), address);
        var unknown = visitors.get(jane.token(), nowhere);

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body().replace(address, nowhere).replaceAll("proposal [0-9a-f-]+", "proposal"))
                .isEqualTo(unknown.body().replaceAll("proposal [0-9a-f-]+", "proposal"));
        assertThat(visitors.post(jane.token(), address + "/confirm", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void a_payload_is_erased_once_another_person_has_confirmed_it() {
        var position = define("Call Mrs Jansen");
        var proposed = as("admin", "/api/events/" + position + "/erase", Map.of("reason", "Personal data"));
        assertThat(proposed.status()).isEqualTo(202);
        assertThat(statement()).isEqualTo("Call Mrs Jansen");

        var confirmed = as("reviewer", "/api/proposals/" + proposed.text("/id") + "/confirm", Map.of());

        assertThat(confirmed.text("/state")).isEqualTo("carried-out");
        assertThat(statement()).isEqualTo("[erased: event " + position + "]");
    }

    @Test
    void an_administrator_does_not_erase_a_payload_alone() {
        var position = define("Call Mrs Jansen");
        var proposed = as("admin", "/api/events/" + position + "/erase", Map.of("reason", "Personal data"));

        var refused = as("admin", "/api/proposals/" + proposed.text("/id") + "/confirm", Map.of());

        assertThat(refused.text("/type")).isEqualTo("/problems/own-proposal");
        assertThat(statement()).isEqualTo("Call Mrs Jansen");
    }

    @Test
    void what_cannot_be_erased_is_refused_before_anybody_is_asked() {
        var erase = "/api/events/" + define("Call Mrs Jansen") + "/erase";
        var proposed = as("admin", erase, Map.of("reason", "Personal data"));
        as("reviewer", "/api/proposals/" + proposed.text("/id") + "/confirm", Map.of());

        var refused = as("admin", erase, Map.of("reason", "Personal data"));

        assertThat(refused.text("/type")).isEqualTo("/problems/not-erasable");
    }

    @Test
    void the_keys_are_replaced_once_another_person_has_confirmed_it() {
        var before = keys();
        var proposed = as("admin", "/api/ledger/replace-keys", Map.of("reason", "A year has passed"));
        assertThat(proposed.status()).isEqualTo(202);
        assertThat(keys()).isEqualTo(before);

        var confirmed = as("reviewer", "/api/proposals/" + proposed.text("/id") + "/confirm", Map.of());

        assertThat(confirmed.text("/state")).isEqualTo("carried-out");
        assertThat(keys()).isNotEqualTo(before);
    }

    @Test
    void the_same_request_sent_again_is_the_same_proposal() {
        var key = java.util.UUID.randomUUID().toString();
        var admin = visitors.founder("admin").token();
        var body = "{\"reason\": \"A year has passed\"}";

        var first = visitors.sendOnce(key, admin, "/api/ledger/replace-keys", body);
        var again = visitors.sendOnce(key, admin, "/api/ledger/replace-keys", body);
        var other = visitors.sendOnce(key, admin, "/api/ledger/replace-keys", "{\"reason\": \"Another\"}");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.text("/type")).isEqualTo("/problems/command-id-reused");
    }

    @Test
    void turning_the_rule_off_takes_two_people_as_well() {
        var proposed = as("admin", "/api/four-eyes/turn-off", Map.of("reason", "a small office"));
        assertThat(proposed.status()).isEqualTo(202);
        assertThat(visitors.get(jane.token(), "/api/four-eyes")
                        .json()
                        .path("required")
                        .asBoolean())
                .isTrue();

        as("reviewer", "/api/proposals/" + proposed.text("/id") + "/confirm", Map.of());
        assertThat(visitors.get(jane.token(), "/api/four-eyes")
                        .json()
                        .path("required")
                        .asBoolean())
                .isFalse();

        as("admin", "/api/four-eyes/turn-on", Map.of("reason", "two again"));
        assertThat(as("reviewer", roadmap + "/versions", VERSION).status()).isEqualTo(202);
    }

    private long define(String statement) {
        return as("staff", roadmap + "/outcomes/D/define-outcome", Map.of("statement", statement))
                .json()
                .path("position")
                .asLong();
    }

    private String statement() {
        return visitors.get(visitors.founder("auditor").token(), roadmap + "/outcomes/D")
                .text("/statement");
    }

    private String keys() {
        return visitors.get(visitors.founder("auditor").token(), "/api/ledger/keys")
                .body();
    }

    private int versions() {
        return visitors.get(visitors.founder("auditor").token(), roadmap + "/versions")
                .json()
                .size();
    }

    private int published() {
        return Collections.frequency(
                visitors.get(visitors.founder("auditor").token(), roadmap + "/versions")
                        .json()
                        .findValuesAsString("status"),
                "published");
    }

    private Reply as(String user, String path, Map<String, String> body) {
        return visitors.post(visitors.founder(user).token(), path, body);
    }
}
