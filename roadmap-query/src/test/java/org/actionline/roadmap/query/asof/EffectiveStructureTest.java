package org.actionline.roadmap.query.asof;

import static org.actionline.roadmap.query.Facts.A;
import static org.actionline.roadmap.query.Facts.A_DEFINED;
import static org.actionline.roadmap.query.Facts.C2;
import static org.actionline.roadmap.query.Facts.CODE_A;
import static org.actionline.roadmap.query.Facts.CODE_D;
import static org.actionline.roadmap.query.Facts.CODE_D1;
import static org.actionline.roadmap.query.Facts.D1_DEFINED;
import static org.actionline.roadmap.query.Facts.D_DEFINED;
import static org.actionline.roadmap.query.Facts.OPENED;
import static org.actionline.roadmap.query.StructureEvents.A_TOOK_IN_G;
import static org.actionline.roadmap.query.StructureEvents.CODE_F;
import static org.actionline.roadmap.query.StructureEvents.CODE_G;
import static org.actionline.roadmap.query.StructureEvents.CODE_M;
import static org.actionline.roadmap.query.StructureEvents.D1_MOVED;
import static org.actionline.roadmap.query.StructureEvents.F_DEFINED;
import static org.actionline.roadmap.query.StructureEvents.G_DEFINED;
import static org.actionline.roadmap.query.StructureEvents.G_MERGED;
import static org.actionline.roadmap.query.StructureEvents.M_SPLIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.outcome.OutcomeName;
import org.actionline.roadmap.query.Facts;
import org.actionline.roadmap.query.MemoryLog;
import org.actionline.roadmap.query.Story;
import org.actionline.roadmap.query.outcome.OutcomeView;
import org.actionline.roadmap.query.outcome.State;
import org.actionline.roadmap.query.point.PointView;
import org.actionline.roadmap.query.roadmap.RoadmapView;
import org.junit.jupiter.api.Test;

/** Moves, splits and merges that are true from another day than the one on which they were recorded. */
class EffectiveStructureTest {

    private static final LocalDate OPENING = LocalDate.of(2010, 3, 1);
    private static final LocalDate MOVED = OPENING.plusDays(50);
    private static final LocalDate SPLIT = OPENING.plusDays(100);
    private static final LocalDate MERGED = OPENING.plusDays(150);

    private final Story story = Story.of(OPENED, A_DEFINED, D_DEFINED, D1_DEFINED);

    @Test
    void an_outcome_has_its_old_code_and_place_until_the_day_of_the_move() {
        story.effective(MOVED, D1_MOVED);

        assertThat(codes(MOVED.minusDays(1))).containsExactly(CODE_A, CODE_D, CODE_D1);
        assertThat(find(MOVED.minusDays(1), CODE_D1).parent()).isEqualTo(CODE_D);
        assertThat(codes(MOVED)).containsExactly(CODE_A, CODE_D, CODE_M);
        assertThat(find(MOVED, CODE_M).parent()).isNull();
    }

    @Test
    void what_was_done_to_it_under_the_new_code_counts_under_the_old_one_if_it_was_true_before_the_move() {
        story.effective(MOVED, D1_MOVED);
        story.effective(
                MOVED.minusDays(10), new OutcomeReworded(C2, Facts.D1, D1_DEFINED.statement(), "Filings are quick"));

        assertThat(find(MOVED.minusDays(10), CODE_D1).statement()).isEqualTo("Filings are quick");
        assertThat(find(MOVED.minusDays(11), CODE_D1).statement()).isEqualTo(D1_DEFINED.statement());
    }

    @Test
    void the_parts_of_a_split_are_there_from_its_day_and_the_whole_until_then() {
        split();

        assertThat(codes(SPLIT.minusDays(1))).containsExactly(CODE_A, CODE_D, CODE_M);
        assertThat(find(SPLIT.minusDays(1), CODE_M).state()).isEqualTo(State.ACTIVE);
        assertThat(codes(SPLIT)).containsExactly(CODE_A, CODE_D, CODE_M, CODE_F, CODE_G);
        assertThat(find(SPLIT, CODE_M).state()).isEqualTo(State.SPLIT);
    }

    @Test
    void a_part_does_not_count_before_the_split_although_its_words_bear_an_earlier_day() {
        split();
        story.effective(
                SPLIT.minusDays(30),
                new OutcomeReworded(C2, F_DEFINED.outcome(), F_DEFINED.statement(), "Filings are just"));

        assertThat(codes(SPLIT.minusDays(1))).doesNotContain(CODE_F);
        assertThat(find(SPLIT, CODE_F).statement()).isEqualTo("Filings are just");
    }

    @Test
    void a_merger_ends_one_and_changes_the_other_on_the_same_day() {
        split();
        story.effective(MERGED, G_MERGED).effective(MERGED, A_TOOK_IN_G);

        assertThat(find(MERGED.minusDays(1), CODE_G).state()).isEqualTo(State.ACTIVE);
        assertThat(find(MERGED.minusDays(1), CODE_A).lineage()).isNull();
        assertThat(find(MERGED, CODE_G).state()).isEqualTo(State.MERGED);
        assertThat(find(MERGED, CODE_A))
                .satisfies(taken -> assertThat(taken.lineage())
                        .extracting("mergedFrom")
                        .isEqualTo(List.of(new OutcomeName(G_DEFINED.outcome(), CODE_G))));
    }

    @Test
    void a_merger_that_bears_a_day_before_the_split_counts_from_the_split_on() {
        split();
        story.effective(SPLIT.minusDays(60), G_MERGED).effective(SPLIT.minusDays(60), A_TOOK_IN_G);

        assertThat(codes(SPLIT.minusDays(1))).doesNotContain(CODE_G);
        assertThat(find(SPLIT, CODE_G).state()).isEqualTo(State.MERGED);
        assertThat(A).isEqualTo(find(SPLIT, CODE_A).id());
    }

    private void split() {
        story.effective(MOVED, D1_MOVED)
                .effective(SPLIT, F_DEFINED)
                .effective(SPLIT, G_DEFINED)
                .effective(SPLIT, M_SPLIT);
    }

    private List<OutcomeCode> codes(LocalDate day) {
        return on(day).outcomes().stream().map(OutcomeView::code).toList();
    }

    private OutcomeView find(LocalDate day, OutcomeCode code) {
        return on(day).outcomes().stream()
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private RoadmapView on(LocalDate day) {
        var point = new PointView("current", story.position(), null);
        return BothAxes.of(MemoryLog.of(story).reader(), C2, point, day, story.position(), LocalDate.of(2012, 3, 1))
                .roadmap();
    }
}
