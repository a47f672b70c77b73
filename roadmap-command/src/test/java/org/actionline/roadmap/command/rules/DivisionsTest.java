package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Stories.BY_2012;
import static org.actionline.roadmap.command.rules.Stories.BY_2014;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.D1;
import static org.actionline.roadmap.command.rules.Stories.D1_DEFINED;
import static org.actionline.roadmap.command.rules.Stories.D1_ID;
import static org.actionline.roadmap.command.rules.Stories.E;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.LETTERED;
import static org.actionline.roadmap.command.rules.Stories.NUMBERED;
import static org.actionline.roadmap.command.rules.Stories.OTHER;
import static org.actionline.roadmap.command.rules.Stories.REASON;
import static org.actionline.roadmap.command.rules.Stories.TIMED;
import static org.actionline.roadmap.command.rules.Stories.outcomeD;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeLinked;
import org.actionline.roadmap.api.link.LinkRefusal.LinksWouldCircle;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MergeOutcomes;
import org.actionline.roadmap.api.outcome.OutcomeCommand.SplitOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.SubdivideOutcome;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMerged;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMoved;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeSplit;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomesTakenIn;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.OutcomeName;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeCodeTaken;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWouldContainItself;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.SubOutcomesNotTaken;
import org.actionline.roadmap.api.outcome.Part;
import org.actionline.roadmap.api.outcome.Place;
import org.actionline.roadmap.api.reference.Reference;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferencesLinked;
import org.actionline.roadmap.api.reference.Scheme;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.CodeOutsideSchemes;
import org.actionline.roadmap.api.timing.TimingEvent.TimingRevised;
import org.actionline.roadmap.api.timing.TimingEvent.TimingSet;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf({SubdivideOutcome.class, SplitOutcome.class, MergeOutcomes.class})
class DivisionsTest {

    private static final OutcomeCode F = new OutcomeCode("F");
    private static final OutcomeCode G = new OutcomeCode("G");
    private static final OutcomeId F_ID = new OutcomeId(new UUID(0, 6));
    private static final OutcomeId G_ID = new OutcomeId(new UUID(0, 7));
    private static final OutcomeName D_NAME = new OutcomeName(ID, D);
    private static final OutcomeName E_NAME = new OutcomeName(OTHER, E);
    private static final OutcomeName F_NAME = new OutcomeName(F_ID, F);
    private static final OutcomeName G_NAME = new OutcomeName(G_ID, G);
    private static final Part FIXED = new Part(F_ID, F, "Fixed networks grow", Mark.FIRM, List.of());
    private static final Part MOBILE = new Part(G_ID, G, "Mobile networks grow", Mark.TENTATIVE, List.of());
    private static final OutcomeDefined FIXED_DEFINED =
            new OutcomeDefined(C2, F_ID, F, null, "Fixed networks grow", Mark.FIRM, D_NAME);
    private static final OutcomeDefined MOBILE_DEFINED =
            new OutcomeDefined(C2, G_ID, G, null, "Mobile networks grow", Mark.TENTATIVE, D_NAME);
    private static final OutcomeSplit SPLIT = new OutcomeSplit(C2, ID, List.of(F_NAME, G_NAME));
    private static final Reference GOAL = Reference.of(Scheme.GOAL, "1");
    private static final Reference RESOLUTION = Reference.of(Scheme.RESOLUTION, "PP 102");

    @Test
    void a_sub_division_names_its_parent_and_leaves_it_standing() {
        outcomeD()
                .when(new SubdivideOutcome(
                        C2, D, List.of(new Part(D1_ID, D1, D1_DEFINED.statement(), Mark.TENTATIVE, List.of())), REASON))
                .then(D1_DEFINED);
    }

    @Test
    void a_sub_division_takes_no_code_that_is_given() {
        outcomeD()
                .when(new SubdivideOutcome(
                        C2, D, List.of(new Part(F_ID, E, "Orbits are open", Mark.FIRM, List.of())), REASON))
                .thenRefused(new OutcomeCodeTaken(C2, E));
    }

    @Test
    void a_sub_division_is_numbered_as_the_template_says() {
        outcomeD()
                .and(NUMBERED)
                .when(new SubdivideOutcome(C2, D, List.of(FIXED), REASON))
                .thenRefused(new CodeOutsideSchemes(C2, F, D, LETTERED.codeSchemes()));
    }

