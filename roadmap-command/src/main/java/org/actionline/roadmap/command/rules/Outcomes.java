package org.actionline.roadmap.command.rules;

import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.RewordOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.WithdrawOutcome;
import org.actionline.roadmap.api.outcome.OutcomeEvent;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeCodeTaken;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.StatementUnchanged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.UnknownOutcome;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.jspecify.annotations.Nullable;

/** The rows: a code is given once, words change with a reason, and what is withdrawn takes no more changes. */
public record Outcomes(Map<OutcomeCode, OutcomeId> codes, Map<OutcomeId, Stage> stages) {

    static final Outcomes NONE = new Outcomes(Map.of(), Map.of());

    static final Rules<OutcomeCommand> RULES = Rules.of(
            OutcomeCommand.class,
            Outcomes::needs,
            Outcomes::decide,
            Rule.on(DefineOutcome.class)
                    .inOpenRoadmap()
                    .refuses(OutcomeCodeTaken.class, UnknownOutcome.class)
                    .makes(OutcomeDefined.class),
            Rule.on(RewordOutcome.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(StatementUnchanged.class)
                    .makes(OutcomeReworded.class),
            Rule.on(WithdrawOutcome.class).withReason().onLiveOutcome().makes(OutcomeWithdrawn.class));

    /** Where an outcome stands in its life. */
    sealed interface Stage {

        record Unborn() implements Stage {}

        record Live(OutcomeId id, String statement) implements Stage {}

        record Withdrawn(OutcomeId id) implements Stage {}
    }

    /** The outcome under a code, absent when the code was never given. */
    public @Nullable OutcomeId named(OutcomeCode code) {
        return codes.get(code);
    }

    Stage stage(OutcomeCode code) {
        var id = named(code);
        return id == null ? new Stage.Unborn() : stages.getOrDefault(id, new Stage.Unborn());
    }

    /**
     * The living outcome that a command names, in an open roadmap; where nearly every rule starts.
     *
     * @throws CommandRefused when there is none
     */
    static Stage.Live live(ToOutcome command, Known known) {
        known.roadmaps().requireOpen(command.roadmap());
        return known.outcomes().live(command.roadmap(), command.outcome());
    }

    /** @throws CommandRefused unless a living outcome has the code */
    Stage.Live live(RoadmapCode roadmap, OutcomeCode code) {
        return switch (stage(code)) {
            case Stage.Live live -> live;
            case Stage.Unborn unborn -> throw new CommandRefused(new UnknownOutcome(roadmap, code));
            case Stage.Withdrawn gone -> throw new CommandRefused(new OutcomeIsWithdrawn(roadmap, code));
        };
    }

    /** @throws CommandRefused unless some outcome has the code, living or not */
    OutcomeId known(RoadmapCode roadmap, OutcomeCode code) {
        var id = named(code);
        if (id == null) {
            throw new CommandRefused(new UnknownOutcome(roadmap, code));
        }
        return id;
    }

    private static Needs needs(OutcomeCommand command) {
        var needs = Needs.of(command.roadmap());
        return switch (command) {
            case DefineOutcome c -> {
                var own = needs.code(c.outcome());
                yield c.parent() == null ? own : own.code(c.parent());
            }
            case RewordOutcome c -> needs.outcome(c.outcome());
            case WithdrawOutcome c -> needs.outcome(c.outcome());
        };
    }

    private static List<OutcomeEvent> decide(OutcomeCommand command, Known known) {
        return switch (command) {
            case DefineOutcome c -> define(c, known);
            case RewordOutcome c -> reword(c, live(c, known));
            case WithdrawOutcome c ->
                List.of(new OutcomeWithdrawn(c.roadmap(), live(c, known).id()));
        };
    }

    private static List<OutcomeEvent> define(DefineOutcome c, Known known) {
        known.roadmaps().requireOpen(c.roadmap());
        if (known.outcomes().named(c.outcome()) != null) {
            throw new CommandRefused(new OutcomeCodeTaken(c.roadmap(), c.outcome()));
        }
        if (c.parent() != null) {
            known.outcomes().known(c.roadmap(), c.parent());
        }
        return List.of(new OutcomeDefined(c.roadmap(), c.id(), c.outcome(), c.parent(), c.statement(), c.mark()));
    }

    private static List<OutcomeEvent> reword(RewordOutcome c, Stage.Live outcome) {
        if (c.statement().equals(outcome.statement())) {
            throw new CommandRefused(new StatementUnchanged(c.roadmap(), c.outcome()));
        }
        return List.of(new OutcomeReworded(c.roadmap(), outcome.id(), outcome.statement(), c.statement()));
    }

    static Outcomes evolve(Outcomes outcomes, OutcomeEvent event) {
        return switch (event) {
            case OutcomeDefined e ->
                new Outcomes(
                        Grown.by(outcomes.codes, e.code(), e.outcome()),
                        Grown.by(outcomes.stages, e.outcome(), new Stage.Live(e.outcome(), e.statement())));
            case OutcomeReworded e -> outcomes.staged(e.outcome(), new Stage.Live(e.outcome(), e.to()));
            case OutcomeWithdrawn e -> outcomes.staged(e.outcome(), new Stage.Withdrawn(e.outcome()));
        };
    }

    private Outcomes staged(OutcomeId id, Stage stage) {
        return new Outcomes(codes, Grown.by(stages, id, stage));
    }
}
