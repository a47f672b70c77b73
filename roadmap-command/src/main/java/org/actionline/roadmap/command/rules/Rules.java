package org.actionline.roadmap.command.rules;

import java.util.List;
import java.util.function.Function;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.RegisterEvent;

/**
 * What the rulebook knows of a concept.
 *
 * @param commands the sealed family of its commands
 * @param table one row for each command
 */
record Rules<C extends RegisterCommand>(
        Class<C> commands, Function<C, Needs> needs, Decision<C> decision, List<Rule> table) {

    /** Pure: returns the facts, none when everything is already so, or refuses. */
    @FunctionalInterface
    interface Decision<C extends RegisterCommand> {
        List<? extends RegisterEvent> decide(C command, Known known);
    }

    static <C extends RegisterCommand> Rules<C> of(
            Class<C> commands, Function<C, Needs> needs, Decision<C> decision, Rule... table) {
        return new Rules<>(commands, needs, decision, List.of(table));
    }

    Needs needsOf(RegisterCommand command) {
        return needs.apply(commands.cast(command));
    }

    List<? extends RegisterEvent> decide(RegisterCommand command, Known known) {
        return decision.decide(commands.cast(command), known);
    }
}
