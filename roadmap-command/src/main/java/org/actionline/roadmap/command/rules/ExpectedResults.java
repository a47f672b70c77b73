package org.actionline.roadmap.command.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.ReviseTarget;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.RewordExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.StateExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.WithdrawExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultEvent;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultReworded;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultStated;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultWithdrawn;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.TargetRevised;
import org.actionline.roadmap.api.expected.ExpectedResultRefusal.ExpectedResultAlreadyStated;
import org.actionline.roadmap.api.expected.ExpectedResultRefusal.ExpectedResultIsWithdrawn;
import org.actionline.roadmap.api.expected.ExpectedResultRefusal.ExpectedResultUnchanged;
import org.actionline.roadmap.api.expected.ExpectedResultRefusal.UnknownExpectedResult;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.ToOutcome;

/** Expected results and their targets: stated once, numbered in that order, from then on changed with a reason. */
record ExpectedResults(Map<OutcomeId, List<Stated>> stated) {

    static final ExpectedResults NONE = new ExpectedResults(Map.of());

    static final Rules<ExpectedResultCommand> RULES = Rules.of(
            ExpectedResultCommand.class,
            ExpectedResults::needs,
            ExpectedResults::decide,
            Rule.on(StateExpectedResult.class)
                    .onLiveOutcome()
                    .refuses(ExpectedResultAlreadyStated.class)
                    .makes(ExpectedResultStated.class)
                    .orNothing(),
            Rule.on(RewordExpectedResult.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(UnknownExpectedResult.class, ExpectedResultIsWithdrawn.class)
                    .refuses(ExpectedResultUnchanged.class, ExpectedResultAlreadyStated.class)
                    .makes(ExpectedResultReworded.class),
            Rule.on(ReviseTarget.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(UnknownExpectedResult.class, ExpectedResultIsWithdrawn.class)
                    .refuses(ExpectedResultUnchanged.class)
                    .makes(TargetRevised.class),
            Rule.on(WithdrawExpectedResult.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(UnknownExpectedResult.class, ExpectedResultIsWithdrawn.class)
                    .makes(ExpectedResultWithdrawn.class));

    /** An expected result and whether it still stands. Its number is its place in the list, counted from 1. */
    record Stated(ExpectedResult expected, boolean withdrawn) {

        boolean says(String text) {
            return !withdrawn && expected.text().equals(text);
        }

        private Stated with(ExpectedResult to) {
            return new Stated(to, withdrawn);
        }
    }

    /** The numbers of the expected results that stand and have a target in this unit. */
    List<Integer> withTargetIn(String unit, OutcomeId outcome) {
        return IntStream.rangeClosed(1, of(outcome).size())
                .filter(number -> {
                    var one = of(outcome).get(number - 1);
                    var target = one.expected().target();
                    return !one.withdrawn() && target != null && target.unit().equals(unit);
                })
                .boxed()
                .toList();
    }

    /** What an outcome should lead to, withdrawn ones left out. */
    List<ExpectedResult> standing(OutcomeId outcome) {
        return of(outcome).stream()
                .filter(one -> !one.withdrawn())
                .map(Stated::expected)
                .toList();
    }

    private static Needs needs(ExpectedResultCommand command) {
        return Needs.of(command.roadmap()).outcome(command.outcome(), ExpectedResultEvent.class);
    }

    private static List<ExpectedResultEvent> decide(ExpectedResultCommand command, Known known) {
        var outcome = Outcomes.live(command, known).id();
        var expected = known.expectedResults();
        return switch (command) {
            case StateExpectedResult c -> state(c, outcome, expected);
            case RewordExpectedResult c -> List.of(reword(c, outcome, expected));
            case ReviseTarget c -> List.of(revise(c, outcome, expected));
            case WithdrawExpectedResult c -> {
                expected.standing(c, outcome, c.number());
                yield List.of(new ExpectedResultWithdrawn(c.roadmap(), outcome, c.number()));
            }
        };
    }

    private static List<ExpectedResultEvent> state(StateExpectedResult c, OutcomeId outcome, ExpectedResults all) {
        var number = all.numberOf(outcome, c.expectedResult().text());
        if (number == 0) {
            return List.of(new ExpectedResultStated(c.roadmap(), outcome, c.expectedResult()));
        }
        if (!all.of(outcome).get(number - 1).expected().equals(c.expectedResult())) {
            throw new CommandRefused(new ExpectedResultAlreadyStated(c.roadmap(), c.outcome(), number));
        }
        return List.of();
    }

    private static ExpectedResultEvent reword(RewordExpectedResult c, OutcomeId outcome, ExpectedResults all) {
        var before = all.standing(c, outcome, c.number()).text();
        var other = all.numberOf(outcome, c.text());
        requireChange(c, c.number(), other != c.number());
        if (other != 0) {
            throw new CommandRefused(new ExpectedResultAlreadyStated(c.roadmap(), c.outcome(), other));
        }
        return new ExpectedResultReworded(c.roadmap(), outcome, c.number(), before, c.text());
    }

    private static ExpectedResultEvent revise(ReviseTarget c, OutcomeId outcome, ExpectedResults all) {
        var before = all.standing(c, outcome, c.number()).target();
        requireChange(c, c.number(), !Objects.equals(before, c.target()));
        return new TargetRevised(c.roadmap(), outcome, c.number(), before, c.target());
    }

    private static void requireChange(ToOutcome c, int number, boolean changed) {
        if (!changed) {
            throw new CommandRefused(new ExpectedResultUnchanged(c.roadmap(), c.outcome(), number));
        }
    }

    /** @throws CommandRefused unless the outcome has an expected result of this number that was not withdrawn */
    ExpectedResult standing(ToOutcome c, OutcomeId outcome, int number) {
        if (number < 1 || number > of(outcome).size()) {
            throw new CommandRefused(new UnknownExpectedResult(c.roadmap(), c.outcome(), number));
        }
        var found = of(outcome).get(number - 1);
        if (found.withdrawn()) {
            throw new CommandRefused(new ExpectedResultIsWithdrawn(c.roadmap(), c.outcome(), number));
        }
        return found.expected();
    }

    /** The number under which these words stand, 0 if they do not. */
    private int numberOf(OutcomeId outcome, String text) {
        var all = of(outcome);
        for (var number = 1; number <= all.size(); number++) {
            if (all.get(number - 1).says(text)) {
                return number;
            }
        }
        return 0;
    }

    private List<Stated> of(OutcomeId outcome) {
        return stated.getOrDefault(outcome, List.of());
    }

    static ExpectedResults evolve(ExpectedResults all, ExpectedResultEvent event) {
        return switch (event) {
            case ExpectedResultStated e -> all.stated(e.outcome(), e.expectedResult());
            case ExpectedResultReworded e ->
                all.changed(e.outcome(), e.number(), one -> one.with(reworded(one.expected(), e.to())));
            case TargetRevised e ->
                all.changed(
                        e.outcome(),
                        e.number(),
                        one -> one.with(new ExpectedResult(
                                one.expected().text(), e.to(), one.expected().sharedWith())));
            case ExpectedResultWithdrawn e ->
                all.changed(e.outcome(), e.number(), one -> new Stated(one.expected(), true));
        };
    }

    private static ExpectedResult reworded(ExpectedResult expected, String to) {
        return new ExpectedResult(to, expected.target(), expected.sharedWith());
    }

    private ExpectedResults stated(OutcomeId outcome, ExpectedResult expected) {
        var number = numberOf(outcome, expected.text());
        if (number > 0) {
            return changed(outcome, number, one -> one.with(expected));
        }
        var more = new ArrayList<>(of(outcome));
        more.add(new Stated(expected, false));
        return new ExpectedResults(Grown.by(stated, outcome, List.copyOf(more)));
    }

    private ExpectedResults changed(OutcomeId outcome, int number, UnaryOperator<Stated> change) {
        var all = new ArrayList<>(of(outcome));
        all.set(number - 1, change.apply(all.get(number - 1)));
        return new ExpectedResults(Grown.by(stated, outcome, List.copyOf(all)));
    }
}
