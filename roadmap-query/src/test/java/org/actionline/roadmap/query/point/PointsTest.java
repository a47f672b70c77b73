package org.actionline.roadmap.query.point;

import static org.actionline.roadmap.query.Facts.A_DEFINED;
import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.D_DEFINED;
import static org.actionline.roadmap.query.Facts.D_TIMED;
import static org.actionline.roadmap.query.Facts.OPENED;
import static org.actionline.roadmap.query.Facts.V2010;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.actionline.roadmap.query.Facts;
import org.actionline.roadmap.query.MemoryLog;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.query.Story;
import org.actionline.roadmap.query.Unanswerable;
import org.junit.jupiter.api.Test;

/** One event a day from 1 March 2010 on, each at nine o'clock and a microsecond. */
class PointsTest {

    private static final Story STORY = Story.of(OPENED, A_DEFINED, D_DEFINED, Facts.published("2010", 2), D_TIMED);

    private static final Clock NOON = Clock.fixed(Instant.parse("2012-03-01T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void current_is_everything_that_is_counted() {
        assertThat(find("current")).isEqualTo(new PointView("current", 4, null));
    }

    @Test
    void a_version_label_is_the_last_position_that_belongs_to_the_version() {
        assertThat(find("2010")).isEqualTo(new PointView("2010", 2, V2010));
    }

    @Test
    void a_number_that_is_no_label_is_a_position() {
        assertThat(find("1")).isEqualTo(new PointView("1", 1, null));
    }

    @Test
    void a_position_can_be_told_from_a_label_of_the_same_digits() {
        assertThat(refused("position:2010")).isEqualTo(new NoAnswer.PointInFuture(C2, "position:2010", 4));
        assertThat(find("position:3").position()).isEqualTo(3);
    }

    @Test
    void an_instant_counts_what_was_recorded_up_to_it() {
        assertThat(find("2010-03-03T09:00:00.000001Z").position()).isEqualTo(2);
        assertThat(find("2010-03-03T09:00:00Z").position()).isEqualTo(1);
        assertThat(find("2010-03-03T11:00:00+02:00").position()).isEqualTo(1);
    }

    @Test
    void a_day_counts_to_its_end() {
        assertThat(find("2010-03-02").position()).isEqualTo(1);
        assertThat(find("2012-03-01").position()).isEqualTo(4);
    }

    @Test
    void what_lies_ahead_is_refused_and_today_is_not() {
        assertThat(refused("2012-03-02")).isEqualTo(new NoAnswer.PointInFuture(C2, "2012-03-02", 4));
        assertThat(refused("2012-03-01T12:00:00.000001Z")).isInstanceOf(NoAnswer.PointInFuture.class);
        assertThat(find("2012-03-01T12:00:00Z").position()).isEqualTo(4);
    }

    @Test
    void before_the_first_event_there_is_no_roadmap() {
        assertThat(refused("2010-02-28")).isEqualTo(new NoAnswer.PointBeforeOpening(C2, "2010-02-28"));
    }

    @Test
    void anything_else_is_refused_with_the_labels_there_are() {
        assertThat(refused("2011 draft")).isEqualTo(new NoAnswer.UnreadablePoint(C2, "2011 draft", List.of(V2010)));
        assertThat(refused("2010-02-30")).isInstanceOf(NoAnswer.UnreadablePoint.class);
        assertThat(refused("99999999999999999999")).isInstanceOf(NoAnswer.UnreadablePoint.class);
    }

    private static PointView find(String point) {
        return new Points(MemoryLog.of(STORY).reader(), NOON)
                .find(point, C2, STORY.roadmap(C2).versions(), STORY.position());
    }

    private static NoAnswer refused(String point) {
        return catchThrowableOfType(Unanswerable.class, () -> find(point)).why();
    }
}
