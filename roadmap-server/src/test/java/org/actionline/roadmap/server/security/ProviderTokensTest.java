package org.actionline.roadmap.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
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
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.server.RoadmapApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A register with an identity provider: its access tokens get in, and a hundred that are nearly like them do not. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ProviderTokensTest {

    private static final String AUDIENCE = "roadmap-register";
    private static final RSAKey KEY = key("k1");
    private static final RSAKey OTHER = key("k1");
    private static final HttpServer PROVIDER = provider();
    private static final String ISSUER =
            "http://127.0.0.1:" + PROVIDER.getAddress().getPort();

    @TempDir
    static Path data;

    private final Visitors visitors;

    ProviderTokensTest(@LocalServerPort int port) {
        this.visitors = new Visitors(port, data);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory_and_a_provider(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
        properties.add("roadmap.doors.issuer", () -> ISSUER);
    }

    @AfterAll
    static void close() {
        PROVIDER.stop(0);
    }

    @Test
    void a_token_of_the_provider_lets_a_person_in_without_any_role() throws JOSEException {
        var token = signed(header("at+jwt").build(), claims().build(), KEY);

        var me = visitors.get(token, "/api/account");
        var again = visitors.get(token, "/api/account");

        assertThat(me.status()).as(me.body()).isEqualTo(200);
        assertThat(me.text("/name")).isEqualTo("Jane Doe");
        assertThat(me.text("/id")).startsWith("p-").isEqualTo(again.text("/id"));
        assertThat(visitors.get(token, "/api/roadmaps").json().size()).isZero();
    }

    @Test
    void own_tokens_work_beside_the_provider() {
        assertThat(visitors.get(visitors.founder("staff").token(), "/api/account")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void every_token_that_is_not_right_in_every_respect_is_answered_with_401() throws Exception {
        var wrong = wrongTokens();

        var letIn = new ArrayList<String>();
        wrong.forEach((name, token) -> {
            var status = visitors.get(token, "/api/account").status();
            if (status != 401) {
                letIn.add(name + ": " + status);
            }
        });

        assertThat(letIn).isEmpty();
        assertThat(wrong).hasSizeGreaterThanOrEqualTo(100);
        System.out.println(wrong.size() + " of " + wrong.size() + " wrong tokens were answered with 401");
    }

    private static Map<String, String> wrongTokens() throws Exception {
        var wrong = new LinkedHashMap<String, String>();
        wrong.put("none", "");
        for (var garbage : List.of("x", "a.b.c", "...", "e30.e30.", "null", "rr_", "rr_" + "A".repeat(43))) {
            wrong.put("garbage " + garbage, garbage);
        }
        claimsThatAreWrong(wrong);
        headersThatAreWrong(wrong);
        secretsThatArePublic(wrong);
        signaturesThatAreWrong(wrong);
        return wrong;
    }

    private static void claimsThatAreWrong(Map<String, String> wrong) throws JOSEException {
        for (var seconds : List.of(31, 60, 600, 3600, 86_400, 31_536_000)) {
            put(wrong, "expired " + seconds, claims().expirationTime(at(-seconds)));
            put(wrong, "not yet valid " + seconds, claims().notBeforeTime(at(seconds + 5)));
        }
        put(wrong, "no end", claims().expirationTime(null));
        for (var issuer : List.of(
                "http://127.0.0.1",
                ISSUER + "/",
                ISSUER.toUpperCase(java.util.Locale.ROOT),
                "https://elsewhere.example",
                "")) {
            put(wrong, "issuer " + issuer, claims().issuer(issuer));
        }
        put(wrong, "no issuer", claims().issuer(null));
        for (var audience : List.of("other", "Roadmap-Register", "roadmap-register ", "", "roadmap", ISSUER)) {
            put(wrong, "audience " + audience, claims().audience(audience));
        }
        put(wrong, "no audience", claims().audience((String) null));
        put(wrong, "several audiences", claims().audience(List.of("a", "b", "c")));
        put(wrong, "no subject", claims().subject(null));
        put(wrong, "blank subject", claims().subject("  "));
    }

    private static void headersThatAreWrong(Map<String, String> wrong) throws JOSEException {
        for (var type : List.of("id+jwt", "dpop+jwt", "logout+jwt", "JWE", "secevent+jwt", "x", "at+jwt;x")) {
            wrong.put("type " + type, signed(header(type).build(), claims().build(), KEY));
        }
        wrong.put(
                "no type",
                signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims().build(), KEY));
        for (var algorithm : List.of(JWSAlgorithm.RS256, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS512)) {
            var foreign = new JWSHeader.Builder(algorithm).type(new JOSEObjectType("at+jwt"));
            wrong.put("other key " + algorithm, signed(foreign.keyID("k1").build(), claims().build(), OTHER));
            wrong.put("unknown key " + algorithm, signed(foreign.keyID("k9").build(), claims().build(), OTHER));
            wrong.put("nameless key " + algorithm, signed(foreign.keyID(null).build(), claims().build(), OTHER));
            wrong.put(
                    "key in the token " + algorithm,
                    signed(foreign.keyID("k9").jwk(OTHER.toPublicJWK()).build(), claims().build(), OTHER));
            wrong.put(
                    "key elsewhere " + algorithm,
                    signed(
                            foreign.jwk(null)
                                    .jwkURL(java.net.URI.create(ISSUER + "/other-keys"))
                                    .build(),
                            claims().build(),
                            OTHER));
        }
    }

    /** The secret of an HMAC is whatever an attacker can read: the public key in all its forms. */
    private static void secretsThatArePublic(Map<String, String> wrong) throws Exception {
        var der = KEY.toRSAPublicKey().getEncoded();
        var base64 = Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(der);
        var pem = "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----";
        var forms = Map.of(
                "DER", der,
                "PEM", pem.getBytes(UTF_8),
                "PEM with line end", (pem + "\n").getBytes(UTF_8),
                "JWK", KEY.toPublicJWK().toJSONString().getBytes(UTF_8),
                "modulus", KEY.getModulus().decode(),
                "modulus in text", KEY.getModulus().toString().getBytes(UTF_8));
        for (var form : forms.entrySet()) {
            for (var algorithm : List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
                var header = new JWSHeader.Builder(algorithm)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID("k1")
                        .build();
                var jwt = new SignedJWT(header, claims().build());
                jwt.sign(new MACSigner(form.getValue()));
                wrong.put(algorithm + " with the public key as " + form.getKey(), jwt.serialize());
            }
        }
    }

    private static void signaturesThatAreWrong(Map<String, String> wrong) throws JOSEException {
        var right = signed(header("at+jwt").build(), claims().build(), KEY).split("\\.");
        for (var none : List.of("none", "None", "NONE", "nOnE")) {
            var header = encoded("{\"alg\":\"" + none + "\",\"typ\":\"at+jwt\"}");
            wrong.put("alg " + none, header + "." + right[1] + ".");
            wrong.put("alg " + none + " with a signature", header + "." + right[1] + "." + right[2]);
        }
        for (var algorithm : List.of("HS256", "RS384", "PS256", "ES256", "EdDSA", "", "RS256 ")) {
            var header = encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\",\"kid\":\"k1\"}");
            wrong.put("alg changed to " + algorithm, header + "." + right[1] + "." + right[2]);
        }
        wrong.put("no signature", right[0] + "." + right[1] + ".");
        wrong.put("half a signature", right[0] + "." + right[1] + "." + right[2].substring(0, 100));
        wrong.put(
                "signature of another",
                right[0] + "." + right[1] + "."
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[256]));
        wrong.put(
                "other claims",
                right[0] + "." + encoded(claims().subject("admin").build().toString()) + "." + right[2]);
        wrong.put("four parts", String.join(".", right) + ".x");
        wrong.put("two parts", right[0] + "." + right[1]);
        wrong.put(
                "critical header",
                encoded("{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"k1\",\"crit\":[\"x\"],\"x\":1}") + "."
                        + right[1] + "." + right[2]);
    }

    private static void put(Map<String, String> wrong, String name, JWTClaimsSet.Builder claims) throws JOSEException {
        wrong.put(name, signed(header("at+jwt").build(), claims.build(), KEY));
    }

    private static JWSHeader.Builder header(String type) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(type))
                .keyID("k1");
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("7b1e")
                .claim("preferred_username", "Jane.Doe")
                .claim("name", "Jane Doe")
                .issueTime(at(-5))
                .expirationTime(at(300));
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, RSAKey key) throws JOSEException {
        var jwt = new SignedJWT(header, claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static Date at(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer provider() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = "http://127.0.0.1:" + server.getAddress().getPort();
            answer(server, "/.well-known/openid-configuration", """
                    {"issuer": "%s", "jwks_uri": "%s/keys", "authorization_endpoint": "%s/authorize",
                     "token_endpoint": "%s/token", "subject_types_supported": ["public"],
                     "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer, issuer, issuer, issuer));
            answer(server, "/keys", new JWKSet(KEY.toPublicJWK()).toString());
            answer(server, "/other-keys", new JWKSet(OTHER.toPublicJWK()).toString());
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            var body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
