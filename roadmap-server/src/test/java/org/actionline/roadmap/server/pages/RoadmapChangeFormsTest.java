package org.actionline.roadmap.server.pages;

import static org.actionline.roadmap.server.pages.PagesTest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.roadmap.CodeScheme;
import org.actionline.roadmap.api.roadmap.Footnote;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.version.Imprint;
import org.actionline.roadmap.api.version.VersionCommand.PublishVersion;
import org.actionline.roadmap.api.version.VersionLabel;
import org.actionline.roadmap.query.roadmap.RoadmapState;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.actionline.roadmap.query.version.VersionDraftView;
import org.actionline.roadmap.query.version.VersionView;
import org.actionline.roadmap.server.Browser;
import org.actionline.roadmap.server.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The forms about a roadmap as a whole and about its versions, from the page to the log. */
class RoadmapChangeFormsTest extends FilledRegister {

    private static final Map<String, String> WHY = Map.of("reason", "Council decided", "decision", "C11/35");

    @Autowired
    private Register register;

    private RoadmapCode roadmap;

    @BeforeEach
    void a_roadmap() {
        roadmap = another();
    }

    @Test
    void a_roadmap_is_opened_with_the_usual_columns_and_shown() {
        var form = staff.get("/roadmaps/open").body();
        assertThat(form).contains("Goals and resolutions\nExpected results and activities");

        var answer = send(
                staff,
                "/roadmaps/open",
                Map.of(
                        "roadmap", roadmap + "-X",
                        "title", "Opened by a form",
                        "facilitator", "ITU",
                        "horizon", "2015",
                        "columns", "What\n\nWhen"));

        var opened = queries.roadmap(new RoadmapCode(roadmap + "-X"));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/roadmaps/" + roadmap + "-X");
        assertThat(opened.title()).isEqualTo("Opened by a form");
        assertThat(opened.template().columns()).containsExactly("What", "When");
    }

    @Test
    void a_roadmap_that_is_open_already_is_refused_with_what_was_typed() {
        staff.get("/roadmaps/open");

        var page = send(
                        staff,
                        "/roadmaps/open",
                        Map.of(
                                "roadmap", roadmap.text(),
                                "title", "Twice",
                                "facilitator", "ITU",
                                "horizon", "2015",
                                "columns", "What"))
                .body();

        assertThat(text(page)).contains("Nothing was saved");
        assertThat(page).contains("value=\"Twice\"");
    }

    @Test
    void a_roadmap_is_described_anew() {
        change("describe-roadmap", Map.of("title", "Renamed", "facilitator", "UNESCO", "horizon", "2020"), WHY);

        assertThat(current().title()).isEqualTo("Renamed");
        assertThat(current().facilitator()).isEqualTo("UNESCO");
        assertThat(text(staff.get("/roadmaps/" + roadmap).body())).contains("Saved at log position", "See the change");
    }

    @Test
    void the_printed_form_is_given_with_footnotes_and_codes_and_begins_with_them_again() {
        change(
                "revise-template",
                Map.of(
                        "columns", "What\nWhen\nWho",
                        "footnotes.1.number", "1",
                        "footnotes.1.text", "May be left open",
                        "codeSchemes.2.first", "A",
                        "codeSchemes.2.last", "L",
                        "codeSchemes.2.subOutcomes", "NUMBER",
                        "laterColumns.1.label", "SDG",
                        "laterColumns.1.references", "SDG"),
                WHY);

        var template = current().template();
        assertThat(template.footnotes()).containsExactly(new Footnote(1, "May be left open"));
        assertThat(template.codeSchemes()).containsExactly(new CodeScheme("A", "L", CodeScheme.SubOutcomes.NUMBER));
        assertThat(template.laterColumns()).hasSize(1);
        assertThat(staff.get("/roadmaps/" + roadmap + "/change/revise-template").body())
                .contains("What\nWhen\nWho", ">May be left open<")
                .contains("name=\"codeSchemes.1.first\" value=\"A\"");
    }

