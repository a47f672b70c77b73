package org.actionline.roadmap.command.rules;

import java.util.List;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.link.LinkEvent;
import org.actionline.roadmap.api.link.LinkRefusal.LinksWouldCircle;
import org.actionline.roadmap.api.outcome.OfOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCode;
import org.actionline.roadmap.api.outcome.OutcomeCommand;
import org.actionline.roadmap.api.outcome.OutcomeCommand.DefineOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MarkOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MergeOutcomes;
import org.actionline.roadmap.api.outcome.OutcomeCommand.MoveOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.ReinstateOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.RewordOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.SplitOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.SubdivideOutcome;
import org.actionline.roadmap.api.outcome.OutcomeCommand.WithdrawOutcome;
import org.actionline.roadmap.api.outcome.OutcomeEvent;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeDefined;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMarked;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMerged;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMoved;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReinstated;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeReworded;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeSplit;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomesTakenIn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.MarkUnchanged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.NotSiblings;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeCodeTaken;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeHasMoved;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsDivided;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeNotWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWasMerged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWasSplit;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWouldContainItself;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.ParentHasEnded;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.PlaceUnchanged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.StatementUnchanged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.SubOutcomesNotTaken;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.SubdivisionUnjustified;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.UnknownOutcome;
import org.actionline.roadmap.api.outcome.ToOutcome;
import org.actionline.roadmap.api.reference.ReferenceEvent;
import org.actionline.roadmap.api.reference.ReferenceEvent.ReferencesLinked;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.CodeOutsideSchemes;
import org.actionline.roadmap.api.timing.TimingEvent;
import org.actionline.roadmap.api.timing.TimingEvent.TimingRevised;
import org.actionline.roadmap.api.timing.TimingEvent.TimingSet;

/**
 * The rows. No two have one code at the same time; whatever changes what was agreed has a reason; what has ended takes no more
 * changes, and ends only when nothing that lives divides it.
 *
 * <p>A code that an outcome gave up by moving is free for others; one that an outcome ended with is not.
 */
final class Outcomes {

