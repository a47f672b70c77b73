package org.actionline.roadmap.server.pages;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.actionline.roadmap.api.Reason;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultCommand.RecordResult;
import org.actionline.roadmap.api.result.ResultCommand.ReturnResult;
import org.actionline.roadmap.api.result.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is to be done is the same on the page and in the API behind it. */
class ToDoPageTest extends FilledRegister {

    private static final Pattern ROW = Pattern.compile("href=\"/roadmaps/([^/]+)/periods/([^#\"]+)#row-([^\"]+)\"");
    private static final Pattern TO_APPROVE = Pattern.compile("(\\d+) results? waits? for approval");

    @BeforeEach
    void something_missing_something_returned_and_something_to_approve() {
        var roadmap = another();
        var period = new PeriodLabel("2011");
        for (var outcome : new String[] {"A", "B"}) {
            var result = new Result(Status.ON_TRACK, "Begun", null, List.of());
            write(new RecordResult(roadmap, new OutcomeCode(outcome), null, period, result));
        }
        write("reviewer", new ReturnResult(roadmap, new OutcomeCode("B"), null, period, null, Reason.of("Say more")));
    }

    @Test
    void staff_see_the_rows_that_the_api_lists_as_missing_and_returned() {
        var toDo = asked("staff", "/api/to-do");

        assertThat(rows(staff.get("/to-do").body()))
                .isNotEmpty()
                .isEqualTo(Stream.concat(rows(toDo.get("missing")), rows(toDo.get("returned")))
                        .collect(toSet()));
        assertThat(toDo.get("returned").size()).isPositive();
    }

    @Test
    void a_reviewer_sees_as_many_results_to_approve_as_the_api_lists() {
        var toDo = asked("reviewer", "/api/to-do");

        var shown = TO_APPROVE
                .matcher(PagesTest.text(reviewer.get("/to-do").body()))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();

        assertThat(shown).isPositive().isEqualTo(toDo.get("toApprove").size());
    }

    private static Set<String> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .collect(toSet());
    }

    private static Stream<String> rows(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("roadmap").asString() + " "
                        + item.get("period").asString() + " "
                        + item.get("outcome").asString()
                        + (item.has("activity") ? "/" + item.get("activity").asString() : ""));
    }
}
