package org.actionline.roadmap.command.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMerged;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMoved;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeSplit;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.OutcomeName;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeHasMoved;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWasMerged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWasSplit;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.UnknownOutcome;
import org.actionline.roadmap.api.outcome.Place;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapOpened;
import org.actionline.roadmap.api.roadmap.RoadmapEvent.RoadmapRetired;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapIsRetired;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;

/**
 * given history, when command, then events or refusal: reads, folds and decides as the product does, without Axon.
 *
 * <p>Every decision is held against the command's row in its concept's table: a refusal or event that the row does not list fails
 * the test. A command that succeeds is also tried in an unopened and a retired roadmap, before its outcome was defined and after it was
 * withdrawn, split, merged or moved away, where its row says that it is refused there; no test has to repeat those.
 */
final class Given {

    static final ActorId STAFF = new ActorId("staff");

    private final List<Read> history;

    private Given(List<Read> history) {
        this.history = history;
    }

    static Given given(RegisterEvent... history) {
        return new Given(List.of()).and(history);
    }

    Given and(RegisterEvent... more) {
        return andBy(STAFF, more);
    }

    /** More of the history, caused by somebody in particular. */
    Given andBy(ActorId actor, RegisterEvent... more) {
        var longer = new ArrayList<>(history);
        for (var event : more) {
            longer.add(new Read(longer.size(), event, actor));
        }
        return new Given(List.copyOf(longer));
    }

    When when(RegisterCommand command) {
        return new When(command, STAFF);
    }

    final class When {

        private final RegisterCommand command;
        private final ActorId asker;
        private final Rule row;

        private When(RegisterCommand command, ActorId asker) {
            this.command = command;
            this.asker = asker;
            this.row = Rulebook.table().stream()
                    .filter(rule -> rule.command() == command.getClass())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No table lists " + command.getClass()));
        }

        When by(ActorId actor) {
            return new When(command, actor);
        }

        void then(RegisterEvent... events) {
            assertThat(decide(history)).isEqualTo(List.of(events));
            assertThat(row.events())
                    .as("events in the row of %s", command.getClass())
                    .containsAll(List.of(events).stream()
                            .map(RegisterEvent::getClass)
                            .toList());
            for (var event : events) {
                Shown.add(command.getClass(), event.getClass());
            }
            standing();
        }

        void thenNothing() {
            assertThat(decide(history)).isEmpty();
            assertThat(row.nothingWhenSo())
                    .as("row of %s says \"or nothing\"", command.getClass())
                    .isTrue();
            Shown.add(command.getClass(), Void.class);
            standing();
        }

        void thenRefused(Refusal refusal) {
            assertThat(refusalOf(history)).isEqualTo(refusal);
            assertThat(row.refusals())
                    .as("refusals in the row of %s", command.getClass())
                    .contains(refusal.getClass());
            Shown.add(command.getClass(), refusal.getClass());
        }

        private List<? extends RegisterEvent> decide(List<Read> past) {
            return Rulebook.decide(command, Known.read(command, asker, new MemoryLog(past)));
        }

        private Refusal refusalOf(List<Read> past) {
            var thrown = catchThrowableOfType(CommandRefused.class, () -> decide(past));
            assertThat(thrown).as("refusal").isNotNull();
            return thrown.refusal();
        }

        /** What a row says of closed roadmaps and of outcomes that do not live holds too. */
        private void standing() {
            if (row.refusals().contains(UnknownRoadmap.class)) {
                standing(List.of(), new UnknownRoadmap(command.roadmap()));
            }
            if (row.refusals().containsAll(List.of(UnknownRoadmap.class, RoadmapIsRetired.class))) {
                var retired = Given.this.and(new RoadmapRetired(command.roadmap()));
                standing(retired.history, new RoadmapIsRetired(command.roadmap()));
            }
            if (command instanceof ToOutcome c && row.refusals().contains(OutcomeIsWithdrawn.class)) {
                standing(c.roadmap(), c.outcome());
            }
        }

        private void standing(RoadmapCode roadmap, OutcomeCode code) {
            var opened = history.stream()
                    .filter(read -> read.event() instanceof RoadmapOpened)
                    .toList();
            standing(opened, new UnknownOutcome(roadmap, code));
            var id = requireNonNull(Known.of(asker, history).outcomes().named(code));
            var other = new OutcomeName(new OutcomeId(new UUID(9, 9)), new OutcomeCode("Z9"));
            standing(after(new OutcomeWithdrawn(roadmap, id)), new OutcomeIsWithdrawn(roadmap, code));
            standing(
                    after(new OutcomeSplit(roadmap, id, List.of(other))),
                    new OutcomeWasSplit(roadmap, code, List.of(other.code())));
            standing(after(new OutcomeMerged(roadmap, id, other)), new OutcomeWasMerged(roadmap, code, other.code()));
            var moved = new OutcomeMoved(roadmap, id, new Place(code, null), new Place(other.code(), null), null, null);
            standing(after(moved), new OutcomeHasMoved(roadmap, code, other.code()));
        }

        private List<Read> after(RegisterEvent event) {
            return Given.this.and(event).history;
        }

        private void standing(List<Read> past, Refusal refusal) {
            assertThat(refusalOf(past)).isEqualTo(refusal);
            Shown.add(command.getClass(), refusal.getClass());
        }
    }
}
