package org.actionline.roadmap.query.todo;

import static org.actionline.roadmap.query.Facts.A_DEFINED;
import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.D;
import static org.actionline.roadmap.query.Facts.D_DEFINED;
import static org.actionline.roadmap.query.Facts.ON_TRACK;
import static org.actionline.roadmap.query.Facts.OPENED;
import static org.actionline.roadmap.query.Facts.P2011;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodClosed;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.result.ResultEvent.ResultApproved;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.ResultEvent.ResultReturned;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapRetired;
import org.actionline.roadmap.query.Story;
import org.actionline.roadmap.query.todo.ToDoView.Item;
import org.junit.jupiter.api.Test;

class ToDoTest {

    private static final LocalDate DUE = LocalDate.of(2011, 6, 30);
    private static final ActorId REVIEWER = new ActorId("reviewer");
    private static final PeriodOpened PERIOD =
            new PeriodOpened(C2, P2011, LocalDate.of(2010, 11, 1), LocalDate.of(2011, 5, 31), DUE);
    private static final ResultRecorded D_REPORTED = new ResultRecorded(C2, D, null, P2011, ON_TRACK);

    private final Story reported = Story.of(OPENED, A_DEFINED, D_DEFINED, PERIOD, D_REPORTED);

    @Test
    void a_missing_result_waits_for_whoever_writes_and_is_overdue_after_its_day() {
        assertThat(toWrite(DUE).missing())
                .extracting(item -> item.outcome().text(), Item::due, Item::overdue)
                .containsExactly(tuple("A", DUE, false));
        assertThat(toWrite(DUE.plusDays(1)).missing()).extracting(Item::overdue).containsExactly(true);
    }

    @Test
    void a_recorded_result_waits_for_a_reviewer_who_did_not_write_it() {
        assertThat(toApprove(REVIEWER)).extracting(Item::result).hasSize(1).doesNotContainNull();
        assertThat(toApprove(Story.STAFF)).isEmpty();
    }

    @Test
    void a_returned_result_waits_for_whoever_writes_and_no_longer_for_a_reviewer() {
        reported.then(new ResultReturned(C2, D, null, P2011, 4));

        assertThat(toWrite(DUE).returned())
                .extracting(item -> item.outcome().text())
                .containsExactly("D");
        assertThat(toApprove(REVIEWER)).isEmpty();
    }

    @Test
    void an_approved_result_waits_for_nobody() {
        reported.then(new ResultApproved(C2, D, null, P2011, 4));

        assertThat(toWrite(DUE).returned()).isEmpty();
        assertThat(toApprove(REVIEWER)).isEmpty();
    }

    @Test
    void nothing_waits_in_a_closed_period_or_one_that_has_not_begun() {
        assertThat(toWrite(PERIOD.from().minusDays(1)).missing()).isEmpty();

        reported.then(new PeriodClosed(C2, P2011));

        assertThat(toWrite(DUE).missing()).isEmpty();
        assertThat(toApprove(REVIEWER)).isEmpty();
    }

    @Test
    void nothing_waits_for_what_takes_no_results_any_more() {
        reported.then(new OutcomeWithdrawn(C2, D));

        assertThat(toApprove(REVIEWER)).isEmpty();

        reported.then(new RoadmapRetired(C2));

        assertThat(toWrite(DUE).missing()).isEmpty();
    }

    private ToDoView toWrite(LocalDate today) {
        return ToDo.toWrite(reported.roadmap(C2), today);
    }

    private List<Item> toApprove(ActorId reviewer) {
        return ToDo.toApprove(reported.roadmap(C2), reviewer, DUE).toApprove();
    }
}