    static final Rules<OutcomeCommand> RULES = Rules.of(
            OutcomeCommand.class,
            Outcomes::needs,
            Outcomes::decide,
            Rule.on(DefineOutcome.class)
                    .withReasonToDivide()
                    .inOpenRoadmap()
                    .refuses(OutcomeCodeTaken.class, CodeOutsideSchemes.class)
                    .refuses(UnknownOutcome.class, OutcomeHasMoved.class, ParentHasEnded.class)
                    .refuses(SubdivisionUnjustified.class)
                    .makes(OutcomeDefined.class),
            Rule.on(RewordOutcome.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(StatementUnchanged.class)
                    .makes(OutcomeReworded.class),
            Rule.on(MarkOutcome.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(MarkUnchanged.class)
                    .makes(OutcomeMarked.class),
            Rule.on(MoveOutcome.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(OutcomeCodeTaken.class, CodeOutsideSchemes.class, PlaceUnchanged.class)
                    .refuses(ParentHasEnded.class, OutcomeWouldContainItself.class, NotSiblings.class)
                    .makes(OutcomeMoved.class),
            Rule.on(SubdivideOutcome.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(OutcomeCodeTaken.class, CodeOutsideSchemes.class)
                    .makes(OutcomeDefined.class),
            Rule.on(SplitOutcome.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(OutcomeCodeTaken.class, CodeOutsideSchemes.class, SubOutcomesNotTaken.class)
                    .makes(OutcomeDefined.class, TimingSet.class, TimingRevised.class, ReferencesLinked.class)
                    .makes(OutcomeSplit.class, OutcomeMoved.class),
            Rule.on(MergeOutcomes.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(OutcomeWouldContainItself.class, LinksWouldCircle.class)
                    .makes(OutcomeMerged.class, OutcomeMoved.class, OutcomesTakenIn.class, ReferencesLinked.class),
            Rule.on(WithdrawOutcome.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(OutcomeIsDivided.class)
                    .makes(OutcomeWithdrawn.class),
            Rule.on(ReinstateOutcome.class)
                    .withReason()
                    .inOpenRoadmap()
                    .refuses(UnknownOutcome.class, OutcomeHasMoved.class, OutcomeNotWithdrawn.class)
                    .refuses(OutcomeWasSplit.class, OutcomeWasMerged.class, ParentHasEnded.class)
                    .makes(OutcomeReinstated.class));

    private Outcomes() {}

    /**
     * The living outcome that a command names, in an open roadmap; where nearly every rule starts.
     *
     * @throws CommandRefused when there is none
     */
    static Row live(ToOutcome command, Known known) {
        known.roadmaps().requireOpen(command.roadmap());
        return known.outcomes().live(command.roadmap(), command.outcome());
    }

    private static Needs needs(OutcomeCommand command) {
        var needs = Needs.of(command.roadmap());
        return switch (command) {
            case DefineOutcome c -> {
                var own = needs.code(c.outcome());
                yield c.parent() == null ? own : own.outcome(c.parent());
            }
            case RewordOutcome c -> needs.outcome(c.outcome());
            case MarkOutcome c -> needs.outcome(c.outcome());
            case SubdivideOutcome c -> {
                var all = needs.outcome(c.outcome());
                for (var part : c.parts()) {
                    all = all.code(part.code());
                }
                yield all;
            }
            case MoveOutcome c -> needs.every(OutcomeEvent.class);
            case WithdrawOutcome c -> needs.every(OutcomeEvent.class);
            case ReinstateOutcome c -> needs.every(OutcomeEvent.class);
            case SplitOutcome c ->
                needs.every(OutcomeEvent.class).outcome(c.outcome(), TimingEvent.class, ReferenceEvent.class);
            case MergeOutcomes c -> {
                var all = needs.every(OutcomeEvent.class, LinkEvent.class).outcome(c.outcome(), ReferenceEvent.class);
                for (var source : c.sources()) {
                    all = all.outcome(source, ReferenceEvent.class);
                }
                yield all;
            }
        };
    }

    private static List<? extends OfOutcome> decide(OutcomeCommand command, Known known) {
        known.roadmaps().requireOpen(command.roadmap());
        var rows = known.outcomes();
        return switch (command) {
            case DefineOutcome c -> define(c, known);
            case RewordOutcome c -> reword(c, rows.live(c.roadmap(), c.outcome()));
            case MarkOutcome c -> mark(c, rows.live(c.roadmap(), c.outcome()));
            case MoveOutcome c -> Moves.move(c, rows.live(c.roadmap(), c.outcome()), known);
            case SubdivideOutcome c -> Divisions.subdivide(c, rows.live(c.roadmap(), c.outcome()), known);
            case SplitOutcome c -> Divisions.split(c, rows.live(c.roadmap(), c.outcome()), known);
            case MergeOutcomes c -> Divisions.merge(c, rows.live(c.roadmap(), c.outcome()), known);
            case WithdrawOutcome c -> withdraw(c, rows.live(c.roadmap(), c.outcome()), rows);
            case ReinstateOutcome c -> reinstate(c, rows);
        };
    }

    private static List<OutcomeEvent> define(DefineOutcome c, Known known) {
        known.outcomes().requireFree(c.roadmap(), c.outcome());
        known.roadmaps().requireFits(c.roadmap(), c.outcome(), c.parent());
        if (c.parent() != null) {
            known.outcomes().parent(c.roadmap(), c.parent());
            if (c.reason() == null) {
                throw new CommandRefused(new SubdivisionUnjustified(c.roadmap(), c.outcome(), c.parent()));
            }
        }
        return List.of(new OutcomeDefined(c.roadmap(), c.id(), c.outcome(), c.parent(), c.statement(), c.mark()));
    }

    private static List<OutcomeEvent> reword(RewordOutcome c, Row row) {
        if (c.statement().equals(row.statement())) {
            throw new CommandRefused(new StatementUnchanged(c.roadmap(), c.outcome()));
        }
        return List.of(new OutcomeReworded(c.roadmap(), row.id(), row.statement(), c.statement()));
    }

    private static List<OutcomeEvent> mark(MarkOutcome c, Row row) {
        if (c.mark() == row.mark()) {
            throw new CommandRefused(new MarkUnchanged(c.roadmap(), c.outcome(), c.mark()));
        }
        return List.of(new OutcomeMarked(c.roadmap(), row.id(), row.mark(), c.mark()));
    }

    private static List<OutcomeEvent> withdraw(WithdrawOutcome c, Row row, Rows rows) {
        var children = rows.liveUnder(row);
        if (!children.isEmpty()) {
            throw new CommandRefused(new OutcomeIsDivided(c.roadmap(), c.outcome(), codes(children)));
        }
        return List.of(new OutcomeWithdrawn(c.roadmap(), row.id()));
    }

    private static List<OutcomeEvent> reinstate(ReinstateOutcome c, Rows rows) {
        var row = rows.known(c.roadmap(), c.outcome());
        switch (row.stage()) {
            case Row.Stage.Withdrawn gone -> {}
            case Row.Stage.Live live -> throw new CommandRefused(new OutcomeNotWithdrawn(c.roadmap(), c.outcome()));
            case Row.Stage.Split split -> throw split.refused(c.roadmap(), c.outcome());
            case Row.Stage.Merged merged -> throw merged.refused(c.roadmap(), c.outcome());
        }
        var parent = rows.parentCode(row);
        if (parent != null) {
            rows.parent(c.roadmap(), parent);
        }
        return List.of(new OutcomeReinstated(c.roadmap(), row.id()));
    }

    static List<OutcomeCode> codes(List<Row> rows) {
        return rows.stream().map(Row::code).toList();
    }
}
