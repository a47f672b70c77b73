package org.actionline.roadmap.command.rules;

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
import static org.actionline.roadmap.command.rules.Stories.outcomeD;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.actionline.roadmap.api.InvalidValue;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MoveOutcome;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMoved;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.NotSiblings;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeCodeTaken;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWouldContainItself;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.ParentHasEnded;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.PlaceUnchanged;
import org.actionline.roadmap.api.outcome.Place;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.CodeOutsideSchemes;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(MoveOutcome.class)
class MovesTest {

    private static final OutcomeCode F = new OutcomeCode("F");

    @Test
    void a_new_code_keeps_the_outcome() {
        outcomeD()
                .when(new MoveOutcome(C2, D, F, null, false, null, null, REASON))
                .then(moved(ID, new Place(D, null), new Place(F, null)));
    }

    @Test
    void an_outcome_that_has_a_new_code_is_known_by_it() {
        outcomeD()
                .and(moved(ID, new Place(D, null), new Place(F, null)))
                .when(new MoveOutcome(C2, F, D, null, false, null, null, REASON))
                .then(moved(ID, new Place(F, null), new Place(D, null)));
    }

    @Test
    void two_outcomes_change_codes_by_way_of_a_third() {
        outcomeD()
                .and(moved(ID, new Place(D, null), new Place(F, null)))
                .and(moved(OTHER, new Place(E, null), new Place(D, null)))
                .when(new MoveOutcome(C2, F, E, null, false, null, null, REASON))
                .then(moved(ID, new Place(F, null), new Place(E, null)));
    }

    @Test
    void a_code_that_somebody_has_is_taken() {
        outcomeD()
                .when(new MoveOutcome(C2, D, E, null, false, null, null, REASON))
                .thenRefused(new OutcomeCodeTaken(C2, E));
    }

    @Test
    void a_new_code_follows_the_schemes_of_the_template() {
        var z = new OutcomeCode("Z");
        outcomeD()
                .and(NUMBERED)
                .when(new MoveOutcome(C2, D, z, null, false, null, null, REASON))
                .thenRefused(new CodeOutsideSchemes(C2, z, null, LETTERED.codeSchemes()));
    }

    @Test
    void an_outcome_moves_under_another() {
        outcomeD()
                .when(new MoveOutcome(C2, E, null, D, false, null, null, REASON))
                .then(moved(OTHER, new Place(E, null), new Place(E, D)));
    }

    @Test
    void a_sub_outcome_moves_to_the_top_under_a_new_code() {
        outcomeD()
                .and(D1_DEFINED)
                .when(new MoveOutcome(C2, D1, F, null, true, null, null, REASON))
                .then(moved(D1_ID, new Place(D1, D), new Place(F, null)));
    }

    @Test
    void a_sub_outcome_keeps_its_parent_when_only_its_code_changes() {
        var d2 = new OutcomeCode("D2");
        outcomeD()
                .and(D1_DEFINED)
                .when(new MoveOutcome(C2, D1, d2, null, false, null, null, REASON))
                .then(moved(D1_ID, new Place(D1, D), new Place(d2, D)));
    }

    @Test
    void a_sub_outcome_follows_the_new_code_of_its_parent() {
        outcomeD()
                .and(D1_DEFINED, moved(ID, new Place(D, null), new Place(F, null)))
                .when(new MoveOutcome(C2, D1, null, E, false, null, null, REASON))
                .then(moved(D1_ID, new Place(D1, F), new Place(D1, E)));
    }

    @Test
    void an_outcome_does_not_move_under_what_divides_it() {
        outcomeD()
                .and(D1_DEFINED)
                .when(new MoveOutcome(C2, D, null, D1, false, null, null, REASON))
                .thenRefused(new OutcomeWouldContainItself(C2, D, D1));
    }

    @Test
    void an_outcome_does_not_move_under_what_has_ended() {
        outcomeD()
                .and(new OutcomeWithdrawn(C2, OTHER))
                .when(new MoveOutcome(C2, D, null, E, false, null, null, REASON))
                .thenRefused(new ParentHasEnded(C2, E));
    }

    @Test
    void an_outcome_moves_in_front_of_a_sibling() {
        outcomeD()
                .when(new MoveOutcome(C2, E, null, null, false, D, null, REASON))
                .then(new OutcomeMoved(C2, OTHER, new Place(E, null), new Place(E, null), ID, null));
    }

    @Test
    void an_outcome_moves_behind_a_sibling() {
        outcomeD()
                .when(new MoveOutcome(C2, D, F, null, false, null, E, REASON))
                .then(new OutcomeMoved(C2, ID, new Place(D, null), new Place(F, null), null, OTHER));
    }

    @Test
    void an_outcome_stands_beside_siblings_only() {
        outcomeD()
                .and(D1_DEFINED)
                .when(new MoveOutcome(C2, E, null, null, false, null, D1, REASON))
                .thenRefused(new NotSiblings(C2, E, D1));
    }

    @Test
    void an_outcome_does_not_stand_beside_itself() {
        outcomeD()
                .when(new MoveOutcome(C2, D, null, null, false, D, null, REASON))
                .thenRefused(new NotSiblings(C2, D, D));
    }

    @Test
    void a_move_to_where_it_is_is_refused() {
        outcomeD()
                .when(new MoveOutcome(C2, D, D, null, true, null, null, REASON))
                .thenRefused(new PlaceUnchanged(C2, D));
    }

    @Test
    void a_move_names_one_neighbour_and_one_parent() {
        assertThatThrownBy(() -> new MoveOutcome(C2, D, null, null, false, E, E, REASON))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("after");
        assertThatThrownBy(() -> new MoveOutcome(C2, D, null, E, true, null, null, REASON))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("toTop");
    }

    private static OutcomeMoved moved(OutcomeId outcome, Place from, Place to) {
        return new OutcomeMoved(C2, outcome, from, to, null, null);
    }
}
