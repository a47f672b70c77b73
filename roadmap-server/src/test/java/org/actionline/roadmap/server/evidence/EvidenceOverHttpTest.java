package org.actionline.roadmap.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.api.Api;
import org.actionline.roadmap.server.api.Api.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Files as evidence, from the upload to the result that cites them and back to a reader's disk. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class EvidenceOverHttpTest {

    private static final byte[] REPORT = "<script>alert('mission')</script>".getBytes(UTF_8);

    @TempDir
    static Path data;

    private static int roadmaps;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Api api;
    private String code = "";
    private String roadmap = "";

    EvidenceOverHttpTest(@LocalServerPort int port) {
        this.port = port;
        this.api = new Api(port, data);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeEach
    void an_outcome_and_a_period() {
        code = "E" + ++roadmaps;
        roadmap = open(code);
    }

    @AfterEach
    void close() {
        api.close();
        client.close();
    }

    @Test
    void a_file_is_uploaded_cited_and_given_out_as_an_attachment_with_its_digest() throws Exception {
        var hash = upload(roadmap, REPORT);
        var recorded = done(cite(roadmap, hash));

        assertThat(api.getAfter(recorded, roadmap + "/outcomes/D").text("/results/0/files/0/name"))
                .isEqualTo("Mission 1.html");

        var download = download(roadmap, hash);
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(REPORT);
        assertThat(header(download, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(download, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("Mission%201.html");
        assertThat(header(download, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(download, "Content-Digest")).startsWith("sha-256=:");
    }

    @Test
    void the_same_file_is_kept_once() throws Exception {
        var first = upload(roadmap, REPORT);
        var second = upload(roadmap, REPORT);

        assertThat(second).isEqualTo(first);
        try (var kept = Files.list(data.resolve("evidence").resolve(code))) {
            assertThat(kept).hasSize(1);
        }
    }

    @Test
    void a_result_cites_only_what_is_kept_for_its_roadmap() throws Exception {
        var other = open("F" + roadmaps);
        var hash = upload(other, REPORT);

        refused(cite(roadmap, hash), 404, "evidence-not-kept");
        refused(cite(roadmap, "00".repeat(32)), 404, "evidence-not-kept");
        assertThat(download(roadmap, hash).statusCode()).isEqualTo(404);
        done(cite(other, hash));
    }

    @Test
    void a_repeated_command_is_answered_also_when_the_file_is_gone() throws Exception {
        var hash = upload(roadmap, REPORT);
        var key = "6a2f1a52-3c1d-4b8e-9d61-2f1c9a4f7e11";
        var first = done(cite(roadmap, hash, "Idempotency-Key", key));
        Files.delete(data.resolve("evidence").resolve(code).resolve(hash));

        var second = done(cite(roadmap, hash, "Idempotency-Key", key));

        assertThat(second.response().body()).isEqualTo(first.response().body());
    }

    @Test
    void what_does_not_arrive_as_it_was_sent_is_not_kept() {
        var answer = api.upload(roadmap + "/evidence", REPORT, "Content-Digest", "sha-256=:" + "A".repeat(43) + "=:");

        refused(answer, 422, "digest-differs");
        assertThat(data.resolve("evidence").resolve(code)).doesNotExist();
    }

    @Test
    void a_file_that_was_changed_on_disk_is_not_given_out() throws Exception {
        var hash = upload(roadmap, REPORT);
        Files.writeString(data.resolve("evidence").resolve(code).resolve(hash), "something else");

        var answer = download(roadmap, hash);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("type").asString())
                .isEqualTo("/problems/evidence-damaged");
    }

    @Test
    void erasing_a_result_destroys_what_nothing_else_cites() throws Exception {
        var shared = upload(roadmap, "for two".getBytes(UTF_8));
        var own = upload(roadmap, REPORT);
        done(api.post(roadmap + "/outcomes/D/record-result", """
                {"period": "2011", "status": "on-track", "narrative": "The mission took place",
                 "files": [{"sha256": "%s", "name": "Shared"}]}""".formatted(shared)));
        var both = done(api.post(roadmap + "/outcomes/E/record-result", """
                {"period": "2011", "status": "on-track", "narrative": "The mission of Mrs Quell took place",
                 "files": [{"sha256": "%s", "name": "Shared"}, {"sha256": "%s", "name": "Mrs Quell"}]}""".formatted(shared, own)));

        var erased = done(api.postAs(
                "admin",
                "/api/events/" + both.json().path("position").asLong() + "/erase",
                "{\"reason\": \"Personal data\"}"));

        assertThat(erased.json().at("/documents/0").asString()).isEqualTo(own);
        assertThat(download(roadmap, own).statusCode()).isEqualTo(404);
        assertThat(download(roadmap, shared).statusCode()).isEqualTo(200);
        assertThat(api.getAfter(erased, roadmap + "/outcomes/E").text("/results/0/files/1/name"))
                .startsWith("[erased: event ");
    }

    @Test
    void erasing_one_result_after_the_other_destroys_what_both_cited() {
        var hash = upload(roadmap, REPORT);
        var citing = new ArrayList<Long>();
        for (var outcome : List.of("D", "E")) {
            var cited = done(api.post(roadmap + "/outcomes/" + outcome + "/record-result", """
                    {"period": "2011", "status": "on-track", "narrative": "The mission took place",
                     "files": [{"sha256": "%s", "name": "Mrs Quell"}]}""".formatted(hash)));
            citing.add(cited.json().path("position").asLong());
        }

        citing.forEach(position ->
                done(api.postAs("admin", "/api/events/" + position + "/erase", "{\"reason\": \"Personal data\"}")));

        assertThat(data.resolve("evidence").resolve(code).resolve(hash)).doesNotExist();
    }

    @Test
    void files_have_a_size_and_results_a_number_of_files() {
        refused(api.upload(roadmap + "/evidence", new byte[(8 << 20) + 1]), 413, "file-too-large");
        refused(api.upload(roadmap + "/evidence", new byte[0]), 422, "missing-file");

        var many = ("{\"sha256\": \"" + "00".repeat(32) + "\", \"name\": \"x\"},").repeat(21);
        refused(
                api.post(roadmap + "/outcomes/D/record-result", """
                        {"period": "2011", "status": "on-track", "narrative": "x", "files": [%s]}""".formatted(many.substring(0, many.length() - 1))),
                422,
                "invalid-files");
    }

    @Test
    void a_hash_has_a_form_and_a_roadmap_has_to_be_there() {
        refused(api.get(roadmap + "/evidence/accounts.json"), 404, "unknown-sha256");
        refused(api.upload("/api/roadmaps/NONE/evidence", REPORT), 404, "unknown-roadmap");
    }

    private String open(String name) {
        var address = "/api/roadmaps/" + name;
        done(api.post(address + "/open-roadmap", """
                {"title": "Networks", "facilitator": "Union", "horizon": "2015"}"""));
        done(api.post(address + "/outcomes/D/define-outcome", """
                {"statement": "Broadband grows"}"""));
        done(api.post(address + "/outcomes/E/define-outcome", """
                {"statement": "Orbits are open"}"""));
        done(api.post(address + "/open-period", """
                {"period": "2011", "from": "2010-11-01", "to": "2011-05-31"}"""));
        return address;
    }

    private String upload(String where, byte[] content) {
        return done(api.upload(where + "/evidence", content)).text("/sha256");
    }

    private Reply cite(String where, String hash, String... headers) {
        return api.post(where + "/outcomes/D/record-result", """
                {"period": "2011", "status": "on-track", "narrative": "The mission took place",
                 "files": [{"sha256": "%s", "name": "Mission 1.html"}]}""".formatted(hash), headers);
    }

    private HttpResponse<byte[]> download(String where, String hash) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + where + "/evidence/" + hash))
                .header("Authorization", "Bearer " + api.token("auditor"))
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static void refused(Reply reply, int status, String type) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(status);
        assertThat(reply.text("/type")).isEqualTo("/problems/" + type);
    }

    private static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply;
    }
}
