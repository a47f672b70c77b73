package org.actionline.roadmap.command.rules;

import java.util.LinkedHashSet;
import java.util.List;
import org.actionline.roadmap.api.Refusal;
import org.actionline.roadmap.api.RegisterCommand;
import org.actionline.roadmap.api.RegisterEvent;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeHasMoved;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeIsWithdrawn;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWasMerged;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.OutcomeWasSplit;
import org.actionline.roadmap.api.outcome.OutcomeRefusal.UnknownOutcome;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.RoadmapIsRetired;
import org.actionline.roadmap.api.roadmap.RoadmapRefusal.UnknownRoadmap;

/**
 * One row of a concept's table: what a command promises. The guide to the commands is written from it, and the tests hold every
 * decision against it.
 *
 * @param reason when the command needs one
 * @param refusals every refusal that it can meet, beside those of {@link Rulebook#ALWAYS}
 * @param events every event that it can lead to
 * @param nothingWhenSo whether it leads to no event when everything is already so
 */
public record Rule(
        Class<? extends RegisterCommand> command,
        Need reason,
        List<Class<? extends Refusal>> refusals,
        List<Class<? extends RegisterEvent>> events,
        boolean nothingWhenSo) {

    /** When a command needs a reason. */
    public enum Need {
        NEVER,
        TO_DIVIDE,
        ALWAYS
    }

    /** A command that needs no reason; the rest follows. */
    static Rule on(Class<? extends RegisterCommand> command) {
        return new Rule(command, Need.NEVER, List.of(), List.of(), false);
    }

    Rule withReason() {
        return new Rule(command, Need.ALWAYS, refusals, events, nothingWhenSo);
    }

    /** Needs a reason only where it names a parent. */
    Rule withReasonToDivide() {
        return new Rule(command, Need.TO_DIVIDE, refusals, events, nothingWhenSo);
    }

    /** Refused unless the roadmap is open and not retired. */
    Rule inOpenRoadmap() {
        return refuses(UnknownRoadmap.class, RoadmapIsRetired.class);
    }

    /** Refused unless the roadmap is open and the outcome that the command names lives. */
    Rule onLiveOutcome() {
        return inOpenRoadmap()
                .refuses(UnknownOutcome.class, OutcomeHasMoved.class)
                .refuses(OutcomeIsWithdrawn.class, OutcomeWasSplit.class, OutcomeWasMerged.class);
    }

    @SafeVarargs
    final Rule refuses(Class<? extends Refusal>... more) {
        var all = new LinkedHashSet<>(refusals);
        for (var one : more) {
            all.add(one);
        }
        return new Rule(command, reason, List.copyOf(all), events, nothingWhenSo);
    }

    @SafeVarargs
    final Rule makes(Class<? extends RegisterEvent>... more) {
        var all = new LinkedHashSet<>(events);
        for (var one : more) {
            all.add(one);
        }
        return new Rule(command, reason, refusals, List.copyOf(all), nothingWhenSo);
    }

    Rule orNothing() {
        return new Rule(command, reason, refusals, events, true);
    }
}
