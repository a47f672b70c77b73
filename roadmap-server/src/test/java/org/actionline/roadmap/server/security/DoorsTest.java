package org.actionline.roadmap.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.DataDirectory;
import org.actionline.roadmap.server.RoadmapProperties;
import org.actionline.roadmap.server.access.AccessConfiguration;
import org.actionline.roadmap.server.access.AccessSettings;
import org.actionline.roadmap.server.access.AccountsFile;
import org.actionline.roadmap.server.access.OwnAccount;
import org.actionline.roadmap.server.accesslog.AccessEntry;
import org.actionline.roadmap.server.accesslog.AccessLog;
import org.actionline.roadmap.server.accesslog.AccessLogConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The three doors with nothing behind them but a controller that says who came in. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DoorsTest {

    @TempDir
    static Path data;

    private final URI server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Browser browser;
    private final AccessLog log;
    private final OwnAccount account;

    DoorsTest(@LocalServerPort int port, @Autowired AccessLog log, @Autowired OwnAccount account) {
        this.log = log;
        this.account = account;
        this.server = URI.create("http://localhost:" + port);
        this.browser = new Browser(port);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @AfterEach
    void close() {
        client.close();
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "admin,    GET,    /api/roadmaps,                             200",
        "auditor,  GET,    /api/roadmaps,                             200",
        "admin,    GET,    /api/roadmaps/C2,                          404",
        "staff,    GET,    /api/roadmaps/C2,                          200",
        "auditor,  GET,    /api/roadmaps/C2,                          200",
        "admin,    POST,   /api/roadmaps/C2/outcomes/D/revise-timing, 404",
        "staff,    POST,   /api/roadmaps/C2/outcomes/D/revise-timing, 200",
        "reviewer, POST,   /api/roadmaps/C2/outcomes/D/revise-timing, 403",
        "auditor,  POST,   /api/roadmaps/C2/outcomes/D/revise-timing, 403",
        "admin,    POST,   /api/roadmaps/C2/versions,                 404",
        "staff,    POST,   /api/roadmaps/C2/versions,                 403",
        "staff,    POST,   /api/roadmaps/C2/version%73,               403",
        "reviewer, POST,   /api/roadmaps/C2/versions,                 200",
        "auditor,  POST,   /api/roadmaps/C2/versions,                 403",
        "auditor,  PUT,    /api/roadmaps/C2,                          405",
        "auditor,  DELETE, /api/roadmaps/C2,                          405"
    })
    void a_token_opens_what_its_role_may_do(String user, String method, String path, int status) {
        assertThat(api(method, path, token(user)).statusCode()).isEqualTo(status);
    }

    @Test
    void the_actor_is_the_account_of_the_token() {
        assertThat(api("POST", "/api/roadmaps/C2/outcomes/D/revise-timing", token("staff"))
                        .body())
                .isEqualTo("staff");
    }

    @Test
    void an_answer_that_is_sent_later_keeps_its_identity() {
        assertThat(api("GET", "/api/later", token("auditor")).body()).isEqualTo("later for auditor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    void nobody_gets_through_without_a_token(String method) {
        var answer = api(method, "/api/roadmaps", "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/unauthenticated\"")
                .contains("\"title\":\"unauthenticated\"")
                .contains("\"instance\":\"/api/roadmaps\"")
                .contains("Authorization: Bearer <token>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer rr_wrong", "Bearer", "Bearer ", "Basic c3RhZmY6c3RhZmY=", "rr_wrong", "Bearer a b"})
    void a_header_that_holds_no_known_token_is_answered_with_401(String header) {
        var answer =
                send(HttpRequest.newBuilder(server.resolve("/api/roadmaps")).header("Authorization", header));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).contains("The token belongs to no account.");
    }

    @Test
    void a_token_in_the_address_is_not_read() {
        assertThat(api("GET", "/api/roadmaps?access_token=" + token("staff"), "")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_refusal_says_who_may_not_do_what_and_who_could() {
        var answer = api("POST", "/api/roadmaps/C2/versions", token("staff"));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/forbidden\"")
                .contains("Account staff may not publish a version. That takes the role reviewer.");
    }

    @Test
    void signing_in_opens_the_pages_and_not_the_api() {
        assertThat(browser.get("/").uri().getPath()).isEqualTo("/");
        assertThat(browser.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/sign-in"));

        var signedIn = browser.signIn("staff", password("staff"));

        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(browser.get("/").body()).isEqualTo("staff");
        assertThat(browser.get("/api/roadmaps").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_opens_no_page() {
        assertThat(api("GET", "/", token("staff")).statusCode()).isEqualTo(302);
    }

    @Test
    void the_session_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        var cookie = browser.get("/sign-in").headers().firstValue("Set-Cookie");

        assertThat(cookie).hasValueSatisfying(text -> assertThat(text).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void signing_in_changes_the_name_of_the_session() {
        var before = browser.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();

        var after = browser.signIn("staff", password("staff"))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(after).startsWith("roadmap=").isNotEqualTo(before);
    }

    @Test
    void after_ten_failures_an_account_waits_whether_it_exists_or_not() {
        for (var user : List.of("victim", "reviewer")) {
            try (var stranger = new Browser(server.getPort())) {
                for (var failure = 0; failure < SignInAttempts.PER_ACCOUNT_AND_ADDRESS; failure++) {
                    assertThat(stranger.signIn(user, "wrong").statusCode()).isEqualTo(302);
                }
                var waiting = stranger.signIn(user, "wrong");

                assertThat(log.latest(Long.MAX_VALUE, 1, line -> line.what().equals("sign-in-delayed")))
                        .hasSize(1);
                assertThat(waiting.statusCode()).isEqualTo(429);
                assertThat(waiting.headers().firstValueAsLong("Retry-After").orElse(0))
                        .isBetween(1L, 901L);
            }
        }
    }

    @Test
    void coming_and_going_and_being_refused_is_noted_without_what_was_typed() {
        var before = log.entries(-1, 100_000).size();
        browser.signIn("hunter2-my-password", "x");
        browser.signIn("staff", password("staff"));
        browser.get("/sign-in");
        browser.post("/sign-out", browser.csrfField());
        api("GET", "/api/roadmaps/C2", token("auditor"));
        api("POST", "/api/roadmaps/C2/versions", token("staff"));

        var noted = log.entries(before - 1, 100);

        assertThat(noted)
                .extracting(AccessEntry::what, AccessEntry::who)
                .containsExactly(
                        tuple("sign-in-failed", "unknown"),
                        tuple("sign-in", "staff"),
                        tuple("sign-out", "staff"),
                        tuple("read", "auditor"),
                        tuple("refusal", "staff"));
        assertThat(noted.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({"staff, wrong", "nobody, wrong"})
    void a_wrong_name_and_a_wrong_password_are_told_alike(String user, String password) {
        assertThat(browser.signIn(user, password).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/sign-in?wrong"));
    }

    @Test
    void a_form_without_its_csrf_token_is_refused() {
        browser.signIn("staff", password("staff"));

        assertThat(browser.post("/roadmaps/C2/outcomes/D/revise-timing", "timing=2013")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"staff, 200", "reviewer, 403", "admin, 404", "auditor, 403"})
    void a_form_is_sent_with_the_rights_of_who_signed_in(String user, int status) {
        browser.signIn(user, password(user));
        browser.get("/sign-in");

        assertThat(browser.post("/roadmaps/C2/outcomes/D/revise-timing", "timing=2013" + browser.csrfField())
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void signing_out_closes_the_pages() {
        browser.signIn("staff", password("staff"));
        browser.get("/sign-in");

        browser.post("/sign-out", browser.csrfField());

        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_page_allows_nothing_inline_and_nothing_from_elsewhere() {
        var headers = browser.get("/sign-in").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue(
                        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; font-src 'self'; "
                                + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("camera=()", "geolocation=()"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /roadmaps/C2/outcomes/D/revise-timing?timing=2013,              405",
        "POST,   /roadmaps/C2/outcomes/D/revise-timing?_method=GET,              403",
        "PUT,    /roadmaps/C2/outcomes/D/revise-timing,                          403",
        "DELETE, /roadmaps/C2/outcomes/D/revise-timing,                          403"
    })
    void a_change_by_another_method_or_without_the_secret_of_the_form_is_refused(
            String method, String path, int status) {
        browser.signIn("staff", password("staff"));

        assertThat(browser.send(method, path, "timing=2013", "X-HTTP-Method-Override", "POST")
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void a_session_opens_nothing_of_the_api() {
        browser.signIn("staff", password("staff"));
        browser.get("/sign-in");

        assertThat(browser.send(
                                "POST",
                                "/api/roadmaps/C2/outcomes/D/revise-timing",
                                browser.csrfField(),
                                "X-Requested-With",
                                "XMLHttpRequest")
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "/swagger-ui/index.html"})
    void the_description_of_the_api_is_open_to_all(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void the_description_names_the_token_and_no_parameter_for_the_actor() {
        assertThat(browser.get("/v3/api-docs").body())
                .contains("\"scheme\":\"bearer\"")
                .doesNotContain("ActorId");
    }

    private HttpResponse<String> api(String method, String path, String token) {
        var request = HttpRequest.newBuilder(server.resolve(path)).method(method, BodyPublishers.noBody());
        return send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String token(String user) {
        return entry(user).token();
    }

    /** Its owner's own, which the first sign-in of a person asks for. */
    private String password(String user) {
        var id = new ActorId(user);
        var first = entry(user).password();
        var own = "own-" + first;
        if (account.me(id).firstPassword()) {
            account.changePassword(new OwnAccount.Proof(id, first, null), own);
        }
        return own;
    }

    private static AccountsFile.Entry entry(String user) {
        return new AccountsFile(data)
                .readOrCreate().stream()
                        .filter(entry -> entry.user().text().equals(user))
                        .findFirst()
                        .orElseThrow();
    }

    @RestController
    static class Doorman {

        /** Stands for the page with the form; the real one lives with the pages. */
        @Requires(Right.OPEN)
        @GetMapping(path = "/sign-in", produces = "text/html")
        String form(CsrfToken token) {
            return "<input name=\"_csrf\" value=\"" + token.getToken() + "\">";
        }

        @Requires(Right.SIGNED_IN)
        @GetMapping({"/", "/api/roadmaps"})
        String who(ActorId actor) {
            return actor.text();
        }

        @Requires(Right.READ)
        @GetMapping("/api/roadmaps/{roadmap}")
        String read(ActorId actor) {
            return actor.text();
        }

        @Requires(Right.READ)
        @GetMapping("/api/later")
        Callable<String> later(ActorId actor) {
            return () -> "later for " + actor;
        }

        @Requires(Right.WRITE)
        @PostMapping({
            "/api/roadmaps/{roadmap}/outcomes/{outcome}/revise-timing",
            "/roadmaps/{roadmap}/outcomes/{outcome}/revise-timing"
        })
        String change(ActorId actor) {
            return actor.text();
        }

        @Requires(Right.PUBLISH)
        @PostMapping("/api/roadmaps/{roadmap}/versions")
        String publish(ActorId actor) {
            return actor.text();
        }
    }

    static class Time {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** In the place of the real one: a roadmap C2 with two versions. */
    static class TwoVersions implements PublishedVersions {

        @Override
        public List<String> labels(RoadmapCode roadmap) {
            return List.of("2010", "2011");
        }
    }

    /** In the place of the real one. */
    @Requires(Right.OPEN)
    @Controller
    static class Errors implements ErrorController {

        @RequestMapping("/error")
        ResponseEntity<Void> error(HttpServletRequest request) {
            return ResponseEntity.status((int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                    .build();
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            exclude = {
                MongoAutoConfiguration.class,
                DataMongoAutoConfiguration.class,
                DataMongoRepositoriesAutoConfiguration.class
            })
    @EnableConfigurationProperties({RoadmapProperties.class, AccessSettings.class, DoorSettings.class})
    @Import({
        DataDirectory.class,
        SecurityConfiguration.class,
        AccessConfiguration.class,
        AccessLogConfiguration.class,
        Cookies.class,
        SessionCookie.class,
        Time.class,
        CurrentActor.class,
        Doorman.class,
        TwoVersions.class,
        Errors.class
    })
    static class Doors {}
}
