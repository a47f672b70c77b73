package org.actionline.roadmap.query.compare;

import static org.actionline.roadmap.query.Facts.ADVICE_PLANNED;
import static org.actionline.roadmap.query.Facts.A_DEFINED;
import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.CODE_D;
import static org.actionline.roadmap.query.Facts.D;
import static org.actionline.roadmap.query.Facts.D1_DEFINED;
import static org.actionline.roadmap.query.Facts.DECIDED;
import static org.actionline.roadmap.query.Facts.D_DEFINED;
import static org.actionline.roadmap.query.Facts.D_SLIPPED;
import static org.actionline.roadmap.query.Facts.D_TIMED;
import static org.actionline.roadmap.query.Facts.OPENED;
import static org.actionline.roadmap.query.Facts.V2010;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Random;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapOpened;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingEvent.TimingRevised;
import org.actionline.roadmap.query.Facts;
import org.actionline.roadmap.query.Histories;
import org.actionline.roadmap.query.MemoryLog;
import org.actionline.roadmap.query.Story;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.query.difference.Differences;
import org.actionline.roadmap.query.difference.FieldKind;
import org.actionline.roadmap.query.history.ChangeView;
import org.actionline.roadmap.query.point.PointView;
import org.actionline.roadmap.query.version.VersionView;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Timing IN_2015 = Timing.parse("2015");

    @Test
    void since_a_version_it_shows_what_changed_and_not_that_it_was_published() {
        var story = Story.of(OPENED, A_DEFINED, D_DEFINED, D_TIMED, Facts.published("2010", 3))
                .because(DECIDED, D_SLIPPED);

        var compared = compare(story, 3, story.position());

        assertThat(compared.changes())
                .extracting(ChangeView::field, ChangeView::position, ChangeView::slipMonths)
                .containsExactly(tuple("timing", 5L, 24));
        assertThat(compared.summary()).isEqualTo(new SummaryView(0, 0, 1, 24, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0));
        assertThat(compared.outcomes())
                .containsExactly(new ChangedOutcome(
                        D, CODE_D, D_DEFINED.statement(), "timing moved from 2010 to 2012, 2 years later", 24));
        assertThat(compared.versions()).isEmpty();
    }

    @Test
    void versions_frozen_in_between_are_listed() {
        var story = Story.of(OPENED, D_DEFINED, Facts.published("2010", 1), D_TIMED);

        assertThat(compare(story, 0, 3).versions())
                .extracting(VersionView::label)
                .containsExactly(V2010);
    }

    @Test
    void a_field_that_changed_twice_is_one_change_by_the_last_event_that_names_both() {
        var story = Story.of(OPENED, D_DEFINED, D_TIMED)
                .then(D_SLIPPED)
                .because(DECIDED, new TimingRevised(C2, D, Facts.IN_2012, IN_2015));

        assertThat(compare(story, 2, 4).changes())
                .extracting(ChangeView::position, ChangeView::positions, ChangeView::slipMonths, ChangeView::reason)
                .containsExactly(tuple(4L, List.of(3L, 4L), 60, DECIDED.text()));
    }

    @Test
    void what_was_changed_and_changed_back_is_no_change() {
        var story = Story.of(OPENED, D_DEFINED, D_TIMED, D_SLIPPED)
                .then(new TimingRevised(C2, D, Facts.IN_2012, Facts.IN_2010));

        assertThat(compare(story, 2, 4).changes()).isEmpty();
    }

    @Test
    void an_outcome_added_and_reworded_is_one_change_of_both_events() {
        var story = Story.of(OPENED, D_DEFINED, new OutcomeReworded(C2, D, D_DEFINED.statement(), "Reworded"));

        assertThat(compare(story, 0, 2).changes())
                .extracting(ChangeView::field, ChangeView::positions, ChangeView::afterWords)
                .containsExactly(tuple("outcome", List.of(1L, 2L), "Reworded"));
    }

    @Test
    void the_summary_counts_what_a_reviewer_asks_for() {
        var story = Facts.everyEvent();

        assertThat(compare(story, 3, story.position()).summary())
                .isEqualTo(new SummaryView(0, 0, 0, 0, 0, 2, 0, 1, 0, 0, 0, 1, 2, 0, 1, 0));
        assertThat(compare(story, 11, story.position()).summary())
                .isEqualTo(new SummaryView(0, 0, 1, 24, 1, 1, 1, 1, 0, 1, 0, 1, 2, 0, 1, 0));
    }

    @Test
    void changes_stand_by_outcome_in_printed_order() {
        var story = Story.of(OPENED, D_DEFINED, A_DEFINED, D1_DEFINED, D_TIMED, ADVICE_PLANNED);

        assertThat(compare(story, 2, story.position()).changes())
                .extracting(change -> String.valueOf(change.outcome()), ChangeView::field)
                .containsExactly(tuple("D", "timing"), tuple("D", "activity A5"), tuple("D1", "outcome"));
    }

    @Test
    void a_change_without_a_reason_is_counted() {
        var story = Story.of(OPENED, D_DEFINED, D_TIMED, D_SLIPPED);

        assertThat(compare(story, 2, 3).summary().withoutReason()).isEqualTo(1);
    }

    @Test
    void backwards_it_is_the_inverse_with_the_same_causes() {
        Histories.forAll(200, seed -> {
            var story = Histories.random(seed);
            var earlier = new Random(seed).nextLong(story.position());

            var forwards = compare(story, earlier, story.position());
            var backwards = compare(story, story.position(), earlier);

            assertThat(backwards.changes())
                    .extracting(
                            ChangeView::field,
                            ChangeView::before,
                            ChangeView::after,
                            ChangeView::position,
                            ChangeView::positions)
                    .containsExactlyInAnyOrderElementsOf(forwards.changes().stream()
                            .map(change -> tuple(
                                    change.field(),
                                    change.after(),
                                    change.before(),
                                    change.position(),
                                    change.positions()))
                            .toList());
        });
    }

    @Test
    void it_equals_the_difference_of_the_two_folded_states() {
        Histories.forAll(200, seed -> {
            var story = Histories.random(seed);
            var earlier = new Random(seed).nextLong(story.position());

            assertThat(compare(story, earlier, story.position()).changes())
                    .extracting(ChangeView::field, ChangeView::before, ChangeView::after)
                    .containsExactlyInAnyOrderElementsOf(
                            Differences.between(story.roadmap(C2, earlier), story.roadmap(C2)).stream()
                                    .filter(change -> change.key().kind() != FieldKind.VERSION
                                            && change.key().kind() != FieldKind.VERSION_DRAFT)
                                    .filter(change -> !Comparison.onlyRenamed(
                                            change, story.roadmap(C2, earlier), story.roadmap(C2)))
                                    .map(change -> tuple(change.field(), change.before(), change.after()))
                                    .toList());
            assertThat(compare(story, earlier, earlier).changes()).isEmpty();
        });
    }

    @Test
    void before_the_roadmap_was_opened_there_is_nothing_to_compare() {
        var story = Story.of(new RoadmapOpened(Facts.C5, "Security", "ITU", "2015", OPENED.template()), OPENED);

        assertThatThrownBy(() -> compare(story, 0, 1)).isInstanceOf(Unanswerable.class);
    }

    private static CompareView compare(Story story, long from, long to) {
        return Comparison.between(
                MemoryLog.of(story).reader(),
                position -> story.opened(C2, position) ? story.roadmap(C2, position) : null,
                C2,
                point(from),
                point(to));
    }

    private static PointView point(long position) {
        return new PointView(Long.toString(position), position, null);
    }
}
