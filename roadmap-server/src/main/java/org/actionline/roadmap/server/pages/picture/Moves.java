package org.actionline.roadmap.server.pages.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.timing.Timing;
import org.actionline.roadmap.api.timing.TimingEvent;
import org.actionline.roadmap.query.log.LoggedEvent;

/** Every timing that outcomes ever had, oldest first, with the position that made it so. */
public final class Moves {

    private final Map<OutcomeId, List<Move>> moves = new HashMap<>();

    /** A timing and the position at which it was set. */
    public record Move(Timing timing, long position) {}

    /** Takes an event into account, in order of position. */
    public void count(LoggedEvent event) {
        if (event.event() instanceof TimingEvent own) {
            var timing = switch (own) {
                case TimingEvent.TimingSet set -> set.timing();
                case TimingEvent.TimingRevised revised -> revised.to();
            };
            moves.computeIfAbsent(own.outcome(), outcome -> new ArrayList<>()).add(new Move(timing, event.position()));
        }
    }

    List<Move> of(OutcomeId outcome) {
        return moves.getOrDefault(outcome, List.of());
    }
}
