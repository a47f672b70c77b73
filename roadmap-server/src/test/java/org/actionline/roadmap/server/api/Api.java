package org.actionline.roadmap.server.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API as a client sees it. */
public final class Api implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final Path data;

    /** @param data directory of the server, whose accounts are used */
    public Api(int port, Path data) {
        this.server = URI.create("http://localhost:" + port);
        this.data = data;
    }

    /** An answer: status, headers and JSON. */
    public record Reply(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String text(String pointer) {
            return json().at(pointer).asString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Reply get(String path, String... headers) {
        return send(request(path, "auditor", headers).GET());
    }

    public Reply getAs(String user, String path, String... headers) {
        return send(request(path, user, headers).GET());
    }

    /** The lines of an answer that does not end, until so many of them have said something. */
    public List<String> stream(String path, int events, String... headers) {
        var body = send(request(path, "auditor", headers).GET(), BodyHandlers.ofLines())
                .body();
        try (body) {
            var lines = new ArrayList<String>();
            var all = body.iterator();
            for (int said = 0; said < events && all.hasNext(); ) {
                var line = all.next();
                lines.add(line);
                said += line.startsWith("data:") ? 1 : 0;
            }
            return lines;
        }
    }

    /** The body of an answer that is no text. */
    public byte[] bytes(String path) {
        return send(request(path, "auditor").GET(), BodyHandlers.ofByteArray()).body();
    }

    /** Reads what is true after a command was acknowledged. */
    public Reply getAfter(Reply command, String path) {
        return get(path, "Roadmap-Min-Position", command.header("Roadmap-Position"));
    }

    public Reply post(String path, String body, String... headers) {
        return postAs("staff", path, body, headers);
    }

    public Reply postAs(String user, String path, String body, String... headers) {
        return send(request(path, user, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    public Reply upload(String path, byte[] content, String... headers) {
        return send(request(path, "staff", headers)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content)));
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder request(String path, String user, String... headers) {
        var request = HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token(user));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** The token of an account. */
    public String token(String user) {
        for (var account : JSON.readTree(data.resolve("accounts.json"))) {
            if (account.path("user").asString().equals(user)) {
                return account.path("token").asString();
            }
        }
        throw new IllegalArgumentException("No account " + user);
    }

    private Reply send(HttpRequest.Builder request) {
        return new Reply(send(request, BodyHandlers.ofString()));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
