package org.actionline.roadmap.query.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.actionline.roadmap.api.roadmap.RoadmapCode;
import org.jspecify.annotations.Nullable;

/**
 * The two sets of views, and how far a rebuild is.
 *
 * @param current the set that is read: "blue" or "green"
 * @param state of the last rebuild since the server was started
 * @param folded events that are folded into the other set
 * @param total events of the log when that began
 * @param eventsPerSecond since it began
 * @param different roadmaps of which the two sets said different things, so that they were not exchanged
 * @param problem what stopped it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildView(
        String current,
        State state,
        long folded,
        long total,
        long eventsPerSecond,
        List<RoadmapCode> different,
        @Nullable String problem) {

    public RebuildView {
        different = List.copyOf(different);
    }

    /** Where a rebuild is. */
    public enum State {
        /** None was asked for. */
        @JsonProperty("none")
        NONE,
        @JsonProperty("filling")
        FILLING,
        @JsonProperty("comparing")
        COMPARING,
        /** Both sets were equal byte for byte, and the new one is read now. */
        @JsonProperty("exchanged")
        EXCHANGED,
        /** They were not equal; the old one is still read. */
        @JsonProperty("different")
        DIFFERENT,
        @JsonProperty("failed")
        FAILED
    }
}
