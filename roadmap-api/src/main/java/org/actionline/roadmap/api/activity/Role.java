package org.actionline.roadmap.api.activity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The facilitating organization's part in an activity (footnotes 10 and 16 of the source document). */
public enum Role {
    @JsonProperty("F")
    FACILITATOR,
    @JsonProperty("P")
    PARTNER,
    @JsonProperty("I")
    IMPLEMENTER
}
