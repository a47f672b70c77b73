package org.actionline.roadmap.command.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.grid.GridCommand;
import org.actionline.roadmap.api.grid.GridCommand.GridRow;
import org.actionline.roadmap.api.grid.GridCommand.RecordResults;
import org.actionline.roadmap.api.grid.GridCommand.Write;
import org.actionline.roadmap.api.grid.GridRefusal.RefusedRow;
import org.actionline.roadmap.api.grid.GridRefusal.RowsRefused;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeEvent;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.period.PeriodRefusal.PeriodIsClosed;
import org.actionline.roadmap.api.period.PeriodRefusal.UnknownPeriod;
import org.actionline.roadmap.api.result.ResultEvent.ResultRecorded;
import org.jspecify.annotations.Nullable;

/** Grids: each row is judged by the rule of the single result; all rows stand in one commit, or those that are not refused. */
final class Grids {

    static final Rules<GridCommand> RULES = Rules.of(
            GridCommand.class,
            Grids::needs,
            Grids::decide,
            Rule.on(RecordResults.class)
                    .inOpenRoadmap()
                    .refuses(UnknownPeriod.class, PeriodIsClosed.class, RowsRefused.class)
                    .makes(ResultRecorded.class)
                    .orNothing());

    private Grids() {}

    private static Needs needs(GridCommand command) {
        return switch (command) {
            case RecordResults c ->
                Needs.wide(
                        c.roadmap(),
                        c.rows().stream().map(row -> Rulebook.needs(c.of(row))).toList());
        };
    }

    private static List<? extends RegisterEvent> decide(GridCommand command, Known known) {
        known.roadmaps().requireOpen(command.roadmap());
        return switch (command) {
            case RecordResults c -> record(c, known);
        };
    }

    private static List<? extends RegisterEvent> record(RecordResults c, Known known) {
        known.periods().requireOpen(c.roadmap(), c.period());
        var refused = refused(c, known);
        if (!refused.isEmpty()
                && (c.write() != Write.VALID || refused.size() == c.rows().size())) {
            throw new CommandRefused(new RowsRefused(c.roadmap(), c.period(), refused));
        }
        return c.write() == Write.NONE
                ? List.of()
                : c.rows().stream()
                        .filter(row -> refused.stream().noneMatch(one -> one.number() == row.number()))
                        .flatMap(row -> Rulebook.decide(c.of(row), known).stream())
                        .toList();
    }

    /** The rows that cannot be recorded, in the order of the rows. */
    static List<RefusedRow> refused(RecordResults c, Known known) {
        return c.rows().stream().flatMap(row -> refused(c, row, known).stream()).toList();
    }

    private static Optional<RefusedRow> refused(RecordResults c, GridRow row, Known known) {
        try {
            Rulebook.decide(c.of(row), known);
            return Optional.empty();
        } catch (CommandRefused refused) {
            var turn = Rulebook.turn(c.of(row), about(row, known), refused.refusal());
            var since = turn.isPresent() ? (Long) turn.getAsLong() : null;
            return Optional.of(new RefusedRow(row.number(), row.outcome(), row.activity(), refused.refusal(), since));
        }
    }

    /** Without what happened inside other outcomes: it cannot have brought the refusal of this row about. */
    private static Known about(GridRow row, Known known) {
        var id = known.outcomes().named(row.outcome());
        return Known.of(
                known.asker(),
                known.reads().stream()
                        .filter(read -> concerns(read.event(), id))
                        .toList());
    }

    private static boolean concerns(RegisterEvent event, @Nullable OutcomeId id) {
        return event instanceof OutcomeEvent
                || !(event instanceof OfOutcome of)
                || of.outcome().equals(id);
    }

    /** The event that brought the latest refusal of a row about. */
    static OptionalLong turn(RowsRefused refusal) {
        return refusal.rows().stream()
                .map(RefusedRow::since)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max();
    }
}
