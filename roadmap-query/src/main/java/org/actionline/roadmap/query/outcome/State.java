package org.actionline.roadmap.query.outcome;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an outcome or activity still counts. */
public enum State {
    @JsonProperty("active")
    ACTIVE("active"),
    @JsonProperty("withdrawn")
    WITHDRAWN("withdrawn"),
    /** Only of an activity: the work is done. */
    @JsonProperty("completed")
    COMPLETED("completed");

    private final String words;

    State(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
