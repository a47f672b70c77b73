package org.actionline.roadmap.command.rules;

import static org.actionline.roadmap.command.rules.Stories.C2;
import static org.actionline.roadmap.command.rules.Stories.D;
import static org.actionline.roadmap.command.rules.Stories.ID;
import static org.actionline.roadmap.command.rules.Stories.REASON;
import static org.actionline.roadmap.command.rules.Stories.outcomeD;

import java.math.BigDecimal;
import java.util.List;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.ReviseTarget;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.RewordExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.StateExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.WithdrawExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultReworded;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultStated;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultWithdrawn;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.TargetRevised;
import org.actionline.roadmap.api.expected.ExpectedResultRefusal.ExpectedResultAlreadyStated;
import org.actionline.roadmap.api.expected.ExpectedResultRefusal.ExpectedResultIsWithdrawn;
import org.actionline.roadmap.api.expected.ExpectedResultRefusal.ExpectedResultUnchanged;
import org.actionline.roadmap.api.expected.ExpectedResultRefusal.UnknownExpectedResult;
import org.actionline.roadmap.api.expected.Target;
import org.actionline.roadmap.command.rules.Shown.EveryRowOf;
import org.junit.jupiter.api.Test;

@EveryRowOf(ExpectedResultCommand.class)
class ExpectedResultsTest {

    private static final Target EIGHTY = Target.of("connected", new BigDecimal("80"), "%", null, "institutions");
    private static final Target NINETY = Target.of("connected", new BigDecimal("90"), "%", null, "institutions");
    private static final String TEXT = "Institutions are connected";
    private static final ExpectedResultStated STATED =
            new ExpectedResultStated(C2, ID, new ExpectedResult(TEXT, EIGHTY, null));
    private static final ExpectedResultStated SECOND =
            new ExpectedResultStated(C2, ID, new ExpectedResult("Fees fall", null, null));

    @Test
    void an_expected_result_is_stated_once() {
        var result = new ExpectedResult("All capitals are connected", null, null);
        outcomeD()
                .and(new ExpectedResultStated(C2, ID, result))
                .when(new StateExpectedResult(C2, D, result))
                .thenNothing();
    }

    @Test
    void an_expected_result_is_stated() {
        var result = new ExpectedResult("All capitals are connected", null, null);
        outcomeD().when(new StateExpectedResult(C2, D, result)).then(new ExpectedResultStated(C2, ID, result));
    }

    @Test
    void the_same_words_with_another_target_are_a_revision() {
        outcomeD()
                .and(STATED)
                .when(new StateExpectedResult(C2, D, new ExpectedResult(TEXT, NINETY, null)))
                .thenRefused(new ExpectedResultAlreadyStated(C2, D, 1));
    }

    @Test
    void a_revised_target_keeps_the_old_value() {
        outcomeD()
                .and(STATED)
                .when(new ReviseTarget(C2, D, 1, NINETY, REASON))
                .then(new TargetRevised(C2, ID, 1, EIGHTY, NINETY));
        outcomeD()
                .and(STATED)
                .when(new ReviseTarget(C2, D, 1, null, REASON))
                .then(new TargetRevised(C2, ID, 1, EIGHTY, null));
    }

    @Test
    void a_target_is_revised_to_another_one() {
        outcomeD()
                .and(STATED, new TargetRevised(C2, ID, 1, EIGHTY, NINETY))
                .when(new ReviseTarget(C2, D, 1, NINETY, REASON))
                .thenRefused(new ExpectedResultUnchanged(C2, D, 1));
    }

    @Test
    void rewording_keeps_number_and_target() {
        outcomeD()
                .and(STATED, SECOND)
                .when(new RewordExpectedResult(C2, D, 2, "Fees fall by half", REASON))
                .then(new ExpectedResultReworded(C2, ID, 2, "Fees fall", "Fees fall by half"));
    }

    @Test
    void rewording_changes_the_words_and_takes_nobody_elses() {
        outcomeD()
                .and(STATED)
                .when(new RewordExpectedResult(C2, D, 1, TEXT, REASON))
                .thenRefused(new ExpectedResultUnchanged(C2, D, 1));
        outcomeD()
                .and(STATED, SECOND)
                .when(new RewordExpectedResult(C2, D, 2, TEXT, REASON))
                .thenRefused(new ExpectedResultAlreadyStated(C2, D, 1));
    }

    @Test
    void a_withdrawn_one_keeps_its_number_and_may_be_stated_anew() {
        outcomeD()
                .and(STATED)
                .when(new WithdrawExpectedResult(C2, D, 1, REASON))
                .then(new ExpectedResultWithdrawn(C2, ID, 1));
        outcomeD()
                .and(STATED, new ExpectedResultWithdrawn(C2, ID, 1), STATED)
                .when(new ReviseTarget(C2, D, 2, NINETY, REASON))
                .then(new TargetRevised(C2, ID, 2, EIGHTY, NINETY));
    }

    @Test
    void a_number_that_was_never_given_is_named() {
        changes(2)
                .forEach(command ->
                        outcomeD().and(STATED).when(command).thenRefused(new UnknownExpectedResult(C2, D, 2)));
    }

    @Test
    void a_withdrawn_one_takes_no_changes() {
        changes(1)
                .forEach(command -> outcomeD()
                        .and(STATED, new ExpectedResultWithdrawn(C2, ID, 1))
                        .when(command)
                        .thenRefused(new ExpectedResultIsWithdrawn(C2, D, 1)));
    }

    private static List<ExpectedResultCommand> changes(int number) {
        return List.of(
                new RewordExpectedResult(C2, D, number, "Other words", REASON),
                new ReviseTarget(C2, D, number, NINETY, REASON),
                new WithdrawExpectedResult(C2, D, number, REASON));
    }
}
