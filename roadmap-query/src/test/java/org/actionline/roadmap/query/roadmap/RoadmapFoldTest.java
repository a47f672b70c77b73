package org.actionline.roadmap.query.roadmap;

import static org.actionline.roadmap.query.Facts.A5;
import static org.actionline.roadmap.query.Facts.ADVICE_PLANNED;
import static org.actionline.roadmap.query.Facts.A_DEFINED;
import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.CODE_A;
import static org.actionline.roadmap.query.Facts.CODE_D;
import static org.actionline.roadmap.query.Facts.CODE_D1;
import static org.actionline.roadmap.query.Facts.D;
import static org.actionline.roadmap.query.Facts.D1_DEFINED;
import static org.actionline.roadmap.query.Facts.DOUBT;
import static org.actionline.roadmap.query.Facts.D_DEFINED;
import static org.actionline.roadmap.query.Facts.D_SLIPPED;
import static org.actionline.roadmap.query.Facts.D_TIMED;
import static org.actionline.roadmap.query.Facts.IN_2010;
import static org.actionline.roadmap.query.Facts.IN_2012;
import static org.actionline.roadmap.query.Facts.ON_TRACK;
import static org.actionline.roadmap.query.Facts.OPENED;
import static org.actionline.roadmap.query.Facts.P2011;
import static org.actionline.roadmap.query.VersionEvents.V2011;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.actionline.roadmap.api.EventTypes;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtRaised;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtSettled;
import org.actionline.roadmap.api.erasure.ErasureEvent;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.actionline.roadmap.api.version.VersionEvent.VersionDraftRevised;
import org.actionline.roadmap.api.version.VersionEvent.VersionDrafted;
import org.actionline.roadmap.query.Facts;
import org.actionline.roadmap.query.Story;
import org.actionline.roadmap.query.VersionEvents;
import org.actionline.roadmap.query.difference.Differences;
import org.actionline.roadmap.query.log.LoggedEvent;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.ResultState;
import org.actionline.roadmap.query.outcome.ResultView;
import org.actionline.roadmap.query.version.VersionDraftView;
import org.actionline.roadmap.query.version.VersionView;
import org.junit.jupiter.api.Test;

class RoadmapFoldTest {

    @Test
    void every_event_type_but_an_erasure_changes_the_view_in_a_way_that_differences_show() {
        var story = Facts.everyEvent();

        assertThat(story.events())
                .extracting(event -> (Object) event.event().getClass())
                .containsAll(EventTypes.all());
        RoadmapView before = null;
        for (var event : story.events()) {
            var after = RoadmapFold.fold(before, event);
            assertThat(Differences.between(before, after).isEmpty())
                    .as("%s leaves the view as it is", event.type())
                    .isEqualTo(event.event() instanceof ErasureEvent);
            before = after;
        }
    }

    @Test
    void a_draft_is_listed_as_last_revised_until_it_is_published() {
        var drafted = Story.of(
                OPENED,
                new VersionDrafted(C2, V2011, VersionEvents.IMPRINT),
                new VersionDraftRevised(C2, V2011, VersionEvents.IMPRINT, VersionEvents.REVISED));

        assertThat(drafted.roadmap(C2).versions()).isEmpty();
        assertThat(drafted.roadmap(C2).drafts())
                .containsExactly(VersionDraftView.of(
                        V2011, VersionEvents.REVISED, drafted.events().getLast()));

        var published = drafted.then(Facts.published("2011", 2)).roadmap(C2);

        assertThat(published.drafts()).isEmpty();
        assertThat(published.versions()).extracting(VersionView::label).containsExactly(V2011);
    }

    @Test
    void an_event_counts_once() {
        var story = Story.of(OPENED, D_DEFINED);
        var roadmap = story.roadmap(C2);

        for (var event : story.events()) {
            assertThat(RoadmapFold.fold(roadmap, event)).isSameAs(roadmap);
        }
    }

    @Test
    void sub_outcomes_stand_after_their_parent() {
        var later = new OutcomeDefined(C2, Facts.outcome(9), new OutcomeCode("D2"), CODE_D, "More", Mark.FIRM);

        var roadmap = Story.of(OPENED, D_DEFINED, A_DEFINED, D1_DEFINED, later).roadmap(C2);

        assertThat(roadmap.outcomes())
                .extracting(OutcomeView::code)
                .containsExactly(CODE_D, CODE_D1, later.code(), CODE_A);
    }

    @Test
    void a_revision_keeps_the_first_timing() {
        var outcome = outcome(Story.of(OPENED, D_DEFINED, D_TIMED, D_SLIPPED));

        assertThat(outcome.timing()).isEqualTo(IN_2012);
        assertThat(outcome.firstTiming()).isEqualTo(IN_2010);
    }

    @Test
    void the_version_of_an_outcome_is_the_number_of_its_events() {
        assertThat(outcome(Story.of(OPENED, D_DEFINED, A_DEFINED, D_TIMED, D_SLIPPED))
                        .version())
                .isEqualTo(3);
    }

    @Test
    void a_result_names_who_recorded_it_and_when() {
        var story = Story.of(OPENED, D_DEFINED, ADVICE_PLANNED, new ResultRecorded(C2, D, A5, P2011, ON_TRACK));

        assertThat(outcome(story).activities().getFirst().results())
                .isEqualTo(List.of(new ResultView(
                        P2011,
                        ResultState.SUBMITTED,
                        ON_TRACK.status(),
                        ON_TRACK.narrative(),
                        ON_TRACK.measured(),
                        ON_TRACK.evidence(),
                        ON_TRACK.files(),
                        false,
                        Story.STAFF,
                        List.of(Story.STAFF),
                        Story.STAFF,
                        story.events().getLast().recordedAt(),
                        3,
                        null)));
    }

    @Test
    void an_outcome_counts_its_open_doubts_also_those_raised_before_it_was_defined() {
        var raised = new DoubtRaised(C2, DOUBT, CODE_D, 78, "raw", "doubtful");

        assertThat(outcome(Story.of(OPENED, raised, D_DEFINED)).doubts()).isEqualTo(1);
        assertThat(outcome(Story.of(OPENED, D_DEFINED, raised, new DoubtSettled(C2, DOUBT)))
                        .doubts())
                .isZero();
    }

    @Test
    void a_log_that_mentions_an_unknown_outcome_is_not_folded() {
        List<LoggedEvent> events = Story.of(OPENED, D_TIMED).events();
        var opened = RoadmapFold.fold(null, events.getFirst());

        assertThatThrownBy(() -> RoadmapFold.fold(opened, events.getLast()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before it was defined");
    }

    private static OutcomeView outcome(Story story) {
        return story.roadmap(C2).outcomes().stream()
                .filter(outcome -> outcome.id().equals(D))
                .findFirst()
                .orElseThrow();
    }
}
