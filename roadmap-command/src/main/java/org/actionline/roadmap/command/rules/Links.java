package org.actionline.roadmap.command.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.link.LinkCommand;
import org.actionline.roadmap.api.link.LinkCommand.LinkOutcome;
import org.actionline.roadmap.api.link.LinkCommand.UnlinkOutcome;
import org.actionline.roadmap.api.link.LinkEvent;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeLinked;
import org.actionline.roadmap.api.link.LinkEvent.OutcomeUnlinked;
import org.actionline.roadmap.api.link.LinkRefusal.LinkedToItself;
import org.actionline.roadmap.api.link.LinkRefusal.LinksWouldCircle;
import org.actionline.roadmap.api.link.LinkRefusal.NotLinked;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeMerged;
import org.actionline.roadmap.api.outcome.OutcomeEvent.OutcomeSplit;
import org.actionline.roadmap.api.outcome.OutcomeId;

/**
 * Links between outcomes of a roadmap; they never circle. A link to an outcome that was split or merged leads on to its successors.
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
                    .orNothing(),
            Rule.on(UnlinkOutcome.class)
                    .withReason()
                    .onLiveOutcome()
                    .refuses(NotLinked.class)
                    .makes(OutcomeUnlinked.class));

    private static Needs needs(LinkCommand command) {
        var needs = Needs.of(command.roadmap());
        return switch (command) {
            case LinkOutcome c ->
                needs.outcome(c.outcome())
                        .outcome(c.servedBy())
                        .every(LinkEvent.class, OutcomeSplit.class, OutcomeMerged.class);
            case UnlinkOutcome c -> needs.outcome(c.outcome(), LinkEvent.class).outcome(c.servedBy());
        };
    }

    private static List<LinkEvent> decide(LinkCommand command, Known known) {
        var outcome = Outcomes.live(command, known).id();
        return switch (command) {
            case LinkOutcome c -> link(c, outcome, known);
            case UnlinkOutcome c -> unlink(c, outcome, known);
        };
    }

    private static List<LinkEvent> link(LinkOutcome c, OutcomeId outcome, Known known) {
        var server = known.outcomes().live(c.roadmap(), c.servedBy()).id();
        var links = known.links();
        if (server.equals(outcome)) {
            throw new CommandRefused(new LinkedToItself(c.roadmap(), c.outcome()));
        }
        if (links.servers.getOrDefault(outcome, Set.of()).contains(server)) {
            return List.of();
        }
        if (links.reaches(server, outcome, known.outcomes())) {
            throw new CommandRefused(new LinksWouldCircle(c.roadmap(), c.outcome(), c.servedBy()));
        }
        return List.of(new OutcomeLinked(c.roadmap(), outcome, server));
    }

    /** An ended server can be unlinked too. */
    private static List<LinkEvent> unlink(UnlinkOutcome c, OutcomeId outcome, Known known) {
        var server = known.outcomes().known(c.roadmap(), c.servedBy()).id();
        if (!known.links().servers.getOrDefault(outcome, Set.of()).contains(server)) {
            throw new CommandRefused(new NotLinked(c.roadmap(), c.outcome(), c.servedBy()));
        }
        return List.of(new OutcomeUnlinked(c.roadmap(), outcome, server));
    }

    /** Whether {@code from} is served by {@code to}, directly or through others, or by an outcome that {@code to} came from. */
    boolean reaches(OutcomeId from, OutcomeId to, Rows rows) {
        return reaches(from, to, rows, new HashSet<>());
    }

    private boolean reaches(OutcomeId from, OutcomeId to, Rows rows, Set<OutcomeId> visited) {
        if (from.equals(to)) {
            return true;
        }
        if (!visited.add(from)) {
            return false;
        }
        return Stream.of(servers, rows.successors())
                .flatMap(next -> next.getOrDefault(from, Set.of()).stream())
                .anyMatch(next -> reaches(next, to, rows, visited));
    }

    static Links evolve(Links links, LinkEvent event) {
        return switch (event) {
            case OutcomeLinked e -> new Links(Grown.within(links.servers, e.outcome(), e.servedBy()));
            case OutcomeUnlinked e -> links.without(e.outcome(), e.servedBy());
        };
    }

    private Links without(OutcomeId outcome, OutcomeId server) {
        var rest = new HashSet<>(servers.getOrDefault(outcome, Set.of()));
        rest.remove(server);
        return new Links(Grown.by(servers, outcome, Set.copyOf(rest)));
    }
}
