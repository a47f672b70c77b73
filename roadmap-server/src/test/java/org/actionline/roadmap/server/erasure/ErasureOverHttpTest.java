package org.actionline.roadmap.server.erasure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.actionline.roadmap.api.result.Sha256;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.ledger.Report.Verdict;
import org.actionline.roadmap.ledger.audit.BundleCheck;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.api.Api;
import org.actionline.roadmap.server.api.Api.Reply;
import org.actionline.roadmap.server.evidence.EvidenceStore;
import org.actionline.roadmap.server.imports.Imports;
import org.actionline.roadmap.server.ledger.Ledger;
import org.actionline.roadmap.server.verify.DirectoryCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A secret that was written into a statement, stands in two events, in a view and in an imported document, and has to go. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class ErasureOverHttpTest {

    private static final String SECRET = "Telephone Miriam Quellbach at home";
    private static final String OTHER = "Telephone somebody else at home";
    private static final String BECAUSE = "Quellbach's number was found in the minutes";
    private static final RoadmapCode T2 = new RoadmapCode("T2");
    private static final String DOCUMENT = "Outcome\t\tTiming\nA) " + SECRET + "\t\t2012\n";

    @TempDir
    static Path data;

    private final Api api;
    private final EventLog log;

    ErasureOverHttpTest(@LocalServerPort int port, @Autowired EventLog log) {
        this.api = new Api(port, data);
        this.log = log;
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeEach
    void a_roadmap_with_an_outcome() {
        if (log.head() == 0) {
            for (var roadmap : List.of("T1", "T2")) {
                done(api.post("/api/roadmaps/" + roadmap + "/open-roadmap", """
                        {"title": "Networks", "facilitator": "Union", "horizon": "2015"}"""));
                for (var code : List.of("A", "B", "C")) {
                    done(api.post("/api/roadmaps/" + roadmap + "/outcomes/" + code + "/define-outcome", """
                            {"statement": "Broadband grows"}"""));
                }
            }
        }
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void an_erased_text_is_found_nowhere_any_more_and_every_proof_still_holds(CapturedOutput output)
            throws IOException {
        var reworded = done(reword("T1/outcomes/A", SECRET, BECAUSE));
        done(reword("T1/outcomes/A", "Broadband reaches everybody", "Found in the minutes"));
        Files.createDirectories(data.resolve("imports"));
        var document = data.resolve("imports").resolve("ab".repeat(32));
        Files.writeString(document, DOCUMENT);
        Files.writeString(data.resolve("imports").resolve("ab".repeat(32) + ".name"), "plan.txt");
        done(api.get("/api/ledger/checkpoint"));
        assertThat(traces()).isNotEmpty();

        var erased = done(erase(position(reworded), true));

        assertThat(erased.json().path("erased").size()).isGreaterThanOrEqualTo(2);
        assertThat(document).doesNotExist();
        assertThat(traces()).isEmpty();
        assertThat(traces("/api/roadmaps/T1")).isFalse();
        assertThat(traces("/api/roadmaps/T1/outcomes/A/history")).isFalse();
        assertThat(traces("/api/roadmaps/T1/compare?from=position:0&to=current"))
                .isFalse();
        assertThat(traces("/api/search?q=Quellbach")).isFalse();
        assertThat(traces("/api/events?limit=1000")).isFalse();
        assertThat(traces("/api/events/" + position(reworded))).isFalse();
        assertThat(new String(api.bytes("/api/ledger/bundle"), UTF_8)).doesNotContain("Quellbach");
        assertThat(output.getAll()).doesNotContain("Quellbach");
        assertThat(api.getAfter(erased, "/api/replay").json().path("different")).isEmpty();
        var verified = DirectoryCheck.of(data, Optional.empty(), (events, of) -> {});
        assertThat(verified.troubles()).isEmpty();
        assertThat(verified.erased())
                .isGreaterThanOrEqualTo(erased.json().path("erased").size());
        var bundle = Files.write(data.resolve("bundle.zip"), api.bytes("/api/ledger/bundle?roadmap=T1"));
        assertThat(BundleCheck.of(bundle, Optional.empty(), (events, of) -> {}).verdict())
                .isEqualTo(Verdict.INTACT);
    }

    @Test
    void history_and_feed_say_that_something_was_erased_by_whom_and_why() {
        var reworded = done(reword("T2/outcomes/B", OTHER, "It was in the minutes"));
        var position = position(reworded);

        var erased = done(erase(position, false));

        var history =
                api.getAfter(erased, "/api/roadmaps/T2/outcomes/B/history").json();
        assertThat(history.get(history.size() - 2).path("after").asString())
                .isEqualTo("[erased: event %d]".formatted(position));
        assertThat(history.get(history.size() - 1).path("type").asString()).isEqualTo("PayloadErased");
        assertThat(history.get(history.size() - 1).path("actor").asString()).isNotEmpty();
        assertThat(history.get(history.size() - 1).path("reason").asString()).isEqualTo("Personal data");
        assertThat(api.get("/api/roadmaps/T2/outcomes/B").text("/statement"))
                .isEqualTo("[erased: event %d]".formatted(position));
        var event =
                api.get("/api/events?after=%d&limit=1".formatted(position - 1)).json();
        assertThat(event.at("/0/erased").asBoolean()).isTrue();
    }

    @Test
    void what_repeats_the_words_is_named_unless_it_is_to_go_too() {
        var reworded = done(reword("T2/outcomes/C", OTHER, "It was in the minutes"));
        var later = done(reword("T2/outcomes/C", "Broadband is everywhere", "Found in the minutes"));

        var erased = done(erase(position(reworded), false));

        assertThat(erased.json().path("copies").valueStream().map(each -> each.asLong()))
                .contains(position(later));
        done(erase(position(later), false));
    }

    @Test
    void an_event_loses_its_payload_once_and_the_same_command_is_answered_again() {
        var position = position(done(reword("T2/outcomes/B", "Something else", "It changed")));
        var key = "01890a5d-ac96-774b-bcce-b302099a8057";

        var first = done(erase(position, false, "Idempotency-Key", key));
        var again = done(erase(position, false, "Idempotency-Key", key));
        var other = erase(position, false);

        assertThat(again.json().path("position")).isEqualTo(first.json().path("position"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/type")).isEqualTo("/problems/not-erasable");
    }

    @Test
    void only_an_administrator_erases_and_only_with_a_reason() {
        assertThat(api.post("/api/events/0/erase", "{\"reason\": \"Personal data\"}")
                        .status())
                .isEqualTo(403);
        var without = api.postAs("admin", "/api/events/0/erase", "{}");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text("/field")).isEqualTo("reason");
    }

    @Test
    void a_file_that_was_erased_and_is_given_again_outlives_the_next_start(
            @Autowired Ledger ledger, @Autowired Imports imports, @Autowired EvidenceStore evidence) {
        var minutes = "The minutes without a number".getBytes(UTF_8);
        done(api.post("/api/roadmaps/T2/open-period", """
                {"period": "2011", "from": "2010-11-01", "to": "2011-05-31"}"""));
        var hash = upload(minutes);
        done(erase(position(done(cite("B", hash))), false));
        assertThat(evidence.keeps(T2, new Sha256(hash))).isFalse();
        var uncited = upload(minutes);

        start(ledger, imports, evidence);
        assertThat(evidence.keeps(T2, new Sha256(uncited)))
                .as("might be what a crash left")
                .isFalse();

        var again = upload(minutes);
        done(cite("C", again));
        start(ledger, imports, evidence);
        assertThat(evidence.keeps(T2, new Sha256(again))).isTrue();
    }

    private void start(Ledger ledger, Imports imports, EvidenceStore evidence) {
        assertThat(new Erasing(log, ledger, imports, evidence, Clock.systemUTC()))
                .isNotNull();
    }

    private String upload(byte[] content) {
        return done(api.upload("/api/roadmaps/T2/evidence", content)).text("/sha256");
    }

    private Reply cite(String outcome, String hash) {
        return api.post("/api/roadmaps/T2/outcomes/%s/record-result".formatted(outcome), """
                {"period": "2011", "status": "on-track", "narrative": "It was minuted",
                 "files": [{"sha256": "%s", "name": "Minutes"}]}""".formatted(hash));
    }

    private Reply reword(String outcome, String statement, String reason) {
        return api.post("/api/roadmaps/%s/reword-outcome".formatted(outcome), """
                {"statement": "%s", "reason": "%s"}""".formatted(statement, reason));
    }

    private Reply erase(long position, boolean copies, String... headers) {
        return api.postAs("admin", "/api/events/%d/erase".formatted(position), """
                {"reason": "Personal data", "copies": %s}""".formatted(copies), headers);
    }

    private boolean traces(String path) {
        return api.get(path).response().body().contains("Quellbach");
    }

    /** Every file of the data directory that holds a piece of the secret, whatever its encoding. */
    private static List<Path> traces() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("log.lock"))
                    .filter(ErasureOverHttpTest::holdsSecret)
                    .toList();
        }
    }

    private static boolean holdsSecret(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).contains("Quellbach");
        } catch (IOException e) {
            return false;
        }
    }

    private static long position(Reply reply) {
        return reply.json().path("position").asLong();
    }

    private static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply;
    }
}
