package org.actionline.roadmap.query.difference;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A run of words with the same fate between two texts. */
public record Passage(Fate fate, String text) {

    @JsonIgnore
    public boolean kept() {
        return fate == Fate.KEPT;
    }

    /** What became of a word. */
    public enum Fate {
        @JsonProperty("kept")
        KEPT,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("added")
        ADDED
    }
}
