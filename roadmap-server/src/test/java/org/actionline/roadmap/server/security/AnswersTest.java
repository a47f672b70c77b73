package org.actionline.roadmap.server.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.RoadmapApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** What every answer of the running server promises, whatever it is about, and how it takes requests that nobody means well with. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AnswersTest {

    private static final String SMUGGLED = "GET /api/smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @TempDir
    static Path data;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Browser staff;
    private static String token;
    private static int port;

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeAll
    static void somebody_signed_in(@LocalServerPort int at) {
        port = at;
        staff = Visitors.signedIn(port, data, "staff");
        try (var visitors = new Visitors(port, data)) {
            token = visitors.founder("staff").token();
            new MatrixCast(visitors).fill("C2");
        }
    }

    @AfterAll
    static void close() {
        staff.close();
        CLIENT.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/roadmaps",
                "/roadmaps/C2",
                "/account",
                "/changes",
                "/no-such-page",
                "/api/roadmaps",
                "/api/roadmaps/C2",
                "/api/account",
                "/api/nothing",
                "/v3/api-docs",
                "/swagger-ui/index.html"
            })
    void what_somebody_may_read_is_kept_by_no_cache(String path) throws IOException, InterruptedException {
        var answer = path.startsWith("/api/") ? api(path) : staff.get(path);

        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("no-store"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/tokens.css",
                "/assets/pages.js",
                "/assets/icon.svg",
                "/sign-in",
                "/roadmaps",
                "/no-such-page",
                "/roadmaps/C2/compare.csv?from=2010&to=current",
                "/swagger-ui/index.html"
            })
    void text_says_in_which_characters_it_is_written(String path) {
        assertThat(staff.get(path).headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type.toLowerCase(java.util.Locale.ROOT))
                        .startsWith(path.endsWith(".svg") ? "image/svg+xml" : "text/")
                        .contains("charset=utf-8"));
    }

    @Test
    void nothing_answers_trace() throws IOException, InterruptedException {
        for (var path : List.of("/", "/sign-in", "/roadmaps", "/assets/pages.js")) {
            assertThat(send("TRACE", path).statusCode()).as(path).isEqualTo(405);
        }
        var problem = send("TRACE", "/api/roadmaps");

        assertThat(problem.statusCode()).isEqualTo(405);
        assertThat(JsonMapper.shared().readTree(problem.body()).toString())
                .contains("\"type\":\"/problems/method-not-allowed\"", "\"instance\":\"/api/roadmaps\"")
                .contains("No address answers this method. Use GET or POST.");
    }

    /** RFC 9112 section 6.3: a message of two lengths is how one request is hidden in another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 0\r\nContent-Length: 5\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                "Content-Length : 5\r\n\r\nhello"
            })
    void a_request_whose_end_can_be_seen_in_two_ways_hides_no_other(String lengths) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("POST /api/imports HTTP/1.1\r\nHost: localhost\r\n" + lengths + SMUGGLED)
                            .getBytes(ISO_8859_1));
            var answers = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);

            assertThat(answers).containsOnlyOnce("HTTP/1.1 ").doesNotContain("smuggled");
        }
    }

    private static HttpResponse<String> api(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(address(path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(address(path))
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
