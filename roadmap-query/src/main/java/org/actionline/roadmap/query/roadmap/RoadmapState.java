package org.actionline.roadmap.query.roadmap;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a roadmap takes changes. */
public enum RoadmapState {
    @JsonProperty("open")
    OPEN,
    /** Stays readable; takes no changes but reopening. */
    @JsonProperty("retired")
    RETIRED
}
