package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Given.given;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.D1;
import static org.actionline.roadmap.command.rules.Stories.D1_DEFINED;
import static org.actionline.roadmap.command.rules.Stories.D1_ID;
import static org.actionline.roadmap.command.rules.Stories.DEFINED;
import static org.actionline.roadmap.command.rules.Stories.E;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.LETTERED;
import static org.actionline.roadmap.command.rules.Stories.NUMBERED;
import static org.actionline.roadmap.command.rules.Stories.OPENED;
import static org.actionline.roadmap.command.rules.Stories.OTHER;
import static org.actionline.roadmap.command.rules.Stories.REASON;
import static org.actionline.roadmap.command.rules.Stories.WITHDRAWN;
import static org.actionline.roadmap.command.rules.Stories.outcomeD;

import java.util.List;
import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MarkOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.ReinstateOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.RewordOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.WithdrawOutcome;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMarked;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMerged;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMoved;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReinstated;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeSplit;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeName;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.MarkUnchanged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeCodeTaken;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeHasMoved;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsDivided;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeNotWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWasMerged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWasSplit;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.ParentHasEnded;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.StatementUnchanged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.SubdivisionUnjustified;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.UnknownOutcome;
import org.actionline.roadmap.api.outcome.Place;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.CodeOutsideSchemes;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf({DefineOutcome.class, RewordOutcome.class, MarkOutcome.class, WithdrawOutcome.class, ReinstateOutcome.class
})
class OutcomesTest {

    private static final OutcomeCode F = new OutcomeCode("F");
    private static final OutcomeCode Z = new OutcomeCode("Z");

    @Test
    void nothing_happens_in_a_roadmap_that_was_never_opened() {
        given().when(new DefineOutcome(C2, ID, D, null, "Broadband networks grow", Mark.FIRM, null))
                .thenRefused(new UnknownRoadmap(C2));
    }

    @Test
    void an_outcome_is_defined_under_its_printed_code() {
        given(OPENED)
                .when(new DefineOutcome(C2, ID, D, null, "Broadband networks grow", Mark.FIRM, null))
                .then(DEFINED);
    }

    @Test
    void a_code_is_given_once() {
        outcomeD()
                .when(new DefineOutcome(C2, OTHER, D, null, "Something else", Mark.FIRM, null))
                .thenRefused(new OutcomeCodeTaken(C2, D));
    }

    @Test
    void a_code_stays_taken_after_a_withdrawal() {
        outcomeD()
                .and(WITHDRAWN)
                .when(new DefineOutcome(C2, OTHER, D, null, "Something else", Mark.FIRM, null))
                .thenRefused(new OutcomeCodeTaken(C2, D));
    }

    @Test
    void a_sub_outcome_needs_its_parent() {
        given(OPENED)
                .when(new DefineOutcome(C2, ID, new OutcomeCode("D1"), D, "Orbits are open to all", Mark.FIRM, REASON))
                .thenRefused(new UnknownOutcome(C2, D));
    }

    @Test
    void an_outcome_is_divided_with_a_justification() {
        outcomeD()
                .when(new DefineOutcome(C2, D1_ID, D1, D, D1_DEFINED.statement(), D1_DEFINED.mark(), REASON))
                .then(D1_DEFINED);
    }

    @Test
    void an_outcome_is_not_divided_without_a_justification() {
        outcomeD()
                .when(new DefineOutcome(C2, D1_ID, D1, D, "Orbits are open to all", Mark.FIRM, null))
                .thenRefused(new SubdivisionUnjustified(C2, D1, D));
    }

    @Test
    void rewording_keeps_the_words_that_were() {
        outcomeD()
                .when(new RewordOutcome(C2, D, "Broadband reaches all", REASON))
                .then(new OutcomeReworded(C2, ID, "Broadband networks grow", "Broadband reaches all"));
    }

    @Test
    void rewording_with_the_same_words_is_refused() {
        outcomeD()
                .when(new RewordOutcome(C2, D, "Broadband networks grow", REASON))
                .thenRefused(new StatementUnchanged(C2, D));
    }

    @Test
    void a_withdrawn_outcome_stays_withdrawn() {
        outcomeD().and(WITHDRAWN).when(new WithdrawOutcome(C2, D, REASON)).thenRefused(new OutcomeIsWithdrawn(C2, D));
    }

    @Test
    void an_outcome_is_withdrawn_with_a_reason() {
        outcomeD().when(new WithdrawOutcome(C2, D, REASON)).then(WITHDRAWN);
    }

    @Test
    void a_code_that_moved_away_is_free() {
        outcomeD()
                .and(new OutcomeMoved(C2, ID, new Place(D, null), new Place(F, null), null, null))
                .when(new DefineOutcome(C2, D1_ID, D, null, "Something else", Mark.FIRM, null))
                .then(new OutcomeDefined(C2, D1_ID, D, null, "Something else", Mark.FIRM));
    }

    @Test
    void a_code_that_another_moved_to_is_taken() {
        outcomeD()
                .and(new OutcomeMoved(C2, ID, new Place(D, null), new Place(F, null), null, null))
                .when(new DefineOutcome(C2, D1_ID, F, null, "Something else", Mark.FIRM, null))
                .thenRefused(new OutcomeCodeTaken(C2, F));
    }

