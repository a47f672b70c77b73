package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Given.given;
import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.DEFINED;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.OPENED;
import static org.actionline.roadmap.command.rules.Stories.OTHER;
import static org.actionline.roadmap.command.rules.Stories.REASON;
import static org.actionline.roadmap.command.rules.Stories.WITHDRAWN;
import static org.actionline.roadmap.command.rules.Stories.outcomeD;

import org.actionline.roadmap.api.outcome.Mark;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.RewordOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.WithdrawOutcome;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeCodeTaken;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.StatementUnchanged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.UnknownOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(OutcomeCommand.class)
class OutcomesTest {

    @Test
    void nothing_happens_in_a_roadmap_that_was_never_opened() {
        given().when(new DefineOutcome(C2, ID, D, null, "Broadband networks grow", Mark.FIRM))
                .thenRefused(new UnknownRoadmap(C2));
    }

    @Test
    void an_outcome_is_defined_under_its_printed_code() {
        given(OPENED)
                .when(new DefineOutcome(C2, ID, D, null, "Broadband networks grow", Mark.FIRM))
                .then(DEFINED);
    }

    @Test
    void a_code_is_given_once() {
        outcomeD()
                .when(new DefineOutcome(C2, OTHER, D, null, "Something else", Mark.FIRM))
                .thenRefused(new OutcomeCodeTaken(C2, D));
    }

    @Test
    void a_code_stays_taken_after_a_withdrawal() {
        outcomeD()
                .and(WITHDRAWN)
                .when(new DefineOutcome(C2, OTHER, D, null, "Something else", Mark.FIRM))
                .thenRefused(new OutcomeCodeTaken(C2, D));
    }

    @Test
    void a_sub_outcome_needs_its_parent() {
        given(OPENED)
                .when(new DefineOutcome(C2, ID, new OutcomeCode("D1"), D, "Orbits are open to all", Mark.FIRM))
                .thenRefused(new UnknownOutcome(C2, D));
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
}
