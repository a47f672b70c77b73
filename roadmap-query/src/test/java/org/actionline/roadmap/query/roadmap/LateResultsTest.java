package org.actionline.roadmap.query.roadmap;

import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.D;
import static org.actionline.roadmap.query.Facts.DELAYED;
import static org.actionline.roadmap.query.Facts.D_DEFINED;
import static org.actionline.roadmap.query.Facts.ON_TRACK;
import static org.actionline.roadmap.query.Facts.OPENED;
import static org.actionline.roadmap.query.Facts.P2011;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.actionline.roadmap.api.period.PeriodEvent.DueDayRevised;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodClosed;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodOpened;
import org.actionline.roadmap.api.period.PeriodEvent.PeriodReopened;
import org.actionline.roadmap.api.result.ResultEvent.ResultCorrected;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.query.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of a story every event is recorded a day after the one before, so the fourth on the third day after the beginning. */
class LateResultsTest {

    private static final LocalDate BEGIN = LocalDate.ofInstant(Story.BEGIN, ZoneOffset.UTC);
    private static final ResultRecorded RECORDED = new ResultRecorded(C2, D, null, P2011, ON_TRACK);

    @Test
    void a_result_recorded_on_the_due_day_is_in_time_and_a_day_later_it_is_late() {
        assertThat(late(due(BEGIN.plusDays(3)).then(RECORDED))).isFalse();
        assertThat(late(due(BEGIN.plusDays(2)).then(RECORDED))).isTrue();
    }

    @Test
    void nobody_is_in_time_by_naming_an_earlier_day() {
        assertThat(late(due(BEGIN.plusDays(2)).effective(BEGIN, RECORDED))).isTrue();
    }

    @Test
    void of_a_period_that_was_entered_after_its_due_day_the_day_that_the_entry_names_counts() {
        var due = BEGIN.minusYears(1);

        assertThat(late(due(due).effective(due, RECORDED))).isFalse();
        assertThat(late(due(due).effective(due.plusDays(1), RECORDED))).isTrue();
    }

    @Test
    void without_a_due_day_a_result_is_late_once_the_period_was_closed() {
        var closed = due(null).then(new PeriodClosed(C2, P2011), new PeriodReopened(C2, P2011));

        assertThat(late(due(null).then(RECORDED))).isFalse();
        assertThat(late(closed.then(RECORDED))).isTrue();
    }

    @Test
    void a_late_correction_does_not_make_the_result_late() {
        var due = BEGIN.plusDays(3);

        assertThat(late(due(due).then(RECORDED, new ResultCorrected(C2, D, null, P2011, ON_TRACK, DELAYED))))
                .isFalse();
    }

    @Test
    void a_due_day_moved_in_time_counts_for_what_is_recorded_afterwards() {
        var moved = new DueDayRevised(C2, P2011, BEGIN.plusDays(2), BEGIN.plusDays(4));

        assertThat(late(due(BEGIN.plusDays(2)).then(moved, RECORDED))).isFalse();
    }

    @Test
    void a_due_day_moved_afterwards_does_not_change_whether_a_result_was_late() {
        var later = new DueDayRevised(C2, P2011, BEGIN.plusDays(2), BEGIN.plusDays(9));
        var earlier = new DueDayRevised(C2, P2011, BEGIN.plusDays(3), BEGIN);

        assertThat(late(due(BEGIN.plusDays(2)).then(RECORDED, later))).isTrue();
        assertThat(late(due(BEGIN.plusDays(3)).then(RECORDED, earlier))).isFalse();
    }

    private static Story due(@Nullable LocalDate due) {
        return Story.of(OPENED, D_DEFINED, new PeriodOpened(C2, P2011, BEGIN.minusYears(2), BEGIN.minusYears(1), due));
    }

    private static boolean late(Story story) {
        return story.roadmap(C2).outcomes().getFirst().results().getFirst().late();
    }
}
