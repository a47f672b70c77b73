package org.actionline.roadmap.server.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.access.AccountsFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People who come to the API, made by the administrator of a running server. */
public final class Visitors implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The answer to a stream that never ends is its beginning. */
    private static final int LONGEST_BODY = 4_000_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final Path data;

    public Visitors(int port, Path data) {
        this.server = URI.create("http://localhost:" + port);
        this.data = data;
    }

    /** Somebody with an account. */
    public record Visitor(String id, String user, String password, String token) {}

    public record Reply(int status, String body, java.net.http.HttpHeaders headers) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String text(String pointer) {
            return json().at(pointer).asString();
        }
    }

    /** Somebody who comes to the pages instead. */
    Browser browser() {
        return new Browser(server.getPort());
    }

    /** An account of the first start. */
    public Visitor founder(String user) {
        return new AccountsFile(data)
                .readOrCreate().stream()
                        .filter(entry -> entry.user().text().equals(user))
                        .map(entry -> new Visitor(user, user, entry.password(), entry.token()))
                        .findFirst()
                        .orElseThrow();
    }

    /** The password that an account of the first start has chosen instead of its first one. */
    public String passwordOf(String user) {
        return settled(founder(user)).password();
    }

    /** The same person with a password of their own, as the pages demand it. */
    public Visitor settled(Visitor person) {
        var own = new Visitor(person.id(), person.user(), "own-" + person.password(), person.token());
        if (get(person.token(), "/api/account").json().path("firstPassword").asBoolean()) {
            post(
                    person.token(),
                    "/api/account/change-password",
                    Map.of("current", person.password(), "password", own.password()));
        }
        return own;
    }

    /** A browser in which an account of the first start is signed in. */
    public static Browser signedIn(int port, Path data, String user) {
        var browser = new Browser(port);
        try (var visitors = new Visitors(port, data)) {
            browser.signIn(user, visitors.passwordOf(user));
        }
        return browser;
    }

    /** A new account without any role. */
    public Visitor register(String user, String name) {
        var made = post(founder("admin").token(), "/api/people/register-person", Map.of("user", user, "name", name));
        return new Visitor(made.text("/id"), user, made.text("/password"), made.text("/token"));
    }

    public Reply grant(String person, String role, String roadmap) {
        return post(
                founder("admin").token(),
                "/api/people/" + person + "/grant-role",
                roadmap.isEmpty()
                        ? Map.of("role", role, "reason", "joined")
                        : Map.of("role", role, "roadmap", roadmap, "reason", "joined"));
    }

    public Reply get(String token, String path) {
        return send(request(token, path).GET());
    }

    public Reply post(String token, String path, Object body) {
        return send("POST", token, path, JSON.writeValueAsString(body));
    }

    /** A command that may be sent again under the same key. */
    public Reply sendOnce(String key, String token, String path, String json) {
        return send(request(token, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    public Reply send(String method, String token, String path, String json) {
        return send(request(token, path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String token, String path) {
        var request = HttpRequest.newBuilder(server.resolve(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var stream = answer.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("text/event-stream"))
                        .isPresent();
                var bytes = stream ? new byte[0] : body.readNBytes(LONGEST_BODY);
                return new Reply(answer.statusCode(), new String(bytes, StandardCharsets.UTF_8), answer.headers());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
