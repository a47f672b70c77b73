package org.actionline.roadmap.api.result;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a piece of work stands at the end of a period. */
public enum Status {
    /** Legal only for activities on request; never counted as late. */
    @JsonProperty("not-requested")
    NOT_REQUESTED("not requested"),
    @JsonProperty("not-started")
    NOT_STARTED("not started"),
    @JsonProperty("on-track")
    ON_TRACK("on track"),
    @JsonProperty("delayed")
    DELAYED("delayed"),
    @JsonProperty("completed")
    COMPLETED("completed"),
    @JsonProperty("discontinued")
    DISCONTINUED("discontinued");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
