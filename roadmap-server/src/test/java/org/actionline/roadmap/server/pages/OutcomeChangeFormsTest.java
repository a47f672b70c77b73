package org.actionline.roadmap.server.pages;

import static org.actionline.roadmap.server.pages.PagesTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.activity.Fulfilment;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.RewordOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.eventlog.EventLog;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The forms about one outcome, from the page to the log. */
class OutcomeChangeFormsTest extends FilledRegister {

    private static final String WHY = "reason=Council decided&decision=C11/35";

    @Autowired
    private EventLog log;

    private RoadmapCode roadmap;

    @BeforeEach
    void a_roadmap() {
        roadmap = another();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reword-outcome            |              | statement=Plans are agreed             | why | OutcomeReworded
            mark-outcome              |              | mark=TENTATIVE                         | why | OutcomeMarked
            move-outcome              |              | after=B                                | why | OutcomeMoved
            subdivide-outcome         |              | parts.1.code=A2&parts.1.statement=Coasts have plans | why | OutcomeDefined
            withdraw-expected-result  | ?number=1    |                                        | why | ExpectedResultWithdrawn
            reword-expected-result    | ?number=1    | text=Ten good plans                    | why | ExpectedResultReworded
            revise-target             | ?number=1    | value=12&unit=plans&direction=INCREASE&whole.WHOLE=true | why | TargetRevised
            state-expected-result     |              | text=Plans are read&value=12,5&unit=%  |     | ExpectedResultStated
            link-references           |              | references.1.scheme=RESOLUTION&references.1.number=PP 102 | | ReferencesLinked
            state-resource-impact     |              | narrative=Two experts&estimates.2.kind=FUNDS&estimates.2.amount=1500,50&estimates.2.currency=CHF&estimates.2.period=2012&estimates.2.source=EXTRA_BUDGETARY | | ResourceImpactStated
            name-partner              |              | kind=DONORS&contribution=equipment     |     | PartnerNamed
            link-outcome              |              | servedBy=B                             |     | OutcomeLinked
            plan-activity             |              | code=A2&text=Print&requestOnly=false&roles.PARTNER=true&bureaux.BR=true&examples.1.text=Maps&examples.1.project=7GL008061 | | ActivityPlanned
            reword-activity           | ?activity=ID | text=Write all the plans               | why | ActivityReworded
            recode-activity           | ?activity=ID | code=A7                                | why | ActivityRecoded
            assign-activity           | ?activity=ID | roles.IMPLEMENTER=true&bureaux.TSB=true | why | ActivityAssigned
            mark-request-only         | ?activity=ID | requestOnly=false                      | why | RequestOnlyMarked
            complete-activity         | ?activity=ID |                                        |     | ActivityCompleted
            withdraw-activity         | ?activity=ID |                                        | why | ActivityWithdrawn
            attach-project            | ?activity=ID | text=Courses&project=7GL008061         |     | ProjectAttached
            record-request            | ?activity=ID | administration=Atlantis&receivedOn=2011-01-05&text=A plan | | RequestRecorded
            """)
    void a_form_becomes_the_change_that_it_names(String command, String of, String fields, String why, String event) {
        var answer = change(
                "A", command + (of == null ? "" : of), (fields == null ? "" : fields + "&") + (why == null ? "" : WHY));

        assertThat(text(answer.body())).isEmpty();
        assertThat(lastEvent()).isEqualTo(event);
        assertThat(text(staff.get(answer.headers().firstValue("Location").orElseThrow())
                        .body()))
                .contains("Saved at log position");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name-partner    | kind=DONORS&contribution=tools     |                    | withdraw-partner?number=1  | PartnerWithdrawn
            link-outcome    | servedBy=B                         |                    | unlink-outcome?servedBy=B  | OutcomeUnlinked
            link-references | references.1.scheme=GOAL&references.1.number=1 |        | unlink-reference?scheme=GOAL&number=1 | ReferenceUnlinked
            attach-project  | text=Courses&project=7GL008061     | ?activity=ID       | detach-project?activity=ID&project=7GL008061 | ProjectDetached
            complete-activity |                                  | ?activity=ID       | reopen-activity?activity=ID | ActivityReopened
            withdraw-outcome | reason=Given up                   |                    | reinstate-outcome          | OutcomeReinstated
            """)
    void what_one_form_did_another_takes_back(String command, String fields, String of, String back, String event) {
        var outcome = command.equals("withdraw-outcome") ? "B" : "A";
        change(outcome, command + (of == null ? "" : of), fields == null ? "" : fields);

        change(outcome, back, WHY);

        assertThat(lastEvent()).isEqualTo(event);
    }

