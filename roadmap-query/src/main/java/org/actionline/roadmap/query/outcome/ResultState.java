package org.actionline.roadmap.query.outcome;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a result stands between its author and a reviewer. */
public enum ResultState {
    /** Recorded, corrected or resubmitted; waits for a reviewer. */
    @JsonProperty("submitted")
    SUBMITTED("waits for approval"),
    /** A reviewer asked for another one; waits for whoever writes. */
    @JsonProperty("returned")
    RETURNED("returned"),
    @JsonProperty("approved")
    APPROVED("approved");

    private final String words;

    ResultState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
