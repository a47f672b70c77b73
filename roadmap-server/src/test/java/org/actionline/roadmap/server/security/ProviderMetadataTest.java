package org.actionline.roadmap.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.server.accesslog.AccessLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider whose description of itself is another one's (OpenID Connect Discovery 1.0, section 4.3). */
class ProviderMetadataTest {

    @TempDir
    Path data;

    private HttpServer provider;
    private String issuer = "";
    private String named = "";

    @BeforeEach
    void a_provider() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
        named = issuer;
        provider.createContext("/.well-known/openid-configuration", exchange -> {
            var body = """
                    {"issuer": "%s", "jwks_uri": "%s/keys", "authorization_endpoint": "%s/authorize",
                     "token_endpoint": "%s/token", "subject_types_supported": ["public"],
                     "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(named, issuer, issuer, issuer).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void that_of_another_issuer_is_not_believed() {
        named = "https://elsewhere.example";
        try (var log = new AccessLog(data, Clock.systemUTC())) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> signIn(log).findByRegistrationId("provider"))
                    .withMessageContaining("elsewhere.example");
        }
    }

    @Test
    void its_own_is() {
        try (var log = new AccessLog(data, Clock.systemUTC())) {
            var known = Objects.requireNonNull(signIn(log).findByRegistrationId("provider"));

            assertThat(known.getProviderDetails().getAuthorizationUri()).isEqualTo(issuer + "/authorize");
        }
    }

    private ProviderSignIn signIn(AccessLog log) {
        var settings = new DoorSettings(Duration.ofHours(12), issuer, "roadmap-register", "pages", "", "", false);
        return new ProviderSignIn(settings, (subject, user, name) -> Optional.<ActorId>empty(), log);
    }
}