    @Test
    void a_request_is_recorded_and_then_met() {
        change("A", "record-request?activity=ID", "administration=Atlantis&receivedOn=2011-01-05&text=A plan");

        change("A", "fulfil-request?activity=ID&number=1", "on=2011-02-05&narrative=It was written");

        var request = outcome("A").activities().getFirst().requests().getFirst();
        assertThat(request.request().administration()).isEqualTo("Atlantis");
        assertThat(request.fulfilment()).isEqualTo(new Fulfilment(LocalDate.of(2011, 2, 5), "It was written"));
    }

    @Test
    void an_outcome_is_split_into_parts_that_take_its_sub_outcomes() {
        change(
                "A",
                "split-outcome",
                "parts.1.code=C&parts.1.statement=Plans are drafted&parts.1.subOutcomes=A1"
                        + "&parts.2.code=D&parts.2.statement=Plans are agreed&" + WHY);

        assertThat(outcome("C").lineage()).isNotNull();
        assertThat(outcome("A1").parent()).isEqualTo(new OutcomeCode("C"));
        assertThat(text(staff.get(address("A") + "/change").body())).contains("This outcome is split");
    }

    @Test
    void an_outcome_takes_in_those_that_are_ticked() {
        change("A", "merge-outcomes", "sources.B=true&" + WHY);

        assertThat(outcome("B").state()).isEqualTo(State.MERGED);
    }

    @Test
    void an_outcome_with_a_new_code_is_shown_under_it() {
        var answer = change("B", "move-outcome", "code=K&" + WHY);

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/outcomes/K");
        assertThat(outcome("K").aliases()).containsExactly(new OutcomeCode("B"));
    }

    @Test
    void a_sub_outcome_moves_to_the_top() {
        change("A1", "move-outcome", "parent=-&" + WHY);

        assertThat(outcome("A1").parent()).isNull();
    }

    @Test
    void a_form_begins_with_what_there_is() {
        assertThat(form("A", "reword-outcome")).contains(">Plans are written</textarea>");
        assertThat(form("A", "revise-target?number=1")).contains("value=\"10\"", "value=\"plans\"");
        assertThat(form("A", "assign-activity?activity=ID"))
                .containsPattern("name=\"roles.FACILITATOR\" checked")
                .doesNotContainPattern("name=\"roles.PARTNER\" checked");
    }

    @Test
    void every_fault_is_told_at_once_by_the_name_of_its_field() {
        var page = change("A", "reword-outcome", "statement=&reason=&effectiveOn=soon")
                .body();

        assertThat(text(page))
                .contains("Outcome in words: Fill in this field.")
                .contains("Reason: Fill in this field.")
                .contains("Effective on (optional): Write a day as 2012-03-01.");
        assertThat(page).contains("href=\"#statement\"", "href=\"#reason\"", "value=\"soon\"");
    }

    @Test
    void a_fault_in_a_row_is_told_with_its_row() {
        var page = change("A", "link-references", "references.2.scheme=GOAL&references.2.number=99")
                .body();

        assertThat(text(page)).contains("Reference 2, Number: number \"99\" is not accepted. Accepted: Goal 1 to 7.");
        assertThat(page)
                .contains("href=\"#references.2.number\"", "id=\"references.2.number\"")
                .doesNotContain("href=\"#references\"");
    }

