package org.actionline.roadmap.query.report;

import static org.actionline.roadmap.query.Facts.A5;
import static org.actionline.roadmap.query.Facts.ADVICE_PLANNED;
import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.D;
import static org.actionline.roadmap.query.Facts.DECIDED;
import static org.actionline.roadmap.query.Facts.D_DEFINED;
import static org.actionline.roadmap.query.Facts.EXPECTED;
import static org.actionline.roadmap.query.Facts.OPENED;
import static org.actionline.roadmap.query.Facts.P2011;
import static org.actionline.roadmap.query.Facts.PERIOD_OPENED;
import static org.actionline.roadmap.query.Facts.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.activity.ActivityEvent.RequestFulfilled;
import org.actionline.roadmap.api.activity.ActivityEvent.RequestRecorded;
import org.actionline.roadmap.api.activity.Fulfilment;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultStated;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultWithdrawn;
import org.actionline.roadmap.api.result.Result;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.Status;
import org.actionline.roadmap.query.Story;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private final Story story = Story.of(OPENED, D_DEFINED, PERIOD_OPENED, ADVICE_PLANNED);

    @Test
    void a_request_is_a_row_with_who_asked_and_how_it_was_met() {
        story.then(
                new RequestRecorded(C2, D, A5, 1, REQUEST),
                new RequestFulfilled(C2, D, A5, 1, new Fulfilment(LocalDate.of(2011, 5, 2), "A mission of a week")));

        assertThat(requests().rows().getFirst())
                .containsEntry("activity", "A5")
                .containsEntry("period", "2011")
                .containsEntry("requested", true)
                .containsEntry("request", 1)
                .containsEntry("administration", "Administration of Ayton")
                .containsEntry("receivedOn", LocalDate.of(2011, 2, 1))
                .containsEntry("asked", "Advice on shared orbits")
                .containsEntry("fulfilledOn", LocalDate.of(2011, 5, 2))
                .containsEntry("fulfilment", "A mission of a week")
                .containsEntry("daysUntilFulfilled", 90L);
    }

    @Test
    void a_request_that_waits_has_no_fulfilment_and_counts_for_its_period() {
        story.then(new RequestRecorded(C2, D, A5, 1, REQUEST));

        assertThat(requests().rows())
                .extracting(row -> row.get("request"), row -> row.get("requested"), row -> row.get("fulfilledOn"))
                .containsExactly(tuple(1, true, null), tuple(null, true, null));
    }

    @Test
    void without_a_request_the_period_says_what_is_reported_and_nothing_where_nothing_is() {
        assertThat(requests().rows()).extracting(row -> row.get("requested")).containsExactly((Object) null);

        story.then(new ResultRecorded(
                C2, D, A5, P2011, new Result(Status.NOT_REQUESTED, "Nobody asked", null, List.of())));

        assertThat(requests().rows()).extracting(row -> row.get("requested")).containsExactly(false);
    }

    @Test
    void an_expected_result_that_was_withdrawn_is_none() {
        story.then(new ExpectedResultStated(C2, D, EXPECTED)).because(DECIDED, new ExpectedResultWithdrawn(C2, D, 1));
        assertThat(notes()).contains("no expected result").doesNotContain("no target in numbers");

        story.then(new ExpectedResultStated(C2, D, new ExpectedResult("Fees are lower", null, null)));
        assertThat(notes()).contains("no target in numbers").doesNotContain("no expected result");
    }

    @Test
    void work_that_nobody_ever_reported_on_is_noted_and_work_on_request_is_not() {
        assertThat(quality().rows())
                .filteredOn(row -> "results never reported".equals(row.get("note")))
                .extracting(row -> row.get("outcome"), row -> row.get("activity"), row -> row.get("detail"))
                .containsExactly(tuple("D", null, "1 reporting period"));
    }

    @Test
    void a_narrative_that_repeats_the_plan_or_another_one_is_noted() {
        var copied = new Result(Status.ON_TRACK, "  Orbits are open   to ALL ", null, List.of());
        story.then(new ResultRecorded(C2, D, null, P2011, copied), new ResultRecorded(C2, D, A5, P2011, copied));

        assertThat(quality().rows())
                .filteredOn(row -> "copied text".equals(row.get("note")))
                .extracting(row -> row.get("activity"), row -> row.get("detail"))
                .containsExactly(
                        tuple(null, "2011 reads as D A5 2011"),
                        tuple(null, "2011 reads as what was planned"),
                        tuple("A5", "2011 reads as D 2011"));
    }

    private Report requests() {
        return Reports.requests(List.of(story.roadmap(C2)));
    }

    private Report quality() {
        return Reports.dataQuality(List.of(story.roadmap(C2)));
    }

    private List<Object> notes() {
        return quality().rows().stream().<Object>map(row -> row.get("note")).toList();
    }
}
