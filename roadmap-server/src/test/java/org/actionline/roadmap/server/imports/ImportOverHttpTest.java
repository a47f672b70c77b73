package org.actionline.roadmap.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.api.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A document from upload to events, and uploads that are none. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ImportOverHttpTest {

    static final String HEADER = "WSIS Outcomes ¹ (WSIS AL C3)\tProposed ² Timing\tITU Strategic Goals and Relevant"
            + " Resolutions ³\tExpected Results of ITU Activities ⁴\tImpact on ITU Human and Financial Resources"
            + " ⁵\tOther Partners ⁶";

    /** A document in our own words: two rows, the second with a timing that is none. */
    static final String DOCUMENT = """
            WSIS Action Line C3: Access to knowledge

            %s
            A: Libraries lend books on the web.\t2011\tGoal 2\tMost libraries lend A1*: Advise libraries A2: Write a guide\tOne more post is needed\tDonors: money
            B: Schools share their lessons.\tperhaps soon\tGoal 3\tLessons are shared A1: Collect lessons\tNothing\tPrivate sector: tools
            """.formatted(HEADER);

    @TempDir
    static Path data;

    private final Api api;
    private final EventLog log;

    ImportOverHttpTest(@LocalServerPort int port, @Autowired EventLog log) {
        this.api = new Api(port, data);
        this.log = log;
    }

    @DynamicPropertySource
    static void a_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void a_document_is_previewed_then_confirmed_and_changes_nothing_the_second_time() {
        var before = log.head();

        var preview = upload(DOCUMENT);
        assertThat(preview.status()).as(preview.response().body()).isEqualTo(200);
        assertThat(preview.json().at("/counts/outcomes").asInt()).isEqualTo(2);
        assertThat(preview.json().path("doubts").valueStream())
                .anySatisfy(doubt -> assertThat(doubt.path("raw").asString()).contains("perhaps soon"));
        assertThat(preview.json().path("changes").size()).isPositive();
        assertThat(log.head()).isEqualTo(before);

        var confirmed =
                api.post("/api/imports/" + preview.text("/id") + "/confirm", "{\"effectiveOn\": \"2010-04-13\"}");
        assertThat(confirmed.text("/state")).isEqualTo("confirmed");
        assertThat(confirmed.json().path("refused")).isEmpty();
        assertThat(log.head() - before).isEqualTo(preview.json().path("changes").size());

        var history = api.get("/api/roadmaps/C3/outcomes/A/history").json();
        assertThat(history.at("/0/source/sha256").asString()).isEqualTo(preview.text("/sha256"));
        assertThat(history.at("/0/source/line").asInt()).isEqualTo(4);
        assertThat(history.at("/0/effectiveOn").asString()).isEqualTo("2010-04-13");
        assertThat(api.get("/api/roadmaps/C3").json().path("doubts").size()).isPositive();

        var again = upload(DOCUMENT);
        assertThat(again.json().path("changes")).isEmpty();
        var head = log.head();
        api.post("/api/imports/" + again.text("/id") + "/confirm", "{}");
        assertThat(log.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A letter without any table.", "\u0000\u0001", "%PDF-1.4 something"})
    void what_is_no_roadmap_document_is_refused_and_writes_nothing(String content) {
        var before = log.head();

        var refused = upload(content);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/type")).isEqualTo("/problems/not-a-roadmap-document");
        assertThat(refused.text("/field")).isEqualTo("file");
        assertThat(log.head()).isEqualTo(before);
    }

    @Test
    void a_file_of_100_megabytes_is_refused_and_its_sender_hears_it() {
        var refused = api.upload("/api/imports?name=big.txt", new byte[100_000_000]);

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text("/type")).isEqualTo("/problems/document-too-large");
    }

    @Test
    void an_import_that_was_never_uploaded_is_named() {
        var unknown = api.post("/api/imports/none/confirm", "{}");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("/detail")).contains("none");
    }

    private Api.Reply upload(String content) {
        return api.upload("/api/imports?name=plan.txt", content.getBytes(StandardCharsets.UTF_8));
    }
}
