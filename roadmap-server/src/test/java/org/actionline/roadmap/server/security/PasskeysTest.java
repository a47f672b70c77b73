package org.actionline.roadmap.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.RoadmapApplication;
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

/** Passkeys by the pages, with a device that follows the specification and one that does not. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PasskeysTest {

    /** Hard to guess, and too short to stand alone. */
    private static final String SHORT = "Kq7#vX2p!m";

    @TempDir
    static Path data;

    private static int tests;

    private final int port;
    private final Visitors visitors;
    private final Browser browser;
    private Visitor jane = new Visitor("", "", "", "");

    PasskeysTest(@LocalServerPort int port) {
        this.port = port;
        this.visitors = new Visitors(port, data);
        this.browser = new Browser(port);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeEach
    void somebody_signed_in() {
        jane = visitors.settled(visitors.register("jane." + ++tests, "Jane Doe"));
        browser.signIn(jane.user(), jane.password());
    }

    @AfterEach
    void close() {
        browser.close();
        visitors.close();
    }

    @Test
    void a_passkey_signs_in_without_password_and_is_listed_with_when_it_did() {
        var phone = device();
        assertThat(location(keep(phone, jane.password()))).isEqualTo("/account/passkeys");

        try (var elsewhere = browser.another()) {
            assertThat(location(signIn(elsewhere, phone))).isEqualTo("/");

            assertThat(elsewhere.get("/account/passkeys").body()).contains("My phone");
            assertThat(visitors.get(jane.token(), "/api/account").text("/passkeys/0/lastUsed"))
                    .isNotEmpty();
            assertThat(visitors.get(jane.token(), "/api/account/sessions")
                            .json()
                            .size())
                    .isEqualTo(2);
        }
    }

    @Test
    void keeping_one_signs_out_every_other_browser() {
        try (var elsewhere = browser.another()) {
            elsewhere.signIn(jane.user(), jane.password());

            keep(device(), jane.password());

            assertThat(location(elsewhere.get("/account"))).isEqualTo("/sign-in?ended");
        }
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void beside_a_passkey_a_short_password_is_enough_and_opens_nothing_alone() {
        var phone = device();
        keep(phone, jane.password());

        var changed = visitors.post(
                jane.token(), "/api/account/change-password", Map.of("current", jane.password(), "password", SHORT));

        assertThat(changed.status()).as(changed.body()).isEqualTo(204);
        try (var elsewhere = browser.another()) {
            assertThat(location(elsewhere.signIn(jane.user(), SHORT))).isEqualTo("/sign-in?wrong");
            assertThat(location(signIn(elsewhere, phone))).isEqualTo("/");
            var id = visitors.get(jane.token(), "/api/account").text("/passkeys/0/id");
            elsewhere.get("/account/passkeys");
            var removed =
                    elsewhere.post("/account/passkeys/" + id + "/remove", "current=" + SHORT + elsewhere.csrfField());
            assertThat(removed.body()).contains("cannot stand alone");
        }
    }

    @Test
    void keeping_one_takes_the_password() {
        var refused = keep(device(), "another password it is");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(visitors.get(jane.token(), "/api/account").json().path("passkeys"))
                .isEmpty();
    }

    @Test
    void a_removed_passkey_opens_nothing() {
        var phone = device();
        keep(phone, jane.password());
        var id = visitors.get(jane.token(), "/api/account").text("/passkeys/0/id");
        browser.get("/account/passkeys");

        var remove = "/account/passkeys/" + id + "/remove";

        var unproved = browser.post(remove, "current=another+password+it+is" + browser.csrfField());
        assertThat(unproved.statusCode()).isEqualTo(422);
        assertThat(refusedElsewhere(phone)).isFalse();
        browser.post(remove, "current=" + jane.password() + browser.csrfField());

        assertThat(refusedElsewhere(phone)).isTrue();
    }

    @Test
    void the_passkey_of_somebody_else_cannot_be_removed() {
        keep(device(), jane.password());
        var id = visitors.get(jane.token(), "/api/account").text("/passkeys/0/id");
        try (var other = browser.another()) {
            other.signIn("staff", visitors.passwordOf("staff"));
            other.get("/account/passkeys");

            var refused = other.post(
                    "/account/passkeys/" + id + "/remove", other.csrfField().substring(1));

            assertThat(refused.statusCode()).isEqualTo(404);
        }
        assertThat(visitors.get(jane.token(), "/api/account").json().path("passkeys"))
                .hasSize(1);
    }

    @Test
    void a_disabled_account_is_not_opened_by_its_passkey() {
        var phone = device();
        keep(phone, jane.password());
        visitors.post(
                visitors.founder("admin").token(),
                "/api/people/" + jane.id() + "/disable-account",
                Map.of("reason", "left"));

        assertThat(refusedElsewhere(phone)).isTrue();
    }

    @Test
    void a_device_that_does_not_look_who_uses_it_is_refused() {
        var phone = device();
        keep(phone, jane.password());

        assertThat(refusedElsewhere(phone.withoutLooking())).isTrue();
        assertThat(keep(device().withoutLooking(), jane.password()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void what_was_signed_for_another_site_is_refused() {
        var lured = new VirtualAuthenticator("https://register.example.evil", "localhost");

        assertThat(keep(lured, jane.password()).statusCode()).isEqualTo(422);
    }

    @Test
    void an_answer_is_taken_once_and_only_for_the_challenge_of_this_browser() {
        var phone = device();
        keep(phone, jane.password());
        try (var elsewhere = browser.another()) {
            elsewhere.get("/sign-in");
            var answer = phone.sign(challenge(elsewhere));
            try (var thief = browser.another()) {
                thief.get("/sign-in");
                challenge(thief);
                assertThat(location(answer(thief, answer))).isEqualTo("/sign-in?wrong");
            }
            assertThat(location(answer(elsewhere, answer))).isEqualTo("/");
        }
        try (var again = browser.another()) {
            again.get("/sign-in");
            var answer = phone.sign(challenge(again));
            answer(again, "nonsense");

            assertThat(location(answer(again, answer))).isEqualTo("/sign-in?wrong");
        }
    }

    @Test
    void a_copy_whose_count_went_back_is_refused() {
        var phone = device();
        keep(phone, jane.password());
        try (var elsewhere = browser.another()) {
            signIn(elsewhere, phone);
        }
        phone.turnBackTo(0);

        assertThat(refusedElsewhere(phone)).isTrue();
    }

    @Test
    void an_answer_without_the_secret_of_the_form_is_refused() {
        var phone = device();
        keep(phone, jane.password());
        try (var elsewhere = browser.another()) {
            elsewhere.get("/sign-in");
            var answer = phone.sign(challenge(elsewhere));

            assertThat(elsewhere
                            .post("/sign-in/passkey", "answer=" + encoded(answer))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void an_erased_person_leaves_no_passkey_behind() throws IOException {
        keep(device(), jane.password());
        var id = visitors.get(jane.token(), "/api/account").text("/passkeys/0/id");
        assertThat(Files.readString(data.resolve("people.json"))).contains(id);

        visitors.post(
                visitors.founder("admin").token(),
                "/api/people/" + jane.id() + "/erase-person",
                Map.of("reason", "asked"));

        assertThat(Files.readString(data.resolve("people.json"))).doesNotContain(id);
    }

    private VirtualAuthenticator device() {
        return new VirtualAuthenticator("http://localhost:" + port, "localhost");
    }

    private HttpResponse<String> keep(VirtualAuthenticator device, String password) {
        browser.get("/account/passkeys");
        var offer = browser.post("/account/passkeys/offer", browser.csrfField().substring(1));
        return browser.post(
                "/account/passkeys/keep",
                "label=My+phone&current=" + encoded(password) + "&answer=" + encoded(device.make(offer.body()))
                        + browser.csrfField());
    }

    private static HttpResponse<String> signIn(Browser browser, VirtualAuthenticator device) {
        browser.get("/sign-in");
        return answer(browser, device.sign(challenge(browser)));
    }

    private boolean refusedElsewhere(VirtualAuthenticator device) {
        try (var elsewhere = browser.another()) {
            return location(signIn(elsewhere, device)).equals("/sign-in?wrong")
                    && elsewhere.get("/account").statusCode() == 302;
        }
    }

    private static String challenge(Browser browser) {
        return browser.post("/sign-in/passkey/challenge", browser.csrfField().substring(1))
                .body();
    }

    private static HttpResponse<String> answer(Browser browser, String answer) {
        return browser.post("/sign-in/passkey", "answer=" + encoded(answer) + browser.csrfField());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceAll("^https?://[^/]+|#.*$", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
