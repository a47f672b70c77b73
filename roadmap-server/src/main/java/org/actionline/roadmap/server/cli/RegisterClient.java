package org.actionline.roadmap.server.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running register over its HTTP API. */
final class RegisterClient implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 300;

    /** Called while an import is being written. */
    interface Progress {
        void written(int done, int total);
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final JsonMapper json = JsonMapper.shared();
    private final URI url;
    private final String token;

    RegisterClient(URI url, String token) {
        this.url = url;
        this.token = token;
    }

    JsonNode preview(byte[] content, String name) {
        var query = "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return answer(send(request("/api/imports" + query)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content))));
    }

    JsonNode confirm(String id, @Nullable LocalDate effectiveOn, @Nullable String decision, Progress progress) {
        var body = json.createObjectNode();
        if (effectiveOn != null) {
            body.put("effectiveOn", effectiveOn.toString());
        }
        if (decision != null) {
            body.put("decision", decision);
        }
        var confirmed = send(request("/api/imports/" + id + "/confirm")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
        while (!arrived(confirmed)) {
            report(id, progress);
        }
        var done = answer(confirmed);
        progress.written(done.path("done").asInt(), done.path("total").asInt());
        return done;
    }

    /** Which views are read, and how far a rebuild is. */
    JsonNode views() {
        return answer(send(request("/api/views").GET()));
    }

    JsonNode rebuildViews() {
        return answer(send(request("/api/views/rebuild").POST(BodyPublishers.noBody())));
    }

    JsonNode readOtherViews() {
        return answer(send(request("/api/views/back").POST(BodyPublishers.noBody())));
    }

    @Override
    public void close() {
        http.close();
    }

    private void report(String id, Progress progress) {
        var state = answer(send(request("/api/imports/" + id).GET()));
        progress.written(state.path("done").asInt(), state.path("total").asInt());
    }

    private static boolean arrived(CompletableFuture<HttpResponse<String>> answer) {
        try {
            answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted. The import goes on in the register; import again to see.", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString());
    }

    private JsonNode answer(CompletableFuture<HttpResponse<String>> future) {
        try {
            var response = future.get();
            var body = json.readTree(response.body());
            if (response.statusCode() >= 300) {
                throw new CommandFailed(body.path("detail").asString("The register answered " + response.statusCode()));
            }
            return body;
        } catch (ExecutionException e) {
            throw unreachable(e);
        } catch (JacksonException e) {
            throw new CommandFailed("What answers at %s is no roadmap register.".formatted(url), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("Interrupted.", e);
        }
    }

    private CommandFailed unreachable(ExecutionException e) {
        var why = e.getCause() instanceof ConnectException
                ? "Nothing answers at %s. Start the register with ./roadmap serve, or name another address with --url."
                        .formatted(url)
                : "The connection to %s broke: %s. Import again; what is already written is not written twice."
                        .formatted(url, String.valueOf(e.getCause()));
        return new CommandFailed(why, e.getCause() instanceof IOException io ? io : e);
    }
}
