package org.actionline.roadmap.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.actionline.roadmap.server.api.Api;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./roadmap serve --mongodb}: log and views on a server that outlives this one and may have others beside it. */
class SharedRegisterTest {

    private static final String OUTCOME = "/api/roadmaps/C2/outcomes/D";
    private static final String REVISED = "{\"timing\": \"2013\", \"reason\": \"Funding came late\"}";

    @TempDir
    Path data;

    @TempDir
    Path otherData;

    private MongoServer mongodb;
    private String address;

    @BeforeEach
    void start() {
        mongodb = new MongoServer(new MemoryBackend());
        mongodb.bind();
        address = mongodb.getConnectionString() + "/register";
    }

    @AfterEach
    void stop() {
        mongodb.shutdownNow();
    }

    @Test
    void after_a_kill_commands_are_known_again_and_views_go_on_from_where_they_were() {
        var key = UUID.randomUUID().toString();
        var first = ServerProcess.start(data, "--mongodb", address);
        long position;
        try (var api = new Api(first.port(), data)) {
            begin(api);
            var revised = api.post(OUTCOME + "/revise-timing", REVISED, "Idempotency-Key", key);
            assertThat(revised.status()).as(revised.response().body()).isEqualTo(200);
            position = revised.json().path("position").asLong();
            api.getAfter(revised, OUTCOME);
        } finally {
            first.kill();
        }
        var views = viewsOnServer();

        var second = ServerProcess.start(data, "--mongodb", address);
        try (var api = new Api(second.port(), data)) {
            var again = api.post(OUTCOME + "/revise-timing", REVISED, "Idempotency-Key", key);

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.json().path("position").asLong()).isEqualTo(position);
            assertThat(api.getAfter(again, OUTCOME + "/history").json().size()).isEqualTo(3);
            assertThat(viewsOnServer()).isEqualTo(views);
            assertThat(api.get("/api/replay").json().path("different")).isEmpty();
        } finally {
            assertThat(second.stop()).isEqualTo(143);
        }
    }

    @Test
    void two_servers_append_to_one_log_and_each_shows_what_the_other_wrote() {
        var one = ServerProcess.start(data, "--mongodb", address);
        var other = ServerProcess.start(otherData, "--mongodb", address);
        try (var here = new Api(one.port(), data);
                var there = new Api(other.port(), otherData)) {
            begin(here);
            for (var year = 2011; year < 2021; year++) {
                var api = year % 2 == 0 ? here : there;
                var revised = api.post(
                        OUTCOME + "/revise-timing",
                        "{\"timing\": \"%d\", \"reason\": \"One year more\"}".formatted(year));
                assertThat(revised.status()).as(revised.response().body()).isEqualTo(200);
                var seen = (year % 2 == 0 ? there : here).getAfter(revised, OUTCOME);
                assertThat(seen.text("/timing/by")).isEqualTo(Integer.toString(year));
            }
            assertThat(here.get("/api/replay").json().path("different")).isEmpty();
            assertThat(there.get("/api/replay").json().path("different")).isEmpty();
            assertThat(rootSignedBy(here)).isEqualTo(rootSignedBy(there));
        } finally {
            one.stop();
            other.stop();
        }
    }

    @Test
    void without_its_server_the_register_does_not_start_and_says_so_in_one_line_without_the_password()
            throws IOException, InterruptedException {
        mongodb.shutdownNow();
        var start = ServerProcess.command(
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString(),
                        "--mongodb",
                        address.replace("mongodb://", "mongodb://writer:s3cret@"))
                .redirectErrorStream(true)
                .start();
        var said = new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(start.waitFor()).isEqualTo(1);
        assertThat(said.lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("cannot be reached")
                        .contains("/register")
                        .doesNotContain("s3cret"));
    }

    private static void begin(Api api) {
        api.post("/api/roadmaps/C2/open-roadmap", """
            {"title": "Networks", "facilitator": "Union", "horizon": "2015"}\
            """);
        api.post(OUTCOME + "/define-outcome", "{\"statement\": \"Broadband grows\"}");
        api.post(OUTCOME + "/set-timing", "{\"timing\": \"2010\"}");
    }

    private static String rootSignedBy(Api api) {
        return api.get("/api/ledger/checkpoint")
                .response()
                .body()
                .lines()
                .skip(1)
                .limit(2)
                .toList()
                .toString();
    }

    /** Which set of views there is: one that was begun anew has another name. */
    private @Nullable Object viewsOnServer() {
        try (var client = MongoClients.create(address)) {
            var database = client.getDatabase("register");
            var progress = database.listCollectionNames().into(new ArrayList<>()).stream()
                    .filter(name -> name.startsWith("progress"))
                    .findFirst()
                    .orElseThrow();
            return Objects.requireNonNull(
                            database.getCollection(progress).find().first())
                    .get("store");
        }
    }
}
