package org.actionline.roadmap.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;

/** A person's browser: keeps cookies, follows no redirect, fills the hidden CSRF field of the form it has seen. */
public final class Browser implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI server;
    private String csrf = "";

    public Browser(int port) {
        this.server = URI.create("http://localhost:" + port);
    }

    /** Somebody else at the same server. */
    public Browser another() {
        return new Browser(server.getPort());
    }

    public HttpResponse<String> get(String path) {
        var page = send(HttpRequest.newBuilder(server.resolve(path)).GET());
        var field = CSRF.matcher(page.body());
        if (field.find()) {
            csrf = field.group(1);
        }
        return page;
    }

    public HttpResponse<String> post(String path, String fields) {
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    /** A request that no form of a browser sends. */
    public HttpResponse<String> send(String method, String path, String fields, String header, String value) {
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, value)
                .method(method, BodyPublishers.ofString(fields)));
    }

    /** What a page answers to a form without fields: the end of a page that never ends is not waited for. */
    public Visit visit(String method, String path) {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(csrfField()));
        try {
            var answer = client.send(request.build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var stream = answer.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("text/event-stream"))
                        .isPresent();
                var text = stream ? "" : new String(body.readAllBytes(), UTF_8);
                return new Visit(
                        answer.statusCode(),
                        answer.headers().firstValue("Location").orElse(""),
                        text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer; {@code location} is empty unless it leads elsewhere. */
    public record Visit(int status, String location, String body) {}

    /** A file chosen in the form that was seen last. */
    public HttpResponse<String> upload(String path, String name, byte[] content) {
        return upload(path, Map.of(), Map.of(name, content));
    }

    /**
     * The form that was seen last, with files chosen in it.
     *
     * @param files contents by name; a browser sends an empty part where none is chosen, and so does this
     */
    public HttpResponse<String> upload(String path, Map<String, String> fields, Map<String, byte[]> files) {
        var boundary = "-----roadmap";
        var body = new ByteArrayOutputStream();
        body.writeBytes(part(boundary, "name=\"_csrf\"", csrf.getBytes(UTF_8)));
        fields.forEach(
                (name, value) -> body.writeBytes(part(boundary, "name=\"" + name + "\"", value.getBytes(UTF_8))));
        var chosen = files.isEmpty() ? Map.of("", new byte[0]) : files;
        chosen.forEach((name, content) ->
                body.writeBytes(part(boundary, "name=\"file\"; filename=\"" + name + "\"", content)));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String boundary, String disposition, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(UTF_8));
        return part.toByteArray();
    }

    public HttpResponse<String> signIn(String user, String password) {
        get("/sign-in");
        return post("/sign-in", "username=" + encoded(user) + "&password=" + encoded(password) + csrfField());
    }

    public String csrfField() {
        return "&_csrf=" + encoded(csrf);
    }

    @Override
    public void close() {
        client.close();
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
