package org.actionline.roadmap.server.pages.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.security.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What takes two people, on the pages of a register with four eyes. */
@SpringBootTest(
        classes = RoadmapApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "roadmap.access.four-eyes=true")
class ProposalPagesTest {

    @TempDir
    static Path data;

    private static int tests;

    private final Visitors visitors;
    private final Browser reviewer;
    private final Browser admin;
    private String roadmap = "";

    ProposalPagesTest(@LocalServerPort int port) {
        this.visitors = new Visitors(port, data);
        this.reviewer = new Browser(port);
        this.admin = new Browser(port);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeEach
    void a_roadmap_and_two_people() {
        roadmap = "P" + ++tests;
        visitors.post(
                visitors.founder("staff").token(),
                "/api/roadmaps/" + roadmap + "/open-roadmap",
                Map.of("title", "Networks", "facilitator", "ITU", "horizon", "2015"));
        reviewer.signIn("reviewer", visitors.passwordOf("reviewer"));
        admin.signIn("admin", visitors.passwordOf("admin"));
    }

    @AfterEach
    void close() {
        reviewer.close();
        admin.close();
        visitors.close();
    }

    @Test
    void the_page_that_publishes_proposes_instead() {
        var address = publishOnThePage();

        assertThat(address).startsWith("/proposals/");
        assertThat(versions()).isZero();
        assertThat(reviewer.get(address).body())
                .contains("Version 2010 of roadmap " + roadmap)
                .contains("waits for another person")
                .doesNotContain(address + "/confirm");
    }

    @Test
    void nobody_confirms_their_own_proposal_by_sending_the_form_of_somebody_else() {
        var address = publishOnThePage();
        reviewer.get(address);

        var refused = reviewer.post(address + "/confirm", reviewer.csrfField().substring(1));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Whoever proposed something cannot confirm it");
        assertThat(versions()).isZero();
    }

    @Test
    void another_person_finds_it_among_what_is_to_confirm_and_confirms_it() {
        var address = proposedByAnAuthor();
        assertThat(reviewer.get("/proposals").body()).contains("For you to confirm", address);
        reviewer.get(address);

        var confirmed = reviewer.post(address + "/confirm", reviewer.csrfField().substring(1));

        assertThat(confirmed.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(address));
        assertThat(reviewer.get(address).body()).contains("carried out");
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void declining_takes_a_reason_and_keeps_what_was_typed() {
        var address = proposedByAnAuthor();
        reviewer.get(address);
        var without = reviewer.post(address + "/decline", "reason=" + reviewer.csrfField());
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Fill in this field.");

        reviewer.post(address + "/decline", "reason=Too+early" + reviewer.csrfField());

        assertThat(reviewer.get(address).body()).contains("declined", "Too early");
    }

    @Test
    void a_proposal_that_is_none_of_ones_business_looks_like_one_that_does_not_exist() {
        var foreign = admin.get(proposedByAnAuthor());
        var unknown = admin.get("/proposals/" + UUID.randomUUID());
        var nonsense = admin.get("/proposals/nonsense");

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(content(foreign)).isEqualTo(content(unknown)).isEqualTo(content(nonsense));
    }

    private static String content(HttpResponse<String> page) {
        return page.body().replaceAll("(?s)^.*<main", "").replaceAll("(?s)</main>.*$", "");
    }

    private String publishOnThePage() {
        var page = "/roadmaps/" + roadmap + "/versions/publish";
        reviewer.get(page);
        var sent = reviewer.post(
                page,
                "step=publish&label=2010&session=Council&symbol=C10/1&representedDate=2010-12-31&command="
                        + UUID.randomUUID() + reviewer.csrfField());
        return sent.headers().firstValue("Location").orElse("").replaceAll("^.*proposed=", "/proposals/");
    }

    private String proposedByAnAuthor() {
        var proposed = visitors.post(
                visitors.founder("staff").token(),
                "/api/roadmaps/" + roadmap + "/propose-version",
                Map.of("label", "2010", "session", "Council", "symbol", "C10/1", "representedDate", "2010-12-31"));
        return "/proposals/" + proposed.text("/id");
    }

    private int versions() {
        return visitors.get(visitors.founder("auditor").token(), "/api/roadmaps/" + roadmap + "/versions")
                .json()
                .size();
    }
}