    @Test
    void a_split_ends_the_outcome_and_defines_its_parts() {
        outcomeD()
                .when(new SplitOutcome(C2, D, List.of(FIXED, MOBILE), REASON))
                .then(FIXED_DEFINED, MOBILE_DEFINED, SPLIT);
    }

    @Test
    void the_parts_of_a_split_keep_the_timing_and_the_first_date_with_it() {
        outcomeD()
                .and(TIMED, new TimingRevised(C2, ID, BY_2012, BY_2014))
                .when(new SplitOutcome(C2, D, List.of(FIXED, MOBILE), REASON))
                .then(
                        FIXED_DEFINED,
                        new TimingSet(C2, F_ID, BY_2012),
                        new TimingRevised(C2, F_ID, BY_2012, BY_2014),
                        MOBILE_DEFINED,
                        new TimingSet(C2, G_ID, BY_2012),
                        new TimingRevised(C2, G_ID, BY_2012, BY_2014),
                        SPLIT);
    }

    @Test
    void a_timing_that_never_moved_is_set_once_in_the_parts() {
        outcomeD()
                .and(TIMED)
                .when(new SplitOutcome(C2, D, List.of(FIXED, MOBILE), REASON))
                .then(
                        FIXED_DEFINED,
                        new TimingSet(C2, F_ID, BY_2012),
                        MOBILE_DEFINED,
                        new TimingSet(C2, G_ID, BY_2012),
                        SPLIT);
    }

    @Test
    void the_parts_of_a_split_keep_the_references() {
        outcomeD()
                .and(new ReferencesLinked(C2, ID, List.of(GOAL)))
                .when(new SplitOutcome(C2, D, List.of(FIXED, MOBILE), REASON))
                .then(
                        FIXED_DEFINED,
                        new ReferencesLinked(C2, F_ID, List.of(GOAL)),
                        MOBILE_DEFINED,
                        new ReferencesLinked(C2, G_ID, List.of(GOAL)),
                        SPLIT);
    }

    @Test
    void sub_outcomes_go_with_the_part_that_takes_them() {
        var mobile = new Part(G_ID, G, MOBILE.statement(), Mark.TENTATIVE, List.of(D1));
        outcomeD()
                .and(D1_DEFINED)
                .when(new SplitOutcome(C2, D, List.of(FIXED, mobile), REASON))
                .then(
                        FIXED_DEFINED,
                        MOBILE_DEFINED,
                        SPLIT,
                        new OutcomeMoved(C2, D1_ID, new Place(D1, D), new Place(D1, G), null, null));
    }

    @Test
    void a_split_leaves_no_sub_outcome_behind() {
        outcomeD()
                .and(D1_DEFINED)
                .when(new SplitOutcome(C2, D, List.of(FIXED, MOBILE), REASON))
                .thenRefused(new SubOutcomesNotTaken(C2, D, List.of(D1), List.of()));
    }

    @Test
    void a_split_takes_nobody_elses_sub_outcomes() {
        var fixed = new Part(F_ID, F, FIXED.statement(), Mark.FIRM, List.of(E));
        outcomeD()
                .when(new SplitOutcome(C2, D, List.of(fixed, MOBILE), REASON))
                .thenRefused(new SubOutcomesNotTaken(C2, D, List.of(), List.of(E)));
    }

    @Test
    void the_parts_of_a_sub_outcome_divide_its_parent() {
        var d2 = new Part(F_ID, new OutcomeCode("D2"), "Orbits are open", Mark.FIRM, List.of());
        var d3 = new Part(G_ID, new OutcomeCode("D3"), "Orbits are fair", Mark.FIRM, List.of());
        var name = new OutcomeName(D1_ID, D1);
        outcomeD()
                .and(D1_DEFINED)
                .when(new SplitOutcome(C2, D1, List.of(d2, d3), REASON))
                .then(
                        new OutcomeDefined(C2, F_ID, d2.code(), D, d2.statement(), Mark.FIRM, name),
                        new OutcomeDefined(C2, G_ID, d3.code(), D, d3.statement(), Mark.FIRM, name),
                        new OutcomeSplit(
                                C2,
                                D1_ID,
                                List.of(new OutcomeName(F_ID, d2.code()), new OutcomeName(G_ID, d3.code()))));
    }

    @Test
    void no_part_gets_the_code_of_what_was_split() {
        var again = new Part(F_ID, D, "Fixed networks grow", Mark.FIRM, List.of());
        outcomeD()
                .when(new SplitOutcome(C2, D, List.of(again, MOBILE), REASON))
                .thenRefused(new OutcomeCodeTaken(C2, D));
    }

