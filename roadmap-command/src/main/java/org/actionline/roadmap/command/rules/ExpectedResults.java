package org.actionline.roadmap.command.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionline.roadmap.api.expected.ExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultCommand;
import org.actionline.roadmap.api.expected.ExpectedResultCommand.StateExpectedResult;
import org.actionline.roadmap.api.expected.ExpectedResultEvent;
import org.actionline.roadmap.api.expected.ExpectedResultEvent.ExpectedResultStated;
import org.actionline.roadmap.api.outcome.OutcomeId;

/** Expected results and their targets: stating the same again changes nothing. */
record ExpectedResults(Map<OutcomeId, Set<ExpectedResult>> stated) {

    static final ExpectedResults NONE = new ExpectedResults(Map.of());

    static final Rules<ExpectedResultCommand> RULES = Rules.of(
            ExpectedResultCommand.class,
            ExpectedResults::needs,
            ExpectedResults::decide,
            Rule.on(StateExpectedResult.class)
                    .onLiveOutcome()
                    .makes(ExpectedResultStated.class)
                    .orNothing());

    private static Needs needs(ExpectedResultCommand command) {
        var needs = Needs.of(command.roadmap());
        return switch (command) {
            case StateExpectedResult c -> needs.outcome(c.outcome(), ExpectedResultEvent.class);
        };
    }

    private static List<ExpectedResultEvent> decide(ExpectedResultCommand command, Known known) {
        var outcome = Outcomes.live(command, known).id();
        var stated = known.expectedResults().stated.getOrDefault(outcome, Set.of());
        return switch (command) {
            case StateExpectedResult c ->
                stated.contains(c.expectedResult())
                        ? List.of()
                        : List.of(new ExpectedResultStated(c.roadmap(), outcome, c.expectedResult()));
        };
    }

    static ExpectedResults evolve(ExpectedResults expected, ExpectedResultEvent event) {
        return switch (event) {
            case ExpectedResultStated e ->
                new ExpectedResults(Grown.within(expected.stated, e.outcome(), e.expectedResult()));
        };
    }
}
