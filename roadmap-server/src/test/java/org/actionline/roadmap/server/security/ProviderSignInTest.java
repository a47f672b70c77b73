package org.actionline.roadmap.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.CannotStart;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.accesslog.AccessLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in to the pages with an identity provider that the test plays. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ProviderSignInTest {

    private static final String CLIENT = "register-pages";
    private static final RSAKey KEY = key();
    private static final RSAKey OTHER = key();
    private static final AtomicReference<String> TOKEN = new AtomicReference<>("");
    private static final AtomicReference<String> ASKED = new AtomicReference<>("");
    private static final HttpServer PROVIDER = provider();
    private static final String ISSUER =
            "http://127.0.0.1:" + PROVIDER.getAddress().getPort();
    private static final UnaryOperator<JWTClaimsSet.Builder> AS_IT_IS = UnaryOperator.identity();

    @TempDir
    static Path data;

    private final Visitors visitors;
    private final Browser browser;

    ProviderSignInTest(@LocalServerPort int port) {
        this.visitors = new Visitors(port, data);
        this.browser = new Browser(port);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory_and_a_provider(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
        properties.add("roadmap.doors.issuer", () -> ISSUER);
        properties.add("roadmap.doors.client-id", () -> CLIENT);
    }

    @AfterEach
    void leave() {
        browser.close();
        visitors.close();
    }

    @AfterAll
    static void close() {
        PROVIDER.stop(0);
    }

    @Test
    void a_person_comes_in_without_any_role_and_is_the_same_person_again() throws JOSEException {
        assertThat(browser.get("/sign-in").body()).contains("Sign in with your organization");

        assertThat(location(signIn(browser, KEY, AS_IT_IS))).isEqualTo("/");
        var first = browser.get("/account").body();
        try (var phone = browser.another()) {
            signIn(phone, KEY, AS_IT_IS);
            assertThat(id(phone.get("/account").body())).isEqualTo(id(first)).startsWith("p-");
        }

        assertThat(first).contains("Jane Doe").doesNotContain("/account/password");
        assertThat(visitors.get(visitors.founder("auditor").token(), "/api/people")
                        .body())
                .contains("jane.doe");
    }

    @Test
    void the_request_to_the_provider_proves_itself() {
        var asked = parameters(location(browser.get("/oauth2/authorization/provider")));

        assertThat(asked).containsEntry("response_type", "code").containsEntry("code_challenge_method", "S256");
        assertThat(asked).containsKeys("state", "nonce", "code_challenge");
        assertThat(asked.get("redirect_uri")).endsWith("/login/oauth2/code/provider");
    }

    @Test
    void the_session_gets_a_new_name_and_the_code_is_redeemed_with_its_proof() throws JOSEException {
        signIn(browser, KEY, AS_IT_IS);

        assertThat(ASKED.get()).contains("code_verifier=", "code=the-code").doesNotContain("client_secret");
    }

    @Test
    void a_fresh_sign_in_stands_for_the_password_and_a_token_of_the_api_does_not() throws JOSEException {
        signIn(browser, KEY, AS_IT_IS);
        browser.get("/account");
        browser.post("/account/make-token", "label=script&days=1" + browser.csrfField());
        var page = browser.get("/account").body();
        var token = page.replaceAll("(?s).*(rr_[A-Za-z0-9_-]{43}).*", "$1");
        assertThat(visitors.get(token, "/api/account").status()).isEqualTo(200);

        var refused = visitors.post(token, "/api/account/make-token", Map.of("label", "another", "days", 1));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/type")).isEqualTo("/problems/sign-in-again");
    }

    @Test
    void an_identity_that_is_not_right_in_every_respect_lets_nobody_in() throws JOSEException {
        var wrong = Map.<String, UnaryOperator<JWTClaimsSet.Builder>>of(
                "nonce", claims -> claims.claim("nonce", "of another request"),
                "no nonce", claims -> claims.claim("nonce", null),
                "audience", claims -> claims.audience("another-client"),
                "issuer", claims -> claims.issuer("https://elsewhere.example"),
                "expired", claims -> claims.expirationTime(at(-600)),
                "no subject", claims -> claims.subject(null));
        for (var each : wrong.entrySet()) {
            try (var stranger = browser.another()) {
                assertThat(location(signIn(stranger, KEY, each.getValue())))
                        .as(each.getKey())
                        .isEqualTo("/sign-in?refused");
                assertThat(location(stranger.get("/account"))).endsWith("/sign-in");
            }
        }
        assertThat(location(signIn(browser, OTHER, AS_IT_IS))).as("key").isEqualTo("/sign-in?refused");
    }

    @Test
    void an_answer_that_nobody_asked_for_lets_nobody_in() throws JOSEException {
        TOKEN.set(token("", KEY, AS_IT_IS));

        var unasked = browser.get("/login/oauth2/code/provider?code=the-code&state=made-up");

        assertThat(location(unasked)).isEqualTo("/sign-in?refused");
        assertThat(location(browser.get("/account"))).endsWith("/sign-in");
    }

    @Test
    void a_disabled_account_is_let_in_by_the_provider_no_more() throws JOSEException {
        signIn(browser, KEY, claims -> claims.subject("leaver").claim("preferred_username", "leaver"));
        var person = id(browser.get("/account").body());
        visitors.post(
                visitors.founder("admin").token(),
                "/api/people/" + person + "/disable-account",
                Map.of("reason", "left"));

        assertThat(location(browser.get("/account"))).isEqualTo("/sign-in?ended");
        assertThat(location(signIn(browser.another(), KEY, claims -> claims.subject("leaver"))))
                .isEqualTo("/sign-in?refused");
    }

    @Test
    void an_identity_token_opens_nothing_of_the_api() throws JOSEException {
        assertThat(visitors.get(token("n", KEY, AS_IT_IS), "/api/account").status())
                .isEqualTo(401);
    }

    @Test
    void local_accounts_sign_in_beside_the_provider() {
        assertThat(location(browser.signIn("staff", visitors.passwordOf("staff"))))
                .isEqualTo("/");
    }

    @Test
    void the_audience_of_the_api_is_no_client_of_the_pages(@TempDir Path elsewhere) {
        var settings = new DoorSettings(Duration.ofHours(1), ISSUER, CLIENT, CLIENT, "", "", false);
        try (var log = new AccessLog(elsewhere, Clock.systemUTC())) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> new ProviderSignIn(settings, (subject, user, name) -> Optional.empty(), log))
                    .withMessageContaining("client id");
        }
    }

    private static HttpResponse<String> signIn(Browser with, RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        var asked = parameters(location(with.get("/oauth2/authorization/provider")));
        TOKEN.set(token(Objects.requireNonNull(asked.get("nonce")), key, change));
        return with.get("/login/oauth2/code/provider?code=the-code&state="
                + URLEncoder.encode(Objects.requireNonNull(asked.get("state")), UTF_8));
    }

    private static String token(String nonce, RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CLIENT)
                .subject("7b1e")
                .claim("nonce", nonce)
                .claim("preferred_username", "Jane.Doe")
                .claim("name", "Jane Doe")
                .issueTime(at(-5))
                .expirationTime(at(300));
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(),
                change.apply(claims).build());
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static Map<String, String> parameters(String address) {
        return Pattern.compile("[?&]([^=&]+)=([^&]*)")
                .matcher(address)
                .results()
                .collect(java.util.stream.Collectors.toMap(
                        found -> found.group(1), found -> URLDecoder.decode(found.group(2), UTF_8)));
    }

    private static String id(String account) {
        var id = Pattern.compile(">(p-[a-z0-9]{16})<").matcher(account);
        assertThat(id.find()).as(account).isTrue();
        return id.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceAll("^https?://localhost[^/]*", "");
    }

    private static Date at(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer provider() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = "http://127.0.0.1:" + server.getAddress().getPort();
            answer(server, "/.well-known/openid-configuration", () -> """
                    {"issuer": "%s", "jwks_uri": "%s/keys", "authorization_endpoint": "%s/authorize",
                     "token_endpoint": "%s/token", "subject_types_supported": ["public"],
                     "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer, issuer, issuer, issuer));
            answer(server, "/keys", () -> new JWKSet(KEY.toPublicJWK()).toString());
            answer(server, "/token", () -> """
                    {"access_token": "opaque", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}""".formatted(TOKEN.get()));
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpServer server, String path, java.util.function.Supplier<String> json) {
        server.createContext(path, exchange -> {
            if (path.equals("/token")) {
                ASKED.set(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            }
            var body = json.get().getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
