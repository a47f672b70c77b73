package org.actionline.roadmap.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.actionline.roadmap.server.Browser;
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

/** Signing in to an account that has a second factor. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SecondFactorSignInTest {

    private static final String SHORT = "kx7-Vuq9zw";

    @TempDir
    static Path data;

    private static int tests;

    private final Visitors visitors;
    private final Browser browser;
    private Visitor jane = new Visitor("", "", "", "");
    private String secret = "";
    private String recovery = "";
    private String other = "";

    SecondFactorSignInTest(@LocalServerPort int port) {
        this.visitors = new Visitors(port, data);
        this.browser = new Browser(port);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeEach
    void an_account_with_a_second_factor() {
        jane = visitors.settled(visitors.register("jane." + ++tests, "Jane"));
        secret = account("begin-second-factor", Map.of()).text("/secret");
        var codes = account("confirm-second-factor", Map.of("current", jane.password(), "code", code(0)));
        recovery = codes.text("/recoveryCodes/0");
        other = codes.text("/recoveryCodes/1");
    }

    @AfterEach
    void close() {
        browser.close();
        visitors.close();
    }

    @Test
    void the_password_alone_is_answered_like_a_wrong_one() {
        var alone = browser.signIn(jane.user(), jane.password());
        var wrong = browser.another().signIn(jane.user(), "another password of nobody");

        assertThat(location(alone)).isEqualTo("/sign-in?wrong").isEqualTo(location(wrong));
        assertThat(location(browser.get("/account"))).endsWith("/sign-in");
    }

    @Test
    void password_and_code_open_and_the_same_code_opens_nothing_again() {
        var code = code(1);

        assertThat(location(signIn(browser, code))).isEqualTo("/");
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(location(signIn(browser.another(), code))).isEqualTo("/sign-in?wrong");
    }

    @Test
    void a_recovery_code_opens_once() {
        assertThat(location(signIn(browser, recovery))).isEqualTo("/");
        assertThat(location(signIn(browser.another(), recovery))).isEqualTo("/sign-in?wrong");
    }

    @Test
    void the_access_log_says_which_factors_were_looked_at() {
        signIn(browser, "000000");
        signIn(browser.another(), recovery);
        browser.signIn(jane.user(), "another password of nobody");

        var noted = visitors.get(visitors.founder("auditor").token(), "/api/access-log?limit=1000")
                .body();
        assertThat(noted)
                .contains("\"sign-in-failed\",\"about\":\"POST /sign-in (code after the right password)\"")
                .contains("\"sign-in-failed\",\"about\":\"POST /sign-in (password)\"")
                .contains("\"who\":\"" + jane.id()
                        + "\",\"what\":\"sign-in\",\"about\":\"POST /sign-in (password and recovery code)\"");
    }

    @Test
    void after_five_wrong_codes_the_right_one_has_to_wait_and_is_told_how_long() {
        for (var wrong = 0; wrong < PersonalAttempts.MOST; wrong++) {
            signIn(browser, "000000");
        }

        var waits = signIn(browser, code(1));

        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 901L);
    }

    @Test
    void guessing_without_the_password_shuts_nobody_out() {
        for (var wrong = 0; wrong < PersonalAttempts.MOST + 1; wrong++) {
            browser.signIn(jane.user(), "another password of nobody");
        }

        assertThat(location(signIn(browser, code(1)))).isEqualTo("/");
    }

    @Test
    void a_short_password_stands_only_beside_a_second_factor() {
        var without = visitors.register("max." + tests, "Max");
        var refused = visitors.post(
                without.token(),
                "/api/account/change-password",
                Map.of("current", without.password(), "password", SHORT));
        assertThat(refused.status()).isEqualTo(422);

        var changed = account("change-password", Map.of("current", jane.password(), "password", SHORT));
        assertThat(changed.status()).as(changed.body()).isEqualTo(204);
        var off = account("remove-second-factor", Map.of("current", SHORT, "code", code(1)));

        assertThat(off.text("/type")).isEqualTo("/problems/password-too-short-alone");
        assertThat(location(browser.signIn(jane.user(), SHORT))).isEqualTo("/sign-in?wrong");
    }

    @Test
    void a_stolen_token_turns_nothing_on_or_off_without_the_password() {
        var off = account("remove-second-factor", Map.of("current", "another password of nobody", "code", code(1)));
        assertThat(off.text("/type")).isEqualTo("/problems/wrong-password");

        for (var wrong = 0; wrong < PersonalAttempts.MOST; wrong++) {
            account("remove-second-factor", Map.of("current", "another password of nobody", "code", code(1)));
        }
        var waits = account("remove-second-factor", Map.of("current", jane.password(), "code", code(1)));

        assertThat(waits.status()).isEqualTo(429);
        assertThat(waits.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void without_its_second_factor_an_account_is_signed_out_elsewhere_and_not_here() {
        try (var elsewhere = browser.another()) {
            signIn(elsewhere, recovery);
            signIn(browser, code(1));
            browser.get("/account/second-factor");

            var off = browser.post(
                    "/account/second-factor/turn-off",
                    "current=" + jane.password() + "&code=" + other + browser.csrfField());

            assertThat(location(off)).isEqualTo("/account");
            assertThat(browser.get("/account").statusCode()).isEqualTo(200);
            assertThat(location(elsewhere.get("/account"))).isEqualTo("/sign-in?ended");
        }
    }

    private HttpResponse<String> signIn(Browser with, String code) {
        with.get("/sign-in");
        return with.post(
                "/sign-in",
                "username=" + jane.user() + "&password=" + jane.password() + "&code="
                        + URLEncoder.encode(code, StandardCharsets.UTF_8) + with.csrfField());
    }

    private Visitors.Reply account(String command, Map<String, String> body) {
        return visitors.post(jane.token(), "/api/account/" + command, body);
    }

    /** What the app shows, or will show after so many half minutes. */
    private String code(int later) {
        return new TimedCodes(SecondFactors.DIGITS).code(Base32.decode(secret), TimedCodes.step(Instant.now()) + later);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceAll("^https?://[^/]+", "");
    }
}
