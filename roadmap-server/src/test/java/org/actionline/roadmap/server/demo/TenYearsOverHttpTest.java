package org.actionline.roadmap.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.actionline.roadmap.api.doubt.DoubtCommand;
import org.actionline.roadmap.server.RoadmapApplication;
import org.actionline.roadmap.server.api.Api;
import org.actionline.roadmap.server.demo.DemoStep.Send;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Ten years of three roadmaps through the HTTP interface, every step of the demonstration but its doubts, and what stands at their end. */
@SpringBootTest(classes = RoadmapApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class TenYearsOverHttpTest {

    @TempDir
    static Path data;

    private final int port;

    TenYearsOverHttpTest(@LocalServerPort int port) {
        this.port = port;
    }

    @DynamicPropertySource
    static void a_fresh_data_directory(DynamicPropertyRegistry properties) {
        properties.add("roadmap.data", () -> data);
    }

    @Test
    void ten_years_end_in_the_figures_that_they_lead_to() {
        try (var api = new Api(port, data)) {
            DemoScript.steps().stream()
                    .filter(TenYearsOverHttpTest::hasAnAddress)
                    .forEach(step -> {
                        var request = Requests.of(step);
                        var answer = api.postAs(
                                request.by(), request.path(), request.body().toString());
                        assertThat(answer.status())
                                .as(
                                        "%s: %s %s answers %s",
                                        step.name(),
                                        request.path(),
                                        request.body(),
                                        answer.response().body())
                                .isEqualTo(200);
                    });

            roadmap(api, "C2", 16, 12, "2020");
            roadmap(api, "C5", 14, 11, "2020");
            roadmap(api, "C6", 24, 11, "2020");
            outcomes(api);
            periods(api);
            comparison(api);
            assertThat(api.get("/api/replay").json().path("different")).isEmpty();
        }
    }

    private static void roadmap(Api api, String code, int active, int versions, String horizon) {
        var roadmap = api.get("/api/roadmaps/" + code).json();
        assertThat(stateOf(roadmap, "active")).as("active outcomes of %s", code).isEqualTo(active);
        assertThat(roadmap.path("versions")).as("versions of %s", code).hasSize(versions);
        assertThat(roadmap.path("periods")).hasSize(10);
        assertThat(roadmap.path("horizon").asString()).isEqualTo(horizon);
    }

    private static long stateOf(JsonNode roadmap, String state) {
        return roadmap.path("outcomes")
                .valueStream()
                .filter(outcome -> outcome.path("state").asString().equals(state))
                .count();
    }

    private static void outcomes(Api api) {
        var c = api.get("/api/roadmaps/C2/outcomes/C").json();
        assertThat(c.at("/timing/by").asString()).isEqualTo("2020");
        assertThat(c.at("/firstTiming/by").asString()).isEqualTo("2015");
        assertThat(c.at("/expectedResults/0/target/value").asInt()).isEqualTo(90);
        assertThat(c.at("/resources/estimates/2/amount").asInt()).isEqualTo(900_000);
        assertThat(c.path("results")).hasSize(10);
        assertThat(c.path("results").findValues("measured").stream()
                        .map(measured -> measured.path("value").asInt()))
                .containsExactly(38, 41, 46, 53, 60, 66, 69, 76, 82, 86);
        var j = api.get("/api/roadmaps/C2/outcomes/J").json();
        assertThat(j.path("state").asString()).isEqualTo("split");
        assertThat(j.at("/lineage/splitInto").findValuesAsString("code")).containsExactly("M", "N");
        assertThat(api.get("/api/roadmaps/C2/outcomes/G").text("/lineage/mergedInto/code"))
                .isEqualTo("F");
        assertThat(api.get("/api/roadmaps/C2/outcomes/H").text("/state")).isEqualTo("withdrawn");
        var o = api.get("/api/roadmaps/C2/outcomes/O").json();
        assertThat(o.at("/activities/0/requests")).hasSize(2);
        assertThat(o.at("/activities/0/requests/1").has("fulfilment")).isFalse();
        assertThat(api.get("/api/roadmaps/C5/outcomes/K").text("/expectedResults/0/target/value"))
                .isEqualTo("75");
        assertThat(api.get("/api/roadmaps/C6/outcomes/p").text("/lineage/mergedFrom/0/code"))
                .isEqualTo("o");
    }

    private static void periods(Api api) {
        period(api, "C2", "2014", 18, 18, 0, true);
        period(api, "C2", "2018", 14, 14, 0, true);
        period(api, "C2", "2019", 11, 5, 6, false);
        period(api, "C2", "2020", 11, 0, 11, false);
        var n = api.get("/api/roadmaps/C2/outcomes/N").json().path("results").get(0);
        assertThat(n.at("/measured/value").asInt()).isEqualTo(5);
        assertThat(n.path("state").asString()).isEqualTo("approved");
    }

    private static void period(
            Api api, String code, String label, int reported, int approved, int submitted, boolean closed) {
        var period = api.get("/api/roadmaps/" + code + "/periods/" + label).json();
        assertThat(period.path("reported").asInt()).as(label).isEqualTo(reported);
        assertThat(period.path("approved").asInt()).as(label).isEqualTo(approved);
        assertThat(period.path("submitted").asInt()).as(label).isEqualTo(submitted);
        assertThat(period.at("/period/closed").asBoolean()).as(label).isEqualTo(closed);
    }

    private static void comparison(Api api) {
        var versions = api.get("/api/roadmaps/C2/versions").json();
        assertThat(versions.findValuesAsString("label"))
                .containsExactly(
                        "2010",
                        "2011",
                        "2012",
                        "2013",
                        "2014",
                        "2015",
                        "2015 Rev. 1",
                        "2016",
                        "2017",
                        "2018",
                        "2019",
                        "2020",
                        "2021");
        assertThat(versions.get(5).path("supersededBy").asString()).isEqualTo("2015 Rev. 1");
        assertThat(versions.get(12).path("status").asString()).isEqualTo("draft");
        var summary =
                api.get("/api/roadmaps/C2/compare?from=2010&to=2020").json().path("summary");
        assertThat(summary.path("added").asInt()).isEqualTo(1);
        assertThat(summary.path("withdrawn").asInt()).isEqualTo(1);
        assertThat(summary.path("split").asInt()).isEqualTo(1);
        assertThat(summary.path("merged").asInt()).isEqualTo(1);
        assertThat(summary.path("slipped").asInt()).isEqualTo(8);
        assertThat(summary.path("slipMonthsTotal").asInt()).isEqualTo(444);
    }

    /** Doubts are raised by imports only. */
    private static boolean hasAnAddress(DemoStep step) {
        return !(step instanceof Send send && send.command() instanceof DoubtCommand);
    }
}
