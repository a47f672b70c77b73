package org.actionline.roadmap.query.asof;

import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.DELAYED;
import static org.actionline.roadmap.query.Facts.D_DEFINED;
import static org.actionline.roadmap.query.Facts.D_SLIPPED;
import static org.actionline.roadmap.query.Facts.D_TIMED;
import static org.actionline.roadmap.query.Facts.IN_2012;
import static org.actionline.roadmap.query.Facts.ON_TRACK;
import static org.actionline.roadmap.query.Facts.OPENED;
import static org.actionline.roadmap.query.Facts.P2011;
import static org.actionline.roadmap.query.Facts.PERIOD_OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Random;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.result.ResultEvent.ResultApproved;
import org.actionline.roadmap.api.result.ResultEvent.ResultCorrected;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.result.ResultEvent.ResultReturned;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingEvent.TimingRevised;
import org.actionline.roadmap.query.Facts;
import org.actionline.roadmap.query.Histories;
import org.actionline.roadmap.query.MemoryLog;
import org.actionline.roadmap.query.NoAnswer;
import org.actionline.roadmap.query.Story;
import org.actionline.roadmap.query.Unanswerable;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.ResultState;
import org.actionline.roadmap.query.point.PointView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.junit.jupiter.api.Test;

/** One event a day from 1 March 2010 on, unless it states another effective day. */
class EffectiveAxisTest {

    private static final LocalDate OPENING = LocalDate.of(2010, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2012, 3, 1);

    private final Story story = Story.of(OPENED, D_DEFINED, D_TIMED, PERIOD_OPENED);

    @Test
    void a_change_without_a_day_of_its_own_counts_from_the_day_on_which_it_was_recorded() {
        assertThat(on(OPENING.plusDays(1)).timing()).isEqualTo(Timing.notStated());
        assertThat(on(OPENING.plusDays(2)).timing()).isEqualTo(Facts.IN_2010);
    }

    @Test
    void a_change_counts_from_its_effective_day_however_late_it_was_recorded() {
        effective(OPENING.plusDays(2), D_SLIPPED);

        assertThat(on(OPENING.plusDays(2)).timing()).isEqualTo(IN_2012);
        assertThat(on(OPENING.plusDays(1)).timing()).isEqualTo(Timing.notStated());
    }

    @Test
    void of_two_changes_the_one_with_the_later_effective_day_counts_in_the_end() {
        effective(OPENING.plusDays(90), D_SLIPPED);
        effective(OPENING.plusDays(60), new TimingRevised(C2, Facts.D, IN_2012, Timing.parse("2011")));

        assertThat(on(OPENING.plusDays(70)).timing()).isEqualTo(Timing.parse("2011"));
        assertThat(on(OPENING.plusDays(90)).timing()).isEqualTo(IN_2012);
    }

    @Test
    void a_correction_never_counts_before_what_it_corrects() {
        effective(OPENING.plusDays(30), new ResultRecorded(C2, Facts.D, null, P2011, ON_TRACK));
        effective(OPENING.plusDays(10), new ResultCorrected(C2, Facts.D, null, P2011, ON_TRACK, DELAYED));

        assertThat(on(OPENING.plusDays(29)).results()).isEmpty();
        assertThat(on(OPENING.plusDays(30)).results().getFirst().status()).isEqualTo(DELAYED.status());
    }

    @Test
    void an_approval_never_counts_for_words_that_the_reviewer_has_not_read() {
        effective(OPENING.plusDays(30), new ResultRecorded(C2, Facts.D, null, P2011, ON_TRACK));
        effective(OPENING.plusDays(50), new ResultApproved(C2, Facts.D, null, P2011, 4));
        effective(OPENING.plusDays(40), new ResultCorrected(C2, Facts.D, null, P2011, ON_TRACK, DELAYED));

        var result = on(OPENING.plusDays(60)).results().getFirst();

        assertThat(result.status()).isEqualTo(DELAYED.status());
        assertThat(result.state()).isEqualTo(ResultState.SUBMITTED);
    }

    @Test
    void an_approval_dated_before_its_words_counts_from_their_day() {
        effective(OPENING.plusDays(30), new ResultRecorded(C2, Facts.D, null, P2011, ON_TRACK));
        effective(OPENING.plusDays(50), new ResultCorrected(C2, Facts.D, null, P2011, ON_TRACK, DELAYED));
        effective(OPENING.plusDays(40), new ResultApproved(C2, Facts.D, null, P2011, 5));

        assertThat(on(OPENING.plusDays(49)).results().getFirst().state()).isEqualTo(ResultState.SUBMITTED);
        assertThat(on(OPENING.plusDays(50)).results().getFirst().state()).isEqualTo(ResultState.APPROVED);
    }

