package org.actionline.roadmap.command.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.jspecify.annotations.Nullable;

/** given history, when command, then events or refusal: folds and decides as the product does, without Axon. */
final class Given {

    private final List<RegisterEvent> history;

    private Given(List<RegisterEvent> history) {
        this.history = history;
    }

    static Given given(RegisterEvent... history) {
        return new Given(List.of(history));
    }

    Given and(RegisterEvent... more) {
        return new Given(Stream.concat(history.stream(), Stream.of(more)).toList());
    }

    When when(ToOutcome command) {
        return new When(command);
    }

    final class When {

        private final ToOutcome command;

        private When(ToOutcome command) {
            this.command = command;
        }

        void then(OfOutcome... events) {
            assertThat(decide()).containsExactly(events);
        }

        void thenNothing() {
            assertThat(decide()).isEmpty();
        }

        void thenRefused(Refusal refusal) {
            var thrown = catchThrowableOfType(CommandRefused.class, this::decide);
            assertThat(thrown).as("refusal").isNotNull();
            assertThat(thrown.refusal()).isEqualTo(refusal);
        }

        private List<OfOutcome> decide() {
            var around = Surroundings.NONE;
            for (var event : history) {
                around = Surroundings.evolve(around, event);
            }
            return OutcomeRules.decide(command, around, outcome(around.idOf(command.outcome())));
        }

        private Outcome outcome(@Nullable OutcomeId id) {
            var outcome = Outcome.UNBORN;
            for (var event : history) {
                if (event instanceof OfOutcome change && change.outcome().equals(id)) {
                    outcome = Outcome.evolve(outcome, change);
                }
            }
            return outcome;
        }
    }
}
