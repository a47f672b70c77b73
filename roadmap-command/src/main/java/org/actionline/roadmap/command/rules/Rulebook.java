package org.actionline.roadmap.command.rules;

import java.util.List;
import java.util.OptionalLong;
import org.actionline.roadmap.api.CommandRefusal.CommandIdReused;
import org.actionline.roadmap.api.CommandRefusal.EvidenceNotKept;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.grid.GridCommand.RecordResults;
import org.actionline.roadmap.api.grid.GridRefusal.RefusedRow;
import org.actionline.roadmap.api.grid.GridRefusal.RowsRefused;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeHasChanged;

/** The rules of all concepts. */
public final class Rulebook {

    /** Refusals that any command can meet before its rules are asked: they come from its envelope, or from files that it cites. */
    public static final List<Class<? extends Refusal>> ALWAYS =
            List.of(CommandIdReused.class, EvidenceNotKept.class, OutcomeHasChanged.class);

    private static final List<Rules<?>> CONCEPTS = List.of(
            Roadmaps.RULES,
            Outcomes.RULES,
            Timings.RULES,
            References.RULES,
            ExpectedResults.RULES,
            Activities.RULES,
            Resources.RULES,
            Partners.RULES,
            Links.RULES,
            Periods.RULES,
            Results.RULES,
            Grids.RULES,
            Versions.RULES,
            Doubts.RULES);

    private Rulebook() {}

    /** Which events the decision about a command has to know. */
    public static Needs needs(RegisterCommand command) {
        return of(command).needsOf(command);
    }

    /**
     * Pure. Returns the facts, none when everything is already so.
     *
     * @param known read by the needs of the same command
     * @throws org.actionline.roadmap.api.CommandRefused when a rule forbids it
     */
    public static List<? extends RegisterEvent> decide(RegisterCommand command, Known known) {
        return of(command).decide(command, known);
    }

    /**
     * Pure. The position of the event that brought a refusal about: before it the same command would have been carried out, or refused
     * for another reason. None when the command was refused like that from the beginning.
     */
    public static OptionalLong turn(RegisterCommand command, Known known, Refusal refusal) {
        if (refusal instanceof RowsRefused rows) {
            return Grids.turn(rows);
        }
        var past = Known.nothing(known.asker());
        var before = refusedAs(refusal, command, past);
        var turn = OptionalLong.empty();
        for (var read : known.reads()) {
            past.add(read);
            var now = refusedAs(refusal, command, past);
            if (now && !before) {
                turn = OptionalLong.of(read.position());
            }
            before = now;
        }
        return turn;
    }

    /** The rows of a grid that are not recorded although others are; none of any other command. */
    public static List<RefusedRow> leftOut(RegisterCommand command, Known known) {
        return command instanceof RecordResults grid ? Grids.refused(grid, known) : List.of();
    }

    private static boolean refusedAs(Refusal refusal, RegisterCommand command, Known past) {
        try {
            decide(command, past);
            return false;
        } catch (CommandRefused refused) {
            return refused.refusal().equals(refusal);
        }
    }

    /** The tables of all concepts, concept by concept. */
    public static List<Rule> table() {
        return CONCEPTS.stream().flatMap(rules -> rules.table().stream()).toList();
    }

    private static Rules<?> of(RegisterCommand command) {
        return CONCEPTS.stream()
                .filter(rules -> rules.commands().isInstance(command))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rules for " + command.getClass()));
    }
}
