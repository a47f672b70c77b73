package org.actionline.roadmap.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.ledger.Checkpoint;
import org.actionline.roadmap.ledger.EntryBundle;
import org.actionline.roadmap.ledger.Hash;
import org.actionline.roadmap.ledger.LogKeys;
import org.actionline.roadmap.ledger.LogResource;
import org.actionline.roadmap.ledger.MerkleTree;
import org.actionline.roadmap.ledger.Note;
import org.actionline.roadmap.ledger.Receipt;
import org.actionline.roadmap.ledger.Report.Verdict;
import org.actionline.roadmap.ledger.Tile;
import org.actionline.roadmap.ledger.TileHashes;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.api.Api;
import org.actionline.roadmap.server.api.Api.Reply;
import org.actionline.roadmap.server.verify.DirectoryCheck;
import org.actionline.roadmap.server.verify.RemoteCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What an auditor gets from a running register, and what can be verified with nothing else. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class LedgerOverHttpTest {

    /** More than one tile of hashes. */
    private static final int EVENTS = 300;

    @TempDir
    static Path data;

    private final Api api;
    private final EventLog log;
    private final URI register;

    LedgerOverHttpTest(@LocalServerPort int port, @Autowired EventLog log) {
        this.api = new Api(port, data);
        this.log = log;
        this.register = URI.create("http://localhost:" + port);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeEach
    void a_roadmap_with_a_history_and_a_version() {
        if (log.head() == 0) {
            done(api.post("/api/roadmaps/T1/open-roadmap", """
                    {"title": "Networks", "facilitator": "Union", "horizon": "2015"}"""));
            done(api.post("/api/roadmaps/T1/outcomes/D/define-outcome", """
                    {"statement": "Broadband grows"}"""));
            done(api.post("/api/roadmaps/T1/outcomes/D/set-timing", "{\"timing\": \"2012\"}"));
            while (log.head() < EVENTS) {
                done(api.post(
                        "/api/roadmaps/T1/outcomes/D/revise-timing",
                        "{\"timing\": \"%d\", \"reason\": \"Funding\"}".formatted(2012 + log.head() % 2)));
            }
            publish("2010");
        }
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void the_checkpoint_is_signed_by_every_published_key_and_covers_the_whole_log() {
        assertThat(keys().keys()).hasSize(2);
        assertThat(checkpoint()).isEqualTo(new Checkpoint(keys().origin(), log.head(), log.root(log.head())));
    }

    @Test
    void the_tiles_have_the_root_of_the_checkpoint() {
        var checkpoint = checkpoint();
        var fetched = new HashMap<Tile, byte[]>();
        var tiles = new TileHashes(
                checkpoint.size(), tile -> fetched.computeIfAbsent(tile, t -> api.bytes("/api/ledger/" + t.path())));

        assertThat(MerkleTree.root(checkpoint.size(), tiles)).isEqualTo(checkpoint.root());
        assertThat(fetched.keySet()).extracting(Tile::level).contains(0, 1);
    }

    @Test
    void a_bundle_holds_the_entries_that_the_leaves_are_hashes_of() {
        var bundle = new EntryBundle(0, LogResource.FULL);
        var entries = bundle.entries(api.bytes("/api/ledger/" + bundle.path()));

        assertThat(entries.stream().map(Hash::leaf))
                .containsExactlyElementsOf(
                        new Tile(0, 0, LogResource.FULL).hashes(api.bytes("/api/ledger/tile/0/000")));
    }

    @Test
    void a_receipt_is_verified_with_nothing_but_the_keys() {
        var receipt = Receipt.parse(api.get("/api/events/7/proof").response().body());

        assertThat(receipt.verify(keys()).size()).isGreaterThan(7);
        assertThat(receipt.entry().position()).isEqualTo(7);
    }

    @Test
    void an_event_tells_all_that_is_known_about_it() {
        var event = api.get("/api/events/1").json();

        assertThat(event.path("position").asLong()).isEqualTo(1);
        assertThat(event.path("type").asString()).isEqualTo("roadmap.OutcomeDefined");
        assertThat(event.path("actor").asString()).isEqualTo("staff");
        assertThat(event.at("/payload/statement").asString()).isEqualTo("Broadband grows");
        assertThat(event.path("tags").valueStream().map(tag -> tag.asString())).contains("roadmap=T1");
        assertThat(Hash.leaf(event.path("entry").asString().getBytes(UTF_8)).toString())
                .isEqualTo(event.path("leafHash").asString());
    }

    @Test
    void the_feed_goes_on_after_the_last_event_known() {
        var first = api.get("/api/events?limit=2");
        var next = api.get("/api/events?after=1&limit=1").json();

        assertThat(first.header("Content-Type")).isEqualTo("application/cloudevents-batch+json");
        assertThat(first.json()).hasSize(2);
        assertThat(first.text("/1/specversion")).isEqualTo("1.0");
        assertThat(first.text("/1/source")).isEqualTo(keys().origin());
        assertThat(first.text("/1/type")).isEqualTo("roadmap.OutcomeDefined");
        assertThat(first.text("/1/subject")).startsWith("T1/");
        assertThat(first.text("/1/data/statement")).isEqualTo("Broadband grows");
        assertThat(next.at("/0/position").asLong()).isEqualTo(2);
        assertThat(api.get("/api/events").json()).hasSize(100);
        assertThat(api.get("/api/events?after=" + (log.head() - 1)).json()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/events?limit=0,          422, invalid-limit,    limit",
        "/api/events?limit=1001,       422, invalid-limit,    limit",
        "/api/events?limit=many,       422, invalid-limit,    limit",
        "/api/events?after=-1,         422, invalid-after,    after",
        "/api/events?after=99999,      422, invalid-after,    after",
        "/api/events?from=1,           422, invalid-parameter, parameter",
        "/api/events/99999,            404, unknown-position, position",
        "/api/events/99999/proof,      404, unknown-position, position",
        "/api/events/last,             422, invalid-position, position",
        "/api/ledger/tile/0/999,       404, not-published,    ''",
        "/api/ledger/tile/0/0,         404, not-published,    ''",
        "/api/ledger/tile/entries/000.p/999, 404, not-published, ''"
    })
    void what_is_asked_wrongly_is_named(String path, int status, String type, String field) {
        var problem = api.get(path);

        assertThat(problem.status()).as(problem.response().body()).isEqualTo(status);
        assertThat(problem.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(problem.text("/type")).isEqualTo("/problems/" + type);
        assertThat(problem.text("/field")).isEqualTo(field);
    }

    @Test
    void an_unknown_position_is_named_with_the_newest_one() {
        assertThat(api.get("/api/events/99999").text("/detail"))
                .isEqualTo("There is no event 99999. The newest is %d.".formatted(log.head() - 1));
    }

    @Test
    void publishing_a_version_signs_for_it_at_once() throws Exception {
        publish("2011");

        var signed = keys().open(Note.parse(Files.readString(data.resolve("checkpoint"))));

        assertThat(signed.size()).isEqualTo(log.head());
    }

    @Test
    void a_running_register_verifies_over_http_and_on_disk() {
        var remote = RemoteCheck.of(register, api.token("auditor"), Optional.empty(), (events, of) -> {});
        var local = DirectoryCheck.of(data, Optional.of(keys().toString()), (events, of) -> {});

        assertThat(remote.troubles()).isEmpty();
        assertThat(remote.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(remote.proved()).isEqualTo(log.head());
        assertThat(local.troubles()).isEmpty();
        assertThat(local.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(local.versions()).isPositive();
    }

    @Test
    void an_entry_altered_under_a_running_register_is_located_over_http() {
        var disk = new LogOnDisk(data);
        disk.edit("UPDATE event SET entry = CAST(replace(entry, 'staff', 'stuff') AS BLOB) WHERE position = 7");
        try {
            var result = RemoteCheck.of(register, api.token("auditor"), Optional.empty(), (events, of) -> {});

            assertThat(result.verdict()).isEqualTo(Verdict.TAMPERED);
            assertThat(result.troubles().getFirst().position()).isEqualTo(7);
        } finally {
            disk.edit("UPDATE event SET entry = CAST(replace(entry, 'stuff', 'staff') AS BLOB) WHERE position = 7");
        }
    }

    private LogKeys keys() {
        return LogKeys.parse(api.get("/api/ledger/keys").response().body());
    }

    private Checkpoint checkpoint() {
        return keys().open(
                        Note.parse(api.get("/api/ledger/checkpoint").response().body()));
    }

    private void publish(String label) {
        done(api.postAs("reviewer", "/api/roadmaps/T1/versions", """
                {"label": "%s", "session": "Council 2010", "symbol": "C10/1", "representedDate": "2010-04-13"}""".formatted(label)));
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
    }
}
