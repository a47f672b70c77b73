package org.actionline.roadmap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.actionline.roadmap.server.security.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the server believes what a proxy in front of it says: where somebody came from, and that it was over TLS. */
class BehindTlsTest {

    private static final String MADE_UP = "198.51.100.7";
    private static final String SENDER = "203.0.113.9";

    @TempDir
    Path data;

    @Test
    void behind_a_proxy_the_address_that_the_proxy_saw_counts_and_nothing_that_was_sent_to_it()
            throws IOException, InterruptedException {
        var server = ServerProcess.start(data, "--behind-tls");
        try {
            var page = get(server, "/sign-in");
            get(server, "/api/roadmaps");

            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(page.headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie ->
                            assertThat(cookie).startsWith("__Host-roadmap=").contains("Secure"));
            assertThat(accessLog(server))
                    .contains("\"from\":\"" + SENDER + "\"")
                    .doesNotContain(MADE_UP);
        } finally {
            server.stop();
        }
    }

    @Test
    void without_a_proxy_nobody_says_by_a_header_where_they_come_from() throws IOException, InterruptedException {
        var server = ServerProcess.start(data);
        try {
            var page = get(server, "/sign-in");
            get(server, "/api/roadmaps");

            assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(accessLog(server)).contains("\"from\":\"127.0.0.1\"").doesNotContain(SENDER, MADE_UP);
        } finally {
            server.stop();
        }
    }

    /** As a proxy sends it on that adds the sender to what the sender wrote. */
    private static HttpResponse<String> get(ServerProcess server, String path)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                            .header("X-Forwarded-For", MADE_UP + ", " + SENDER)
                            .header("X-Forwarded-Proto", "https")
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private String accessLog(ServerProcess server) {
        try (var visitors = new Visitors(server.port(), data)) {
            return visitors.get(visitors.founder("auditor").token(), "/api/access-log?limit=1000")
                    .body();
        }
    }
}