    @Test
    void a_result_given_back_on_a_day_before_its_words_is_returned_from_their_day() {
        effective(OPENING.plusDays(30), new ResultRecorded(C2, Facts.D, null, P2011, ON_TRACK));
        effective(OPENING.plusDays(50), new ResultCorrected(C2, Facts.D, null, P2011, ON_TRACK, DELAYED));
        effective(OPENING.plusDays(40), new ResultReturned(C2, Facts.D, null, P2011, 5));

        assertThat(on(OPENING.plusDays(60)).results().getFirst().state()).isEqualTo(ResultState.RETURNED);
    }

    @Test
    void nothing_counts_before_the_roadmap_does() {
        effective(LocalDate.of(2009, 1, 1), D_SLIPPED);

        assertThat(refused(OPENING.minusDays(1)))
                .isEqualTo(new NoAnswer.DayBeforeOpening(C2, OPENING.minusDays(1), OPENING));
    }

    @Test
    void a_day_of_which_nothing_is_known_is_refused() {
        assertThat(refused(TODAY.plusDays(1))).isEqualTo(new NoAnswer.DayInFuture(C2, TODAY.plusDays(1), TODAY));

        effective(LocalDate.of(2013, 1, 1), D_SLIPPED);

        assertThat(on(LocalDate.of(2013, 1, 1)).timing()).isEqualTo(IN_2012);
    }

    @Test
    void the_answer_says_why_it_is_not_what_the_other_axis_answers() {
        effective(OPENING.plusDays(60), D_SLIPPED);
        effective(OPENING.plusDays(1), new OutcomeReworded(C2, Facts.D, D_DEFINED.statement(), "Orbits"));

        var both = answer(4, OPENING.plusDays(4)).asOf();
        var afterwards = answer(5, OPENING.plusDays(4)).asOf();

        assertThat(both.leftOut().first()).extracting("position").containsExactly(4L);
        assertThat(both.learntAfterThePoint().first()).extracting("position").containsExactly(5L);
        assertThat(both.learntAfterTheDay().number()).isZero();
        assertThat(afterwards.learntAfterTheDay().first())
                .extracting("position")
                .containsExactly(5L);
        assertThat(both.words())
                .isEqualTo("Recorded up to position 4, effective on 2010-03-05."
                        + " 1 change recorded by then counts only from a later day on and is left out."
                        + " 1 change effective by that day was recorded only later and is left out.");
    }

    @Test
    void what_was_known_then_about_a_day_differs_from_what_is_known_now_about_it() {
        effective(OPENING.plusDays(2), D_SLIPPED);

        assertThat(outcome(answer(3, OPENING.plusDays(3))).timing()).isEqualTo(Facts.IN_2010);
        assertThat(outcome(answer(4, OPENING.plusDays(3))).timing()).isEqualTo(IN_2012);
    }

    @Test
    void any_days_in_any_order_have_an_answer_and_the_same_one_each_time() {
        Histories.forAll(100, seed -> {
            var random = new Random(seed);
            var shaken = new Story();
            for (var event : Histories.random(seed).events()) {
                shaken.effective(OPENING.plusDays(random.nextInt(200)), event.event());
            }
            var opened = shaken.events().stream()
                    .filter(event -> event.event().roadmap().equals(C2))
                    .findFirst()
                    .orElseThrow();
            var day = opened.effectiveOn().plusDays(random.nextInt(200));
            var log = MemoryLog.of(shaken).reader();
            var point = new PointView("current", shaken.position(), null);

            var answer = BothAxes.of(log, C2, point, day, shaken.position(), day);

            assertThat(answer).isEqualTo(BothAxes.of(log, C2, point, day, shaken.position(), day));
            assertThat(answer.asOf().leftOut().first())
                    .allMatch(it -> it.countsFrom().isAfter(day));
        });
    }

    @Test
    void on_the_last_day_everything_counts_as_on_the_recorded_axis_if_no_change_states_a_day() {
        Histories.forAll(50, seed -> {
            var told = Histories.random(seed);
            var last = told.events().getLast().effectiveOn();
            var point = new PointView("current", told.position(), null);

            assertThat(BothAxes.of(MemoryLog.of(told).reader(), C2, point, last, told.position(), last)
                            .roadmap())
                    .isEqualTo(told.roadmap(C2));
        });
    }

    private void effective(LocalDate day, RegisterEvent event) {
        story.effective(day, event);
    }

    private OutcomeView on(LocalDate day) {
        return outcome(answer(story.position(), day));
    }

    private static OutcomeView outcome(RoadmapAsOf answer) {
        RoadmapView roadmap = answer.roadmap();
        return roadmap.outcomes().getFirst();
    }

    private RoadmapAsOf answer(long position, LocalDate day) {
        var point = new PointView(Long.toString(position), position, null);
        return BothAxes.of(MemoryLog.of(story).reader(), C2, point, day, story.position(), TODAY);
    }

    private NoAnswer refused(LocalDate day) {
        return catchThrowableOfType(Unanswerable.class, () -> answer(story.position(), day))
                .why();
    }
}