    @Test
    void parts_are_numbered_as_the_template_says() {
        var z = new Part(F_ID, new OutcomeCode("Z"), "Fixed networks grow", Mark.FIRM, List.of());
        outcomeD()
                .and(NUMBERED)
                .when(new SplitOutcome(C2, D, List.of(z, MOBILE), REASON))
                .thenRefused(new CodeOutsideSchemes(C2, z.code(), null, LETTERED.codeSchemes()));
    }

    @Test
    void a_split_has_two_parts_with_codes_of_their_own() {
        assertThatThrownBy(() -> new SplitOutcome(C2, D, List.of(FIXED), REASON))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("2 or more parts");
        assertThatThrownBy(() -> new SplitOutcome(C2, D, List.of(FIXED, FIXED), REASON))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("one code twice");
    }

    @Test
    void a_merge_ends_the_others_and_is_known_on_both_sides() {
        outcomeD()
                .when(new MergeOutcomes(C2, D, List.of(E), REASON))
                .then(new OutcomeMerged(C2, OTHER, D_NAME), new OutcomesTakenIn(C2, ID, List.of(E_NAME)));
    }

    @Test
    void a_merge_takes_over_the_references_that_are_missing() {
        outcomeD()
                .and(new ReferencesLinked(C2, ID, List.of(GOAL)))
                .and(new ReferencesLinked(C2, OTHER, List.of(GOAL, RESOLUTION)))
                .when(new MergeOutcomes(C2, D, List.of(E), REASON))
                .then(
                        new OutcomeMerged(C2, OTHER, D_NAME),
                        new OutcomesTakenIn(C2, ID, List.of(E_NAME)),
                        new ReferencesLinked(C2, ID, List.of(RESOLUTION)));
    }

    @Test
    void sub_outcomes_go_with_the_outcome_that_is_taken_in() {
        outcomeD()
                .and(D1_DEFINED)
                .when(new MergeOutcomes(C2, E, List.of(D), REASON))
                .then(
                        new OutcomeMerged(C2, ID, E_NAME),
                        new OutcomeMoved(C2, D1_ID, new Place(D1, D), new Place(D1, E), null, null),
                        new OutcomesTakenIn(C2, OTHER, List.of(D_NAME)));
    }

    @Test
    void a_sub_division_is_undone_by_merging_it_into_its_parent() {
        outcomeD()
                .and(D1_DEFINED)
                .when(new MergeOutcomes(C2, D, List.of(D1), REASON))
                .then(
                        new OutcomeMerged(C2, D1_ID, D_NAME),
                        new OutcomesTakenIn(C2, ID, List.of(new OutcomeName(D1_ID, D1))));
    }

    @Test
    void an_outcome_is_not_merged_into_what_divides_it() {
        outcomeD()
                .and(D1_DEFINED)
                .when(new MergeOutcomes(C2, D1, List.of(D), REASON))
                .thenRefused(new OutcomeWouldContainItself(C2, D, D1));
    }

    @Test
    void an_outcome_takes_in_nothing_that_serves_it() {
        outcomeD()
                .and(new OutcomeLinked(C2, ID, OTHER))
                .when(new MergeOutcomes(C2, D, List.of(E), REASON))
                .thenRefused(new LinksWouldCircle(C2, E, D));
    }

    @Test
    void an_outcome_takes_in_what_it_serves() {
        outcomeD()
                .and(new OutcomeLinked(C2, OTHER, ID))
                .when(new MergeOutcomes(C2, D, List.of(E), REASON))
                .then(new OutcomeMerged(C2, OTHER, D_NAME), new OutcomesTakenIn(C2, ID, List.of(E_NAME)));
    }

    @Test
    void what_has_ended_is_not_merged() {
        outcomeD()
                .and(new OutcomeWithdrawn(C2, OTHER))
                .when(new MergeOutcomes(C2, D, List.of(E), REASON))
                .thenRefused(new OutcomeIsWithdrawn(C2, E));
    }

    @Test
    void a_merge_names_others_once() {
        assertThatThrownBy(() -> new MergeOutcomes(C2, D, List.of(D), REASON)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new MergeOutcomes(C2, D, List.of(E, E), REASON))
                .isInstanceOf(InvalidValue.class);
    }
}
