package org.actionline.roadmap.query.catalogue;

import java.time.Instant;
import java.util.List;
import org.actionline.roadmap.api.ActorId;
import org.actionline.roadmap.api.outcome.OutcomeId;
import org.actionline.roadmap.api.roadmap.RoadmapCode;

/**
 * Who did what in one roadmap.
 *
 * @param position of the last event that is counted here; an event at or before it changes nothing
 * @param people in the order of their first change
 */
public record CatalogueView(RoadmapCode code, long position, List<Doer> people) {

    public CatalogueView {
        people = List.copyOf(people);
    }

    /**
     * Somebody who changed the roadmap.
     *
     * @param changes number of events
     * @param withoutReason how many of them gave none; where something is new, none is asked for
     * @param types what they did, in the order of the first time
     * @param outcomes where they did it, in the order of the first time
     */
    public record Doer(
            ActorId actor,
            int changes,
            int withoutReason,
            Moment first,
            Moment last,
            List<Deed> types,
            List<Place> outcomes) {

        public Doer {
            types = List.copyOf(types);
            outcomes = List.copyOf(outcomes);
        }
    }

    /** An event by its position. */
    public record Moment(long position, Instant recordedAt) {}

    /**
     * A kind of change.
     *
     * @param type name of the event: "TimingRevised"
     * @param last position of the last one
     */
    public record Deed(String type, int changes, long last) {}

    /** An outcome that somebody changed; by id, since its code may be another one by now. */
    public record Place(OutcomeId outcome, int changes, long last) {}
}