    @Test
    void a_retired_roadmap_offers_its_reopening_and_nothing_else() {
        change("retire-roadmap", WHY, Map.of());
        assertThat(current().state()).isEqualTo(RoadmapState.RETIRED);
        assertThat(staff.get("/roadmaps/" + roadmap + "/change").body())
                .contains("/change/reopen-roadmap")
                .doesNotContain("/change/describe-roadmap");
        assertThat(staff.get("/roadmaps/" + roadmap + "/outcomes/A").body()).doesNotContain("/record-result\"");

        change("reopen-roadmap", WHY, Map.of());
        assertThat(current().state()).isEqualTo(RoadmapState.OPEN);
    }

    @Test
    void a_part_of_an_outcome_is_added_with_what_justifies_it() {
        var without = change(
                "define-outcome",
                Map.of("outcome", "B1", "statement", "Plans are known", "parent", "B", "mark", "TENTATIVE"),
                Map.of());
        assertThat(text(without.body())).contains("Nothing was saved");

        var added = change(
                "define-outcome",
                Map.of("outcome", "B1", "statement", "Plans are known", "parent", "B", "mark", "TENTATIVE"),
                WHY);

        assertThat(added.headers().firstValue("Location").orElseThrow()).endsWith("/outcomes/B1");
        assertThat(queries.outcome(roadmap, new OutcomeCode("B1")).parent()).isEqualTo(new OutcomeCode("B"));
    }

    @Test
    void a_version_is_drafted_revised_and_discarded() {
        version(staff, "change/draft-version", edition("2013", "Council 2013"));
        assertThat(text(staff.get(versions()).body())).contains("2013 Council 2013 C13/7 31 December 2012");

        version(staff, "change/revise-version-draft?of=2013", edition("", "Council 2014"));
        assertThat(current().drafts())
                .extracting(VersionDraftView::label, VersionDraftView::session)
                .containsExactly(tuple(new VersionLabel("2013"), "Council 2014"));

        version(staff, "change/discard-version-draft?of=2013", WHY);
        assertThat(current().drafts()).isEmpty();
    }

    @Test
    void a_label_that_is_taken_is_refused_at_the_label() {
        version(staff, "change/draft-version", edition("2013", "Council 2013"));

        var page = version(staff, "change/draft-version", edition("2013", "Council 2014"));

        assertThat(text(page.body())).contains("Nothing was saved. Please mend: Label:");
    }

    @Test
    void a_reviewer_says_which_later_version_holds_instead() {
        publish("2010");
        publish("2011");
        assertThat(reviewer.get(versions()).body())
                .contains("/versions/supersede-version?of=2010")
                .doesNotContain("/versions/supersede-version?of=2011");
        assertThat(staff.get(versions()).body()).doesNotContain("supersede-version");

        var fields = new LinkedHashMap<>(WHY);
        fields.put("by", "2011");
        version(reviewer, "supersede-version?of=2010", fields);

        assertThat(current().versions())
                .extracting(VersionView::supersededBy)
                .containsExactly(new VersionLabel("2011"), null);
        assertThat(staff.get(versions() + "/supersede-version?of=2010").statusCode())
                .isEqualTo(403);
    }

    @Test
    void who_may_only_read_is_led_to_no_form() {
        assertThat(List.of("/roadmaps", "/roadmaps/" + roadmap, versions()))
                .allSatisfy(page -> assertThat(auditor.get(page).body())
                        .doesNotContain("/change\"", "/roadmaps/open", "draft-version"));
    }

    private HttpResponse<String> change(String command, Map<String, String> fields, Map<String, String> more) {
        var address = "/roadmaps/" + roadmap + "/change/" + command;
        staff.get(address);
        var all = new LinkedHashMap<>(fields);
        all.putAll(more);
        return send(staff, address, all);
    }

    private HttpResponse<String> version(Browser who, String form, Map<String, String> fields) {
        who.get(versions() + "/" + form);
        return send(who, versions() + "/" + form, fields);
    }

    private static Map<String, String> edition(String label, String session) {
        return Map.of("label", label, "session", session, "symbol", "C13/7", "representedDate", "2012-12-31");
    }

    private void publish(String label) {
        write(
                "reviewer",
                new PublishVersion(
                        roadmap,
                        new VersionLabel(label),
                        new Imprint("Council " + label, "C/" + label, LocalDate.of(2011, 1, 1)),
                        register.head(),
                        "cd".repeat(32)));
    }

    private String versions() {
        return "/roadmaps/" + roadmap + "/versions";
    }

    private RoadmapView current() {
        return queries.roadmap(roadmap);
    }
}
