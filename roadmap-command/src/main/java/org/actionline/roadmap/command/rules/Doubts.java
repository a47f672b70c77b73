package org.actionline.roadmap.command.rules;

import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.CommandRefused;
import org.actionline.roadmap.api.Tags;
import org.actionline.roadmap.api.doubt.DoubtCommand;
import org.actionline.roadmap.api.doubt.DoubtCommand.RaiseDoubt;
import org.actionline.roadmap.api.doubt.DoubtCommand.SettleDoubt;
import org.actionline.roadmap.api.doubt.DoubtEvent;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtRaised;
import org.actionline.roadmap.api.doubt.DoubtEvent.DoubtSettled;
import org.actionline.roadmap.api.doubt.DoubtId;
import org.actionline.roadmap.api.doubt.DoubtRefusal.DoubtAlreadySettled;
import org.actionline.roadmap.api.doubt.DoubtRefusal.UnknownDoubt;

/** Doubts that an import raised: raised once, settled once by a person. */
record Doubts(Map<DoubtId, Boolean> settled) {

    static final Doubts NONE = new Doubts(Map.of());

    static final Rules<DoubtCommand> RULES = Rules.of(
            DoubtCommand.class,
            Doubts::needs,
            Doubts::decide,
            Rule.on(RaiseDoubt.class).inOpenRoadmap().makes(DoubtRaised.class).orNothing(),
            Rule.on(SettleDoubt.class)
                    .withReason()
                    .inOpenRoadmap()
                    .refuses(UnknownDoubt.class, DoubtAlreadySettled.class)
                    .makes(DoubtSettled.class));

    private static Needs needs(DoubtCommand command) {
        var needs = Needs.of(command.roadmap());
        return switch (command) {
            case RaiseDoubt c -> needs.hereHaving(Tags.DOUBT, c.doubt().toString());
            case SettleDoubt c -> needs.hereHaving(Tags.DOUBT, c.doubt().toString());
        };
    }

    private static List<DoubtEvent> decide(DoubtCommand command, Known known) {
        known.roadmaps().requireOpen(command.roadmap());
        return switch (command) {
            case RaiseDoubt c -> raise(c, known.doubts());
            case SettleDoubt c -> settle(c, known.doubts());
        };
    }

    private static List<DoubtEvent> raise(RaiseDoubt c, Doubts doubts) {
        return doubts.settled.containsKey(c.doubt())
                ? List.of()
                : List.of(new DoubtRaised(c.roadmap(), c.doubt(), c.about(), c.line(), c.raw(), c.what()));
    }

    private static List<DoubtEvent> settle(SettleDoubt c, Doubts doubts) {
        var settled = doubts.settled.get(c.doubt());
        if (settled == null) {
            throw new CommandRefused(new UnknownDoubt(c.roadmap(), c.doubt()));
        }
        if (settled) {
            throw new CommandRefused(new DoubtAlreadySettled(c.roadmap(), c.doubt()));
        }
        return List.of(new DoubtSettled(c.roadmap(), c.doubt()));
    }

    static Doubts evolve(Doubts doubts, DoubtEvent event) {
        return switch (event) {
            case DoubtRaised e -> new Doubts(Grown.by(doubts.settled, e.doubt(), false));
            case DoubtSettled e -> new Doubts(Grown.by(doubts.settled, e.doubt(), true));
        };
    }
}
