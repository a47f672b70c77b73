package org.actionline.roadmap.server.verify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.actionline.roadmap.ledger.LogResource;
import org.actionline.roadmap.ledger.audit.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a running register publishes, over HTTP. */
final class RemoteLog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The register itself says that its log is not as it was; the problem is its own. */
    static final class Confessed extends RuntimeException {

        private final Trouble trouble;

        private Confessed(Trouble trouble) {
            super(trouble.toString());
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI register;
    private final String token;

    RemoteLog(URI register, String token) {
        this.register = register;
        this.token = token;
    }

    /** All keys, with an empty line between those that signed together and their successors. */
    String keyHistory() {
        return text("key-history");
    }

    /** Checkpoints signed before the last. */
    List<String> earlierCheckpoints() {
        return text("checkpoints")
                .lines()
                .map(size -> text("checkpoints/" + size))
                .toList();
    }

    String checkpoint() {
        return text("checkpoint");
    }

    private String text(String path) {
        return new String(get(path), StandardCharsets.UTF_8);
    }

    byte[] read(LogResource resource) {
        return get(resource.path());
    }

    @Override
    public void close() {
        http.close();
    }

    private byte[] get(String path) {
        var address = register.resolve("/api/ledger/" + path);
        try {
            var request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer " + token)
                    .timeout(PATIENCE)
                    .build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            throw refused(address, answer.statusCode(), problem(answer.body()));
        } catch (IOException e) {
            throw new CannotVerify(
                    "%s cannot be reached: %s. Start the register, or name another address.".formatted(address, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotVerify("Interrupted.", e);
        }
    }

    private static RuntimeException refused(URI address, int status, JsonNode problem) {
        var detail = problem.path("detail").asString("no reason is given").replaceAll("[.]$", "");
        return switch (problem.path("type").asString("")) {
            case "/problems/signing-halted" ->
                new Confessed(Trouble.general("The register has halted signing: " + detail));
            case "/problems/event-damaged" ->
                new Confessed(Trouble.at(problem.path("position").asLong(), "the register cannot read it: " + detail));
            default -> new CannotVerify("%s answers %d: %s.".formatted(address, status, detail));
        };
    }

    private static JsonNode problem(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return JsonMapper.shared().createObjectNode();
        }
    }
}
