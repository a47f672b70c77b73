package org.actionline.roadmap.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.api.Api.Reply;
import org.actionline.roadmap.server.security.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From the draft of a version to the one that takes its place. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class VersionsOverHttpTest {

    private static final String IMPRINT = """
            "session": "Council 2011", "symbol": "C11/7", "representedDate": "2011-03-01"}""";

    @TempDir
    static Path data;

    private static int roadmaps;

    private final int port;
    private final Api api;
    private String code = "";
    private String roadmap = "";

    VersionsOverHttpTest(@LocalServerPort int port) {
        this.port = port;
        this.api = new Api(port, data);
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @BeforeEach
    void a_roadmap_with_a_draft() {
        code = "V" + ++roadmaps;
        roadmap = "/api/roadmaps/" + code;
        done(api.post(roadmap + "/open-roadmap", """
                {"title": "Networks", "facilitator": "ITU", "horizon": "2015"}"""));
        done(api.post(roadmap + "/draft-version", "{\"label\": \"2011\", " + IMPRINT));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void a_draft_is_listed_after_the_versions_and_its_label_is_a_position_like_any_number() {
        done(publishDirectly("2010"));

        var versions = api.get(roadmap + "/versions").json();

        assertThat(versions.findValuesAsString("label")).containsExactly("2010", "2011");
        assertThat(versions.findValuesAsString("status")).containsExactly("published", "draft");
        assertThat(versions.get(1).path("draftedBy").asString()).isEqualTo("staff");
        assertThat(versions.get(1).has("root")).isFalse();
        assertThat(api.get(roadmap + "?asOf=2011").text("/type")).isEqualTo("/problems/point-in-future");
    }

    @Test
    void a_draft_is_published_as_last_revised() {
        done(api.post(version("2011", "revise-version-draft"), """
                {"session": "Council 2011", "symbol": "C11/7 Rev. 1", "representedDate": "2011-03-01"}"""));

        var published = done(publishDraft());

        var version = api.getAfter(published, roadmap + "/versions");
        assertThat(version.text("/0/symbol")).isEqualTo("C11/7 Rev. 1");
        assertThat(version.text("/0/status")).isEqualTo("published");
        assertThat(version.json().at("/0/treeSize").asLong())
                .isEqualTo(published.json().path("position").asLong());
        assertThat(version.json()).hasSize(1);
    }

    @Test
    void publishing_something_else_than_was_drafted_is_refused_with_the_draft() {
        var refused = api.postAs("reviewer", roadmap + "/versions", """
                {"label": "2011", "session": "Council 2011", "symbol": "C11/9", "representedDate": "2011-03-01"}""");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/version-drafted-otherwise");
        assertThat(refused.text("/drafted/symbol")).isEqualTo("C11/7");
        assertThat(refused.text("/winner/type")).isEqualTo("VersionDrafted");
    }

    @Test
    void the_same_key_publishes_a_draft_once_and_answers_the_same() {
        var key = UUID.randomUUID().toString();

        var first = done(publishDraft("Idempotency-Key", key));
        var again = publishDraft("Idempotency-Key", key);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(publishDraft().text("/type")).isEqualTo("/problems/version-label-taken");
    }

    @Test
    void a_discarded_draft_gives_its_label_back() {
        var address = version("2011", "discard-version-draft");
        assertThat(api.post(address, "{}").text("/type")).isEqualTo("/problems/missing-reason");

        done(api.post(address, "{\"reason\": \"The session was called off\"}"));

        assertThat(publishDraft().text("/type")).isEqualTo("/problems/unknown-version");
        done(publishDirectly("2011"));
    }

    @Test
    void a_superseded_version_names_what_holds_instead_and_is_read_as_before() {
        done(publishDraft());
        var before = api.get(roadmap + "?asOf=2011").text("/title");
        done(publishDirectly("2011 Rev. 1"));

        var superseded = done(api.postAs("reviewer", version("2011", "supersede-version"), """
                {"by": "2011 Rev. 1", "reason": "A table was missing", "decision": "C11/DEC-2"}"""));

        var versions = api.getAfter(superseded, roadmap + "/versions").json();
        assertThat(versions.at("/0/status").asString()).isEqualTo("superseded");
        assertThat(versions.at("/0/supersededBy").asString()).isEqualTo("2011 Rev. 1");
        assertThat(versions.at("/1/status").asString()).isEqualTo("published");
        assertThat(api.get(roadmap + "?asOf=2011").text("/title")).isEqualTo(before);
        assertThat(api.get(roadmap + "/compare?from=2011&to=2011%20Rev.%201").status())
                .isEqualTo(200);
        assertThat(api.get(roadmap + "/changes").json().findValuesAsString("words"))
                .contains("superseded by 2011 Rev. 1");
    }

    @Test
    void nothing_takes_the_place_of_a_version_that_is_not_published_itself() {
        done(publishDraft());

        var refused = api.postAs("reviewer", version("2011", "supersede-version"), """
                {"by": "2012", "reason": "A table was missing"}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/type")).isEqualTo("/problems/successor-not-published");
        assertThat(refused.text("/field")).isEqualTo("by");
    }

    @Test
    void drafting_is_for_authors_and_superseding_for_who_publishes() {
        assertThat(api.postAs("reviewer", roadmap + "/draft-version", "{\"label\": \"2012\", " + IMPRINT)
                        .status())
                .isEqualTo(403);
        assertThat(api.post(version("2011", "publish-version"), "{}").status()).isEqualTo(403);
        assertThat(api.post(version("2011", "supersede-version"), "{}").status())
                .isEqualTo(403);
    }

    @Test
    void whoever_reads_only_what_is_published_sees_no_draft() {
        done(publishDirectly("2010"));
        try (var visitors = new Visitors(port, data)) {
            visitors.grant("everyone", "reader", code);

            assertThat(visitors.get("", roadmap + "/versions").json().findValuesAsString("label"))
                    .containsExactly("2010");
            assertThat(visitors.get("", roadmap + "?asOf=2010").json().path("drafts"))
                    .isEmpty();
            assertThat(visitors.get("", roadmap + "/compare?from=2010&to=2010&format=json-patch")
                            .status())
                    .isEqualTo(200);
            assertThat(api.get(roadmap + "?asOf=2010").json().path("drafts")).hasSize(1);
        }
    }

    private Reply publishDraft(String... headers) {
        return api.postAs("reviewer", version("2011", "publish-version"), "{}", headers);
    }

    private Reply publishDirectly(String label) {
        return api.postAs("reviewer", roadmap + "/versions", "{\"label\": \"" + label + "\", " + IMPRINT);
    }

    private String version(String label, String command) {
        return roadmap + "/versions/" + label + "/" + command;
    }

    private static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply;
    }
}
