package org.actionline.roadmap.command.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.link.LinkCommand;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.link.LinkEvent;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeLinked;
import org.actionline.roadmap.api.link.LinkRefusal.LinkedToItself;
import org.actionline.roadmap.api.link.LinkRefusal.LinksWouldCircle;
import org.actionline.roadmap.api.outcome.OutcomeId;

/**
 * Links between outcomes of a roadmap; they never circle.
 *
 * @param servers which outcomes serve an outcome
 */
record Links(Map<OutcomeId, Set<OutcomeId>> servers) {

    static final Links NONE = new Links(Map.of());

    static final Rules<LinkCommand> RULES = Rules.of(
            LinkCommand.class,
            Links::needs,
            Links::decide,
            Rule.on(LinkOutcome.class)
                    .onLiveOutcome()
                    .refuses(LinkedToItself.class, LinksWouldCircle.class)
                    .makes(OutcomeLinked.class)
                    .orNothing());

    private static Needs needs(LinkCommand command) {
        var needs = Needs.of(command.roadmap());
        return switch (command) {
            case LinkOutcome c -> needs.outcome(c.outcome()).code(c.servedBy()).every(LinkEvent.class);
        };
    }

    private static List<LinkEvent> decide(LinkCommand command, Known known) {
        var outcome = Outcomes.live(command, known).id();
        return switch (command) {
            case LinkOutcome c -> link(c, outcome, known);
        };
    }

    private static List<LinkEvent> link(LinkOutcome c, OutcomeId outcome, Known known) {
        var server = known.outcomes().known(c.roadmap(), c.servedBy());
        var links = known.links();
        if (server.equals(outcome)) {
            throw new CommandRefused(new LinkedToItself(c.roadmap(), c.outcome()));
        }
        if (links.servers.getOrDefault(outcome, Set.of()).contains(server)) {
            return List.of();
        }
        if (links.reaches(server, outcome, new HashSet<>())) {
            throw new CommandRefused(new LinksWouldCircle(c.roadmap(), c.outcome(), c.servedBy()));
        }
        return List.of(new OutcomeLinked(c.roadmap(), outcome, server));
    }

    /** Whether {@code from} is served by {@code to}, directly or through others. */
    private boolean reaches(OutcomeId from, OutcomeId to, Set<OutcomeId> visited) {
        if (from.equals(to)) {
            return true;
        }
        if (!visited.add(from)) {
            return false;
        }
        return servers.getOrDefault(from, Set.of()).stream().anyMatch(next -> reaches(next, to, visited));
    }

    static Links evolve(Links links, LinkEvent event) {
        return switch (event) {
            case OutcomeLinked e -> new Links(Grown.within(links.servers, e.outcome(), e.servedBy()));
        };
    }
}
