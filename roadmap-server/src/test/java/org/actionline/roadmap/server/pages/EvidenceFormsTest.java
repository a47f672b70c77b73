package org.actionline.roadmap.server.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.actionline.roadmap.server.pages.PagesTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.result.EvidenceFile;
import org.actionline.roadmap.api.result.Measured;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.query.outcome.ResultView;
import org.actionline.roadmap.server.evidence.EvidenceStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files as evidence in the forms for results. */
class EvidenceFormsTest extends FilledRegister {

    private static final byte[] PLAN = "The plan".getBytes(UTF_8);

    private RoadmapCode roadmap;

    @BeforeEach
    void a_roadmap() {
        roadmap = another();
    }

    @Test
    void a_chosen_file_is_kept_and_cited_and_opened_from_the_page() {
        record(Map.of("narrative", "Two plans"), Map.of("plan.pdf", PLAN));

        var page = auditor.get("/roadmaps/" + roadmap + "/outcomes/A").body();

        assertThat(recorded().files()).extracting(EvidenceFile::name).containsExactly("plan.pdf");
        var link = "/roadmaps/" + roadmap + "/evidence/"
                + recorded().files().getFirst().sha256();
        assertThat(page).contains("href=\"" + link + "\"");
        var file = auditor.get(link);
        assertThat(file.body()).isEqualTo("The plan");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("plan.pdf");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    }

    @Test
    void a_file_need_not_be_chosen_again_because_something_else_is_wrong() {
        var again = record(Map.of("narrative", " "), Map.of("plan.pdf", PLAN));

        assertThat(text(again.body())).contains("What happened: Fill in this field.");
        var hash = again.body().replaceAll("(?s).*name=\"kept\\.([0-9a-f]{64})\" value=\"plan.pdf\".*", "$1");
        record(Map.of("narrative", "Two plans", "kept." + hash, "plan.pdf"), Map.of());

        assertThat(recorded().files()).extracting(EvidenceFile::name).containsExactly("plan.pdf");
    }

    @Test
    void a_correction_keeps_the_files_and_the_target_that_the_result_had() {
        record(
                Map.of("narrative", "Two plans", "value", "2", "unit", "plans", "expectedResult", "1"),
                Map.of("plan.pdf", PLAN));
        var form = staff.get("/roadmaps/" + roadmap + "/outcomes/A/correct-result?period=2011")
                .body();
        assertThat(form).containsPattern("<option value=\"1\" selected=\"selected\">Ten plans");

        correct(Map.of());

        assertThat(recorded().narrative()).isEqualTo("Three plans");
        assertThat(recorded().files()).hasSize(1);
        assertThat(recorded().measured()).isEqualTo(new Measured(BigDecimal.TWO, "plans", 1));
    }

    @Test
    void a_correction_takes_a_file_off_and_leaves_it_in_the_log() {
        record(Map.of("narrative", "Two plans"), Map.of("plan.pdf", PLAN));
        var hash = recorded().files().getFirst().sha256();

        correct(Map.of("off." + hash, "true"));

        assertThat(recorded().files()).isEmpty();
        assertThat(staff.get("/roadmaps/" + roadmap + "/evidence/" + hash).statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_empty_file_is_refused_by_its_name() {
        var page = record(Map.of("narrative", "Two plans"), Map.of("plan.pdf", new byte[0]));

        assertThat(text(page.body())).contains("Files as evidence (optional): The file plan.pdf is empty.");
        assertThat(page.body()).contains("href=\"#file\"", "Two plans");
    }

    @Test
    void a_file_of_one_byte_too_many_is_refused_and_what_was_typed_stays() {
        var page =
                record(Map.of("narrative", "Two plans"), Map.of("plan.pdf", new byte[EvidenceStore.LARGEST_BYTES + 1]));

        assertThat(text(page.body())).contains("larger than 8 MiB").contains("Two plans");
    }

    @Test
    void a_form_that_is_far_too_large_is_told_so_on_a_page() {
        var answer = record(Map.of("narrative", "Two plans"), Map.of("plan.pdf", new byte[17 << 20]));

        var page = staff.get(answer.headers().firstValue("Location").orElseThrow());

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(text(page.body())).contains("larger than 16 MiB", "what you typed is still there");
    }

    @Test
    void a_result_cites_twenty_files_and_no_more() {
        var files = new LinkedHashMap<String, byte[]>();
        IntStream.rangeClosed(1, 21).forEach(n -> files.put("plan-" + n + ".txt", ("Plan " + n).getBytes(UTF_8)));

        var page = record(Map.of("narrative", "Many plans"), files);

        assertThat(text(page.body())).contains("A result cites at most 20 files.");
        assertThat(page.body()).contains("plan-20.txt").doesNotContain("value=\"plan-21.txt\"");
    }

    @Test
    void a_file_that_was_never_kept_is_not_cited() {
        var page = record(Map.of("narrative", "Two plans", "kept." + "ab".repeat(32), "plan.pdf"), Map.of());

        assertThat(text(page.body())).contains("Nothing was saved");
        assertThat(queries.outcome(roadmap, new OutcomeCode("A")).results()).isEmpty();
    }

    @Test
    void a_file_that_is_not_kept_is_not_found() {
        assertThat(staff.get("/roadmaps/" + roadmap + "/evidence/" + "ab".repeat(32))
                        .statusCode())
                .isEqualTo(404);
        assertThat(staff.get("/roadmaps/" + roadmap + "/evidence/plan.pdf").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> record(Map<String, String> typed, Map<String, byte[]> files) {
        var address = "/roadmaps/" + roadmap + "/outcomes/A/record-result";
        staff.get(address);
        var fields = new LinkedHashMap<>(Map.of(
                "period",
                "2011",
                "status",
                "ON_TRACK",
                "command",
                UUID.randomUUID().toString()));
        fields.putAll(typed);
        return staff.upload(address, fields, files);
    }

    private void correct(Map<String, String> typed) {
        var address = "/roadmaps/" + roadmap + "/outcomes/A/correct-result";
        staff.get(address + "?period=2011");
        var fields = ResultFields.of(recorded());
        fields.putAll(Map.of(
                "narrative", "Three plans",
                "reason", "One was overlooked",
                "period", "2011",
                "activity", "",
                "command", UUID.randomUUID().toString()));
        fields.putAll(typed);
        staff.upload(address, fields, Map.of());
    }

    private ResultView recorded() {
        return queries.outcome(roadmap, new OutcomeCode("A")).results().getFirst();
    }
}