    @Test
    void a_row_that_is_half_filled_says_what_it_lacks() {
        assertThat(text(change("A", "subdivide-outcome", "parts.1.code=A2&" + WHY)
                        .body()))
                .contains("Part 1, Outcome in words: Fill in this field.");
    }

    @Test
    void a_rule_that_forbids_it_is_told_at_the_field_that_it_is_about() {
        var page = change("A", "move-outcome", "code=B&" + WHY).body();

        assertThat(text(page)).contains("Nothing was saved. Please mend: New code (optional):");
        assertThat(page).contains("value=\"B\"");
    }

    @Test
    void more_rows_are_there_for_the_asking_and_nothing_is_saved() {
        var head = log.head();

        var page = change("A", "subdivide-outcome", "parts.1.code=A2&parts.rows=2&more=parts")
                .body();

        assertThat(page).contains("name=\"parts.5.code\"", "value=\"A2\"").doesNotContain("error-summary");
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void a_form_that_is_sent_twice_is_saved_once() {
        staff.get(address("A") + "/change/plan-activity");
        var fields = "text=Print&requestOnly=false&command=" + UUID.randomUUID() + staff.csrfField();

        staff.post(address("A") + "/change/plan-activity", fields);
        var again = staff.post(address("A") + "/change/plan-activity", fields);

        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(outcome("A").activities()).hasSize(2);
    }

    @Test
    void who_was_overtaken_sees_both_versions_and_saves_after_the_other() {
        var seen = Long.toString(outcome("A").version());
        write(new RewordOutcome(roadmap, new OutcomeCode("A"), "Plans are printed", Reason.of("Faster")));

        var page = change("A", "reword-outcome", "statement=Plans are sung&version=" + seen + "&" + WHY)
                .body();

        assertThat(text(page))
                .contains("What somebody else saved meanwhile", "added: printed", "Save mine after theirs");
        assertThat(page).contains("name=\"version\" value=\"" + outcome("A").version() + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reword-expected-result?number=9",
                "reword-expected-result",
                "reword-activity?activity=A9",
                "unlink-outcome?servedBy=B",
                "withdraw-partner?number=1",
                "fulfil-request?activity=ID&number=1",
                "abolish-outcome"
            })
    void a_form_about_what_is_not_there_is_not_found(String form) {
        var page = staff.get(addressOf("A", form));

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(text(page.body())).contains("There is nothing like that to change");
    }

    @Test
    void who_may_only_read_is_neither_led_to_the_forms_nor_let_in() {
        assertThat(auditor.get(address("A")).body()).doesNotContain("/change\"");
        assertThat(auditor.get(address("A") + "/change").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> change(String outcome, String form, String fields) {
        var address = addressOf(outcome, form);
        staff.get(address);
        var typed = new LinkedHashMap<String, String>();
        for (var field : List.of(fields.split("&"))) {
            if (!field.isEmpty()) {
                typed.put(field.replaceAll("=.*", ""), field.replaceAll("^[^=]*=", ""));
            }
        }
        return send(staff, address, typed);
    }

    private String form(String outcome, String form) {
        return staff.get(addressOf(outcome, form)).body();
    }

    /** The forms about activities name them by id. */
    private String addressOf(String outcome, String form) {
        var id = outcome(outcome).activities().stream()
                .map(activity -> activity.id().toString())
                .findFirst()
                .orElse("");
        return address(outcome) + "/change/" + form.replace("ID", id);
    }

    private String address(String outcome) {
        return "/roadmaps/" + roadmap + "/outcomes/" + outcome;
    }

    private OutcomeView outcome(String code) {
        return queries.outcome(roadmap, new OutcomeCode(code));
    }

    private String lastEvent() {
        try (var events = log.read(log.head() - 1, log.head())) {
            return events.findFirst().orElseThrow().type().replaceFirst(".*[.]", "");
        }
    }
}