    @Test
    void a_code_follows_the_schemes_of_the_template() {
        given(OPENED, NUMBERED)
                .when(new DefineOutcome(C2, ID, Z, null, "Broadband networks grow", Mark.FIRM, null))
                .thenRefused(new CodeOutsideSchemes(C2, Z, null, LETTERED.codeSchemes()));
    }

    @Test
    void the_code_of_a_sub_outcome_follows_the_schemes_too() {
        given(OPENED, NUMBERED, DEFINED)
                .when(new DefineOutcome(
                        C2, D1_ID, new OutcomeCode("E1"), D, "Orbits are open to all", Mark.FIRM, REASON))
                .thenRefused(new CodeOutsideSchemes(C2, new OutcomeCode("E1"), D, LETTERED.codeSchemes()));
    }

    @Test
    void a_code_within_the_schemes_is_given() {
        given(OPENED, NUMBERED)
                .when(new DefineOutcome(C2, ID, D, null, DEFINED.statement(), Mark.FIRM, null))
                .then(DEFINED);
    }

    @Test
    void an_outcome_that_has_ended_is_not_divided() {
        outcomeD()
                .and(WITHDRAWN)
                .when(new DefineOutcome(C2, D1_ID, D1, D, "Orbits are open to all", Mark.FIRM, REASON))
                .thenRefused(new ParentHasEnded(C2, D));
    }

    @Test
    void the_old_code_of_a_parent_leads_to_the_new_one() {
        outcomeD()
                .and(new OutcomeMoved(C2, ID, new Place(D, null), new Place(F, null), null, null))
                .when(new DefineOutcome(C2, D1_ID, D1, D, "Orbits are open to all", Mark.FIRM, REASON))
                .thenRefused(new OutcomeHasMoved(C2, D, F));
    }

    @Test
    void an_outcome_is_marked_with_a_reason() {
        outcomeD()
                .when(new MarkOutcome(C2, D, Mark.TENTATIVE, REASON))
                .then(new OutcomeMarked(C2, ID, Mark.FIRM, Mark.TENTATIVE));
    }

    @Test
    void a_mark_is_taken_away_by_calling_it_firm() {
        outcomeD()
                .and(new OutcomeMarked(C2, ID, Mark.FIRM, Mark.HISTORICAL))
                .when(new MarkOutcome(C2, D, Mark.FIRM, REASON))
                .then(new OutcomeMarked(C2, ID, Mark.HISTORICAL, Mark.FIRM));
    }

    @Test
    void the_same_mark_is_refused() {
        outcomeD().when(new MarkOutcome(C2, D, Mark.FIRM, REASON)).thenRefused(new MarkUnchanged(C2, D, Mark.FIRM));
    }

    @Test
    void an_outcome_is_not_withdrawn_while_others_divide_it() {
        outcomeD()
                .and(D1_DEFINED)
                .when(new WithdrawOutcome(C2, D, REASON))
                .thenRefused(new OutcomeIsDivided(C2, D, List.of(D1)));
    }

    @Test
    void an_outcome_is_withdrawn_after_what_divided_it() {
        outcomeD()
                .and(D1_DEFINED, new OutcomeWithdrawn(C2, D1_ID))
                .when(new WithdrawOutcome(C2, D, REASON))
                .then(WITHDRAWN);
    }

    @Test
    void a_withdrawn_outcome_is_reinstated_under_its_code() {
        outcomeD().and(WITHDRAWN).when(new ReinstateOutcome(C2, D, REASON)).then(new OutcomeReinstated(C2, ID));
    }

    @Test
    void what_was_never_defined_is_not_reinstated() {
        given(OPENED).when(new ReinstateOutcome(C2, D, REASON)).thenRefused(new UnknownOutcome(C2, D));
    }

    @Test
    void an_old_code_reinstates_nothing() {
        outcomeD()
                .and(new OutcomeMoved(C2, ID, new Place(D, null), new Place(F, null), null, null), WITHDRAWN)
                .when(new ReinstateOutcome(C2, D, REASON))
                .thenRefused(new OutcomeHasMoved(C2, D, F));
    }

    @Test
    void a_living_outcome_is_not_reinstated() {
        outcomeD().when(new ReinstateOutcome(C2, D, REASON)).thenRefused(new OutcomeNotWithdrawn(C2, D));
    }

    @Test
    void a_split_outcome_is_not_reinstated() {
        outcomeD()
                .and(new OutcomeSplit(C2, ID, List.of(new OutcomeName(D1_ID, D1))))
                .when(new ReinstateOutcome(C2, D, REASON))
                .thenRefused(new OutcomeWasSplit(C2, D, List.of(D1)));
    }

    @Test
    void a_merged_outcome_is_not_reinstated() {
        outcomeD()
                .and(new OutcomeMerged(C2, ID, new OutcomeName(OTHER, E)))
                .when(new ReinstateOutcome(C2, D, REASON))
                .thenRefused(new OutcomeWasMerged(C2, D, E));
    }

    @Test
    void a_sub_outcome_is_reinstated_only_under_a_living_parent() {
        outcomeD()
                .and(D1_DEFINED, new OutcomeWithdrawn(C2, D1_ID), WITHDRAWN)
                .when(new ReinstateOutcome(C2, D1, REASON))
                .thenRefused(new ParentHasEnded(C2, D));
    }
}
