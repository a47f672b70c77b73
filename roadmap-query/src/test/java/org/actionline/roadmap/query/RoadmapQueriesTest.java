package org.actionline.roadmap.query;

import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.C5;
import static org.actionline.roadmap.query.Facts.CODE_D;
import static org.actionline.roadmap.query.Facts.CODE_D1;
import static org.actionline.roadmap.query.Facts.P2011;
import static org.actionline.roadmap.query.Facts.V2010;
import static org.actionline.roadmap.query.StructureEvents.CODE_M;
import static org.actionline.roadmap.query.VersionEvents.V2011;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.period.PeriodLabel;
import org.actionline.roadmap.query.roadmap.RoadmapEntry;
import org.actionline.roadmap.query.roadmap.RoadmapState;
import org.actionline.roadmap.query.version.VersionEntry.Status;
import org.actionline.roadmap.query.version.VersionView;
import org.actionline.roadmap.query.view.RunningViews;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoadmapQueriesTest {

    private final RunningViews running = new RunningViews();
    private final Story story = Facts.everyEvent();
    private final RunningViews.Run process = running.start(MemoryLog.of(story)).counted(story.position());
    private final RoadmapQueries queries = process.queries();

    @AfterEach
    void stop() {
        process.close();
        running.close();
    }

    @Test
    void the_list_counts_what_is_not_withdrawn() {
        assertThat(queries.list())
                .containsExactly(new RoadmapEntry(
                        C2,
                        "Information infrastructure",
                        "ITU",
                        "2020",
                        RoadmapState.OPEN,
                        story.position(),
                        3,
                        0,
                        1,
                        1,
                        0,
                        V2011));
    }

    @Test
    void the_past_is_the_fold_of_the_events_up_to_it() {
        for (long position = 0; position <= story.position(); position++) {
            assertThat(queries.roadmapAsOf(C2, "position:" + position)).isEqualTo(story.roadmap(C2, position));
        }
    }

    @Test
    void an_outcome_is_found_by_its_code_now_and_then() {
        assertThat(queries.outcome(C2, CODE_D).statement()).isEqualTo("Orbits are open to everybody");
        assertThat(queries.outcome(C2, CODE_D, "2010").statement()).isEqualTo("Orbits are open to all");
    }

    @Test
    void a_code_that_was_given_up_still_answers() {
        assertThat(queries.outcome(C2, CODE_D1).code()).isEqualTo(CODE_M);
        assertThat(queries.outcome(C2, CODE_D1, "2010").code()).isEqualTo(CODE_D1);
        assertThat(queries.history(C2, CODE_D1)).isEqualTo(queries.history(C2, CODE_M));
    }

    @Test
    void a_code_that_was_given_later_finds_the_outcome_under_its_code_of_then() {
        assertThat(queries.outcome(C2, CODE_M, "2010").code()).isEqualTo(CODE_D1);
    }

    @Test
    void comparing_a_version_with_now_shows_the_changes_since() {
        var compared = queries.compare(C2, "2010", "current");

        assertThat(compared.from().version()).isEqualTo(V2010);
        assertThat(compared.to().position()).isEqualTo(story.position());
        assertThat(compared.changesOf(CODE_M))
                .extracting("field")
                .containsExactly("code", "state", "parent", "lineage");
        assertThat(compared.changesOf(null)).extracting("field").containsExactly("horizon", "template", "period 2011");
    }

    @Test
    void versions_and_periods_answer_by_their_labels() {
        assertThat(queries.versions(C2)).extracting(VersionView::label).containsExactly(V2010, V2011);
        assertThat(queries.period(C2, P2011).reported()).isEqualTo(1);
    }

    @Test
    void a_superseded_version_names_what_took_its_place_and_is_read_as_before() {
        assertThat(queries.versions(C2))
                .extracting(VersionView::status, VersionView::supersededBy)
                .containsExactly(tuple(Status.SUPERSEDED, V2011), tuple(Status.PUBLISHED, null));
        assertThat(queries.roadmapAsOf(C2, "2010")).isEqualTo(story.roadmap(C2, 11));
    }

    @Test
    void what_there_is_not_is_named() {
        var z = new OutcomeCode("Z");
        var p1999 = new PeriodLabel("1999");

        assertThat(refused(() -> queries.roadmap(C5))).isEqualTo(new NoAnswer.UnknownRoadmap(C5));
        assertThat(refused(() -> queries.history(C2, z))).isEqualTo(new NoAnswer.UnknownOutcome(C2, z));
        assertThat(refused(() -> queries.outcome(C2, CODE_D1, "position:1")))
                .isEqualTo(new NoAnswer.UnknownOutcome(C2, CODE_D1));
        assertThat(refused(() -> queries.period(C2, p1999)))
                .isEqualTo(new NoAnswer.UnknownPeriod(C2, p1999, List.of(P2011)));
    }

    private static NoAnswer refused(ThrowingCallable question) {
        return catchThrowableOfType(Unanswerable.class, question).why();
    }
}
