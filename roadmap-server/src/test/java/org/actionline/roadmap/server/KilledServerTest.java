package org.actionline.roadmap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import org.actionline.roadmap.server.api.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed with SIGKILL directly after an acknowledged command; everything acknowledged is there after a restart.
 *
 * <p>More rounds: {@code mvn -pl roadmap-server -am test -Dtest=KilledServerTest -Droadmap.kills=50 -Droadmap.seed=…
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class KilledServerTest {

    private static final int KILLS = Integer.getInteger("roadmap.kills", 2);
    private static final long SEED = Long.getLong("roadmap.seed", System.nanoTime());
    private static final String OUTCOME = "/api/roadmaps/C2/outcomes/D";

    @TempDir
    Path data;

    @Test
    void what_was_acknowledged_is_there_after_a_kill_and_the_views_equal_a_full_replay() {
        System.out.println("KilledServerTest: -Droadmap.kills=" + KILLS + " -Droadmap.seed=" + SEED);
        var random = new Random(SEED);
        var acknowledged = new ArrayList<Long>();
        var server = ServerProcess.start(data);
        try (var api = new Api(server.port(), data)) {
            api.post("/api/roadmaps/C2/open-roadmap", """
                    {"title": "Networks", "facilitator": "Union", "horizon": "2015"}""");
            api.post(OUTCOME + "/define-outcome", "{\"statement\": \"Broadband grows\"}");
            api.post(OUTCOME + "/set-timing", "{\"timing\": \"2010\"}");
        }
        for (var kill = 1; kill <= KILLS; kill++) {
            var key = UUID.randomUUID().toString();
            var last = "";
            try (var api = new Api(server.port(), data)) {
                for (var i = random.nextInt(1, 12); i > 0; i--) {
                    last = "{\"timing\": \"%d-%02d\", \"reason\": \"Round %d\"}".formatted(2010 + kill % 80, i, kill);
                    key = UUID.randomUUID().toString();
                    var answer = api.post(OUTCOME + "/revise-timing", last, "Idempotency-Key", key);
                    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
                    acknowledged.add(answer.json().path("position").asLong());
                }
            } finally {
                server.kill();
            }
            server = ServerProcess.start(data);
            try (var api = new Api(server.port(), data)) {
                var again = api.post(OUTCOME + "/revise-timing", last, "Idempotency-Key", key);
                assertThat(again.json().path("position").asLong()).isEqualTo(acknowledged.getLast());
                var history = api.getAfter(again, OUTCOME + "/history").json();
                assertThat(history.valueStream()
                                .filter(change -> change.path("type").asString().equals("TimingRevised"))
                                .map(change -> change.path("position").asLong()))
                        .containsExactlyElementsOf(acknowledged);
                var replay = api.get("/api/replay").json();
                assertThat(replay.path("position").asLong()).isEqualTo(acknowledged.getLast());
                assertThat(replay.path("different")).isEmpty();
            }
        }
        assertThat(server.stop()).isEqualTo(143);
    }

    @Test
    void a_second_server_on_the_same_directory_is_refused_in_one_line() throws IOException, InterruptedException {
        var server = ServerProcess.start(data);
        try {
            var second = ServerProcess.command("serve", "--port", "0", "--data", data.toString())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(said.lines())
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line).contains(data.toString()).contains("in use"));
        } finally {
            server.stop();
        }
    }
}
